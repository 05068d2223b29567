package org.doorstep.borough.place;

/// One home. Everything about it follows from its index.
///
/// @param index which home of the borough
/// @param flat `Flat 7`, or empty
/// @param building name of the block, or empty
/// @param number house number with its letter, or empty where the block has none
/// @param street street
/// @param locality ward or village
/// @param postcode postcode of the XW area, which does not exist
/// @param uprn property number beginning 999
public record Dwelling(
        long index,
        String flat,
        String building,
        String number,
        String street,
        String locality,
        String postcode,
        String uprn) {

    /// The town that all of it belongs to.
    public static final String TOWN = "Wrenford";

    /// House number and street, or block and street.
    public String streetLine() {
        return number.isEmpty() ? street : number + " " + street;
    }

    /// Flat and block, or empty.
    public String buildingLine() {
        if (flat.isEmpty()) {
            return building;
        }
        return building.isEmpty() ? flat : flat + ", " + building;
    }

    /// The address as one would write it on one line.
    public String oneLine() {
        var line = buildingLine().isEmpty() ? streetLine() : buildingLine() + ", " + streetLine();
        return line + ", " + locality + ", " + TOWN;
    }
}
