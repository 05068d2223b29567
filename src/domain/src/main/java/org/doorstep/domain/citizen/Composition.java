package org.doorstep.domain.citizen;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.doorstep.domain.citizen.ShownValue.OtherValue;
import org.doorstep.domain.record.Recorded;
import org.jspecify.annotations.Nullable;

/// Chooses one value of a field among what the rows say and what an officer settled. Rows that
/// stand come before ended ones, then the source to believe first (see [TrustRules]), then the
/// newest, then the names decide, so that every laptop shows the same.
final class Composition {

    private final List<Recorded<SourceRecord>> rows;
    private final Belief belief;

    Composition(List<Recorded<SourceRecord>> rows, Belief belief) {
        this.rows = rows;
        this.belief = belief;
    }

    /// The value of any field but the address, see [#address()].
    Optional<ShownValue> value(Field field) {
        return choose(
                field,
                row ->
                        row.body().facts().stream()
                                .filter(fact -> fact.field() == field)
                                .map(fact ->
                                        new Said<>(row, fact.since(), fact.value(), fact.value()))
                                .toList(),
                (one, other) -> Likeness.same(field, one, other));
    }

    /// The address with its postcode, both from one row.
    Optional<ShownValue> address() {
        return choose(Field.ADDRESS, Composition::addressOf, Address::samePlace);
    }

    /// All rows by how far they are believed in that field, the first first.
    List<Recorded<SourceRecord>> byTrust(Field field) {
        return rows.stream().sorted(Comparator.comparing(row -> rowOf(row), order(field))).toList();
    }

    private <T> Optional<ShownValue> choose(
            Field field,
            Function<Recorded<SourceRecord>, List<Said<T>>> read,
            BiPredicate<T, T> same) {
        var said = new ArrayList<Said<T>>();
        rows.forEach(row -> said.addAll(read.apply(row)));
        belief.standing(field).forEach(one -> said.addAll(read.apply(row(one))));
        if (said.isEmpty()) {
            return Optional.empty();
        }
        said.sort(order(field));
        var chosen = said.getFirst();
        var others =
                said.stream()
                        .skip(1)
                        .map(other ->
                                new OtherValue(
                                        other.text(),
                                        other.provenance(),
                                        same.test(chosen.meaning(), other.meaning())))
                        .toList();
        return Optional.of(
                new ShownValue(
                        field,
                        chosen.text(),
                        chosen.provenance(),
                        others,
                        disagree(chosen, open(field, chosen, said), same)));
    }

    /// What an officer settled, as a row of Doorstep's own that says nothing else.
    private static Recorded<SourceRecord> row(Recorded<Statement> settled) {
        var value = settled.body().value();
        return new Recorded<>(
                settled.header(),
                new SourceRecord(
                        Provenance.DOORSTEP,
                        "",
                        value == null
                                ? List.of()
                                : List.of(new Fact(settled.body().field(), value, null)),
                        List.of(),
                        null,
                        List.of(),
                        null));
    }

    /// Without what the officer who settled it saw and overruled: their services have been asked.
    /// What another officer said who had not seen it stays.
    private <T> List<Said<T>> open(Field field, Said<T> chosen, List<Said<T>> said) {
        var overruled = chosen.settled() ? belief.overruled(field) : List.<String>of();
        return said.stream()
                .filter(each ->
                        each.settled()
                                || overruled.stream()
                                        .noneMatch(text -> Likeness.same(field, text, each.text())))
                .toList();
    }

    /// Sources differ when a row that stands has nothing in common with the chosen one: a second
    /// phone number in the same row is no disagreement.
    private static <T> boolean disagree(
            Said<T> chosen, List<Said<T>> said, BiPredicate<T, T> same) {
        var byRow = new LinkedHashMap<UUID, List<T>>();
        said.stream()
                .filter(Said::current)
                .forEach(each ->
                        byRow.computeIfAbsent(each.id(), _ -> new ArrayList<>())
                                .add(each.meaning()));
        var ours = byRow.getOrDefault(chosen.id(), List.of());
        return !ours.isEmpty()
                && byRow.values().stream()
                        .anyMatch(theirs ->
                                theirs.stream()
                                        .noneMatch(their ->
                                                ours.stream()
                                                        .anyMatch(our -> same.test(our, their))));
    }

    private static List<Said<Address>> addressOf(Recorded<SourceRecord> row) {
        return Address.of(row.body()).stream()
                .map(address -> new Said<>(row, addressSince(row), address.text(), address))
                .toList();
    }

    static @Nullable LocalDate addressSince(Recorded<SourceRecord> row) {
        return row.body().facts().stream()
                .filter(f -> f.field() == Field.ADDRESS || f.field() == Field.POSTCODE)
                .map(Fact::since)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static Said<String> rowOf(Recorded<SourceRecord> row) {
        return new Said<>(row, null, "", "");
    }

    private Comparator<Said<?>> order(Field field) {
        return Comparator.<Said<?>, Boolean>comparing(said -> !said.current())
                .thenComparingInt(said ->
                        belief.rules().rank(field, said.row().header().category(), said.settled()))
                .thenComparing(
                        Said::since, Comparator.nullsLast(Comparator.<LocalDate>reverseOrder()))
                .thenComparing(said -> said.row().header().observedAt(), Comparator.reverseOrder())
                .thenComparing(said -> said.row().body().source())
                .thenComparing(said -> said.row().body().key())
                .thenComparing(said -> said.row().header().id());
    }

    /// @param text as shown
    /// @param meaning as compared
    private record Said<T>(
            Recorded<SourceRecord> row, @Nullable LocalDate since, String text, T meaning) {

        UUID id() {
            return row.header().id();
        }

        boolean settled() {
            return row.body().source().equals(Provenance.DOORSTEP) && row.body().key().isEmpty();
        }

        boolean current() {
            return row.body().endedOn() == null;
        }

        Provenance provenance() {
            return Provenance.of(row.header(), row.body(), since);
        }
    }
}
