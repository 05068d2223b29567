package org.doorstep.domain.citizen;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.doorstep.domain.record.Recorded;
import org.jspecify.annotations.Nullable;

/// A place where the person lives or lived, by all that say so.
///
/// @param place which place
/// @param since the earliest that a source gives, or null
/// @param until the last day on which a source still said so, or null while one does
/// @param from who says so
public record Residence(
        Address place,
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        List<Provenance> from) {

    public Residence {
        from = List.copyOf(from);
    }

    /// Everywhere that the sources say: present places first, then the newest.
    public static List<Residence> of(List<Recorded<SourceRecord>> records) {
        return of(new Composition(records, Belief.USUAL));
    }

    /// One line with the postcode.
    public String address() {
        return place.text();
    }

    /// Whether a source still says so.
    public boolean current() {
        return until == null;
    }

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
            return new Residence(address, since, until, from);
        }
    }
}
