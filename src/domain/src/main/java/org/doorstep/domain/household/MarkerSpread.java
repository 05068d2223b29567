package org.doorstep.domain.household;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.doorstep.domain.citizen.Address;
import org.doorstep.domain.citizen.Caution;
import org.doorstep.domain.citizen.MergedCaution;
import org.doorstep.domain.citizen.Residence;
import org.doorstep.domain.household.Households.Known;

/// The rule by which a warning spreads from the one it is held about.
///
/// - *Stop*, *take care* and *do not disclose* spread; what is only good to *know* of a person
///   stays with them.
/// - To the **household**: whoever lives where that person lives now, by the newest that a source
///   says. The warning goes where the person goes.
/// - To the **address**: whoever lives now at the place that the warning's own row gives, for as
///   long as that row stands, be the person there or not: a dog, a visitor to beware of.
/// - It ends with its row, but for a *stop* about somebody who lives there: a row lost in an
///   extract must not put an officer in danger.
/// - It spreads one step, never from those it has spread to.
public final class MarkerSpread {

    private MarkerSpread() {}

    /// Over what a warning has spread.
    public enum Way {
        HOUSEHOLD,
        ADDRESS
    }

    /// A warning about somebody else that holds here.
    ///
    /// @param about whom it is held about
    public record Spread(MergedCaution caution, UUID about, Way way) {}

    /// The warnings that spread to a person, in the order in which warnings are shown.
    ///
    /// @param known the person first, then those who have a property in common with them
    public static List<Spread> to(List<Known> known) {
        var homes =
                Residence.of(known.getFirst().records()).stream()
                        .filter(Residence::current)
                        .map(Residence::place)
                        .toList();
        var spread = new LinkedHashMap<String, Spread>();
        for (var other : known.subList(1, known.size())) {
            var together = home(other).anyMatch(place -> isAmong(place, homes));
            for (var caution : MergedCaution.of(other.records(), other.belief())) {
                if (spreads(caution)) {
                    var way =
                            together
                                    ? Way.HOUSEHOLD
                                    : addresses(caution, other)
                                                    .anyMatch(place -> isAmong(place, homes))
                                            ? Way.ADDRESS
                                            : null;
                    if (way != null) {
                        spread.putIfAbsent(
                                other.person() + " " + caution.level() + caution.text(),
                                new Spread(caution, other.person(), way));
                    }
                }
            }
        }
        var all = new ArrayList<>(spread.values());
        all.sort(
                Comparator.comparing((Spread one) -> one.caution().level())
                        .thenComparing(
                                one -> one.caution().since(),
                                Comparator.nullsLast(Comparator.<LocalDate>reverseOrder()))
                        .thenComparing(one -> one.caution().text())
                        .thenComparing(Spread::about));
        return List.copyOf(all);
    }

    /// Where warnings of a level about one person hold for whoever else lives there now, in either
    /// way; some may be named twice.
    public static List<Address> places(Known about, Caution.Level level) {
        return MergedCaution.of(about.records(), about.belief()).stream()
                .filter(caution -> caution.level() == level && spreads(caution))
                .flatMap(caution -> Stream.concat(home(about), addresses(caution, about)))
                .toList();
    }

    private static boolean spreads(MergedCaution caution) {
        return switch (caution.level()) {
            case STOP -> true;
            case DO_NOT_DISCLOSE, CARE -> caution.current();
            case KNOW -> false;
        };
    }

    /// Where the person lives now, by the newest that a source says.
    private static Stream<Address> home(Known of) {
        return Residence.of(of.records()).stream()
                .limit(1)
                .filter(Residence::current)
                .map(Residence::place);
    }

    /// What the warning's own rows give, as far as they stand.
    private static Stream<Address> addresses(MergedCaution caution, Known of) {
        return of.records().stream()
                .filter(row ->
                        caution.from().stream()
                                .anyMatch(by -> by.record().equals(row.header().id())))
                .filter(row -> row.body().endedOn() == null)
                .flatMap(row -> Address.of(row.body()).stream());
    }

    private static boolean isAmong(Address place, List<Address> homes) {
        return homes.stream().anyMatch(home -> home.samePlace(place));
    }
}
