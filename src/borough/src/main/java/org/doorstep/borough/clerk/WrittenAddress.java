package org.doorstep.borough.clerk;

/// An address as a clerk wrote it down.
///
/// @param building flat and block, or empty
/// @param number house number, or empty
public record WrittenAddress(
        String building,
        String number,
        String street,
        String locality,
        String postcode,
        String uprn) {

    /// House number and street.
    public String streetLine() {
        return number.isEmpty() ? street : number + " " + street;
    }

    /// Everything before the locality, on one line.
    public String firstLine() {
        return building.isEmpty() ? streetLine() : building + ", " + streetLine();
    }
}
