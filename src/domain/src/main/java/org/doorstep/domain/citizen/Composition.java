package org.doorstep.domain.citizen;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.doorstep.domain.citizen.ShownValue.OtherValue;
import org.doorstep.domain.record.Recorded;
import org.jspecify.annotations.Nullable;

/// Chooses one value of a field among what the rows say and what an officer settled. Rows that
/// stand come before ended ones, then the source to believe first (see [TrustRules]), then the
/// newest, then the names decide, so that every laptop shows the same.
final class Composition {

    private static final Set<Field> PARTS_OF_NAME = EnumSet.of(Field.GIVEN_NAME, Field.FAMILY_NAME);

    private final List<Recorded<SourceRecord>> rows;
    private final Belief belief;

    Composition(List<Recorded<SourceRecord>> rows, Belief belief) {
        this.rows = rows;
        this.belief = belief;
    }

    /// The value of any field but the whole name and the address, see [#name()] and [#address()].
    Optional<ShownValue> value(Field field) {
        return choose(field, saidOf(field), (one, other) -> Likeness.same(field, one, other));
    }

    /// First and last name, both from one row.
    Optional<ShownValue> name() {
        return choose(Field.NAME, names(), NameText::sameName);
    }

    /// That value alone, for lists: without what others say.
    Optional<String> chosen(Field field) {
        return first(field, saidOf(field)).map(Said::text);
    }

    /// That name alone.
    Optional<NameText> chosenName() {
        return first(Field.NAME, names()).map(Said::meaning);
    }

    /// The address with its postcode, both from one row.
    Optional<ShownValue> address() {
        return choose(Field.ADDRESS, addresses(), Address::samePlace);
    }

    /// That address alone.
    Optional<String> chosenAddress() {
        return first(Field.ADDRESS, addresses()).map(Said::text);
    }

    private List<Said<Address>> addresses() {
        return rows.stream().flatMap(row -> addressOf(row).stream()).toList();
    }

    /// All rows by how far they are believed in that field, the first first.
    List<Recorded<SourceRecord>> byTrust(Field field) {
        return rows.stream().sorted(Comparator.comparing(row -> rowOf(row), order(field))).toList();
    }

    private List<Said<String>> saidOf(Field field) {
        return Stream.concat(rows.stream(), settled(field))
                .flatMap(row ->
                        row.body().facts().stream()
                                .filter(fact -> fact.field() == field)
                                .map(fact ->
                                        new Said<>(
                                                row,
                                                PARTS_OF_NAME.contains(field) ? null : fact.since(),
                                                fact.value(),
                                                fact.value())))
                .toList();
    }

    private List<Said<NameText>> names() {
        return Stream.concat(rows.stream(), settled(Field.NAME))
                .flatMap(row ->
                        NameText.of(row.body()).stream()
                                .map(name -> new Said<>(row, null, name.toString(), name)))
                .toList();
    }

    private <T> Optional<Said<T>> first(Field field, List<Said<T>> said) {
        return said.size() < 2 ? said.stream().findFirst() : said.stream().min(order(field));
    }

    private <T> Optional<ShownValue> choose(
            Field field, List<Said<T>> unordered, BiPredicate<T, T> same) {
        if (unordered.isEmpty()) {
            return Optional.empty();
        }
        var said = unordered.stream().sorted(order(field)).toList();
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

    /// What officers settled of the field, or of the whole name if it is a part of that: rows of
    /// Doorstep's own that say nothing else.
    private Stream<Recorded<SourceRecord>> settled(Field field) {
        return belief.standing(PARTS_OF_NAME.contains(field) ? Field.NAME : field).stream()
                .map(Composition::row);
    }

    private static Recorded<SourceRecord> row(Recorded<Statement> settled) {
        return new Recorded<>(
                settled.header(),
                new SourceRecord(
                        Provenance.DOORSTEP,
                        "",
                        settled.body().facts(),
                        List.of(),
                        null,
                        List.of(),
                        null));
    }

    /// Without what the officer who settled it saw and overruled: their services have been asked.
    /// What another officer said who had not seen it stays.
    private <T> List<Said<T>> open(Field field, Said<T> chosen, List<Said<T>> said) {
        var overruled = chosen.settled() ? overruled(field) : List.<String>of();
        return said.stream()
                .filter(each ->
                        each.settled()
                                || overruled.stream()
                                        .noneMatch(text -> Likeness.same(field, text, each.text())))
                .toList();
    }

    private List<String> overruled(Field field) {
        return PARTS_OF_NAME.contains(field)
                ? belief.overruled(Field.NAME).stream()
                        .flatMap(text -> NameText.parse(text).stream())
                        .map(name -> name.part(field))
                        .toList()
                : belief.overruled(field);
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

    /// First and last name follow the whole name, which is from one row.
    private Comparator<Said<?>> order(Field field) {
        return PARTS_OF_NAME.contains(field)
                ? Comparator.<Said<?>, Boolean>comparing(said -> !said.isWholeName())
                        .thenComparing(orderOf(Field.NAME))
                : orderOf(field);
    }

    private Comparator<Said<?>> orderOf(Field field) {
        return Comparator.<Said<?>, Boolean>comparing(said -> !said.current())
                .thenComparingInt(said ->
                        belief.rules().rank(field, said.row().header().category(), said.settled()))
                .thenComparing(
                        Said::since, Comparator.nullsLast(Comparator.<LocalDate>reverseOrder()))
                .thenComparing(said -> said.row().header().saidAt(), Comparator.reverseOrder())
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

        boolean isWholeName() {
            return NameText.of(row.body()).isPresent();
        }

        boolean current() {
            return row.body().endedOn() == null;
        }

        Provenance provenance() {
            return Provenance.of(row.header(), row.body(), since);
        }
    }
}
