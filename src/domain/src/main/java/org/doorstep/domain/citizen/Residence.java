package org.doorstep.domain.citizen;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.doorstep.domain.record.Recorded;
import org.jspecify.annotations.Nullable;

/// A place where the person lives or lived, by all that say so.
///
/// @param address one line with the postcode
/// @param since the earliest that a source gives, or null
/// @param until the last day on which a source still said so, or null while one does
/// @param from who says so
public record Residence(
        String address,
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        List<Provenance> from) {

    public Residence {
        from = List.copyOf(from);
    }

    /// Present places first, then the newest.
    static List<Residence> of(Composition composition) {
        var places = new ArrayList<Place>();
        for (var row : composition.byTrust(Field.ADDRESS)) {
            Address.of(row.body())
                    .ifPresent(address ->
                            places.stream()
                                    .filter(place -> place.address().samePlace(address))
                                    .findFirst()
                                    .orElseGet(() -> {
                                        var place = new Place(address, new ArrayList<>());
                                        places.add(place);
                                        return place;
                                    })
                                    .rows()
                                    .add(row));
        }
        return places.stream()
                .map(Place::residence)
                .sorted(
                        Comparator.comparing(
                                        Residence::until,
                                        Comparator.nullsFirst(Comparator.<LocalDate>reverseOrder()))
                                .thenComparing(
                                        Residence::since,
                                        Comparator.nullsLast(Comparator.<LocalDate>reverseOrder()))
                                .thenComparing(Residence::address))
                .toList();
    }

    private record Place(Address address, List<Recorded<SourceRecord>> rows) {

        Residence residence() {
            var from =
                    rows.stream()
                            .map(row ->
                                    Provenance.of(
                                            row.header(),
                                            row.body(),
                                            Composition.addressSince(row)))
                            .toList();
            LocalDate since = null;
            LocalDate until = LocalDate.MIN;
            for (var by : from) {
                if (by.since() != null && (since == null || by.since().isBefore(since))) {
                    since = by.since();
                }
                if (by.endedOn() == null) {
                    until = null;
                } else if (until != null && by.endedOn().isAfter(until)) {
                    until = by.endedOn();
                }
            }
            return new Residence(address.text(), since, until, from);
        }
    }
}
