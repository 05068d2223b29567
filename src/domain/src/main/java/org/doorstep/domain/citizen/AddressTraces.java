package org.doorstep.domain.citizen;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doorstep.domain.record.Recorded;
import org.jspecify.annotations.Nullable;

/// By what addresses are known in words that somebody wrote: the whole of them, and those parts
/// that tell the place, however they are spaced and whether in capitals or not.
public final class AddressTraces {

    static final Set<Field> FIELDS = Set.of(Field.ADDRESS, Field.POSTCODE, Field.UPRN);

    /// Of somebody whose address may be told.
    public static final AddressTraces NONE = new AddressTraces(Stream.of());

    private final @Nullable Pattern traces;

    private AddressTraces(Stream<Recorded<SourceRecord>> records) {
        var any =
                records.flatMap(row -> row.body().facts().stream())
                        .filter(fact -> FIELDS.contains(fact.field()))
                        .flatMap(AddressTraces::traces)
                        .distinct()
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .map(AddressTraces::anySpacing)
                        .collect(Collectors.joining("|"));
        this.traces =
                any.isEmpty()
                        ? null
                        : Pattern.compile(
                                "(?<![\\p{L}\\p{Nd}])(?:" + any + ")(?![\\p{L}\\p{Nd}])",
                                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /// Those of a file, whether they must be hidden or not.
    static AddressTraces of(CitizenFile file) {
        return of(file.records());
    }

    static AddressTraces of(List<Recorded<SourceRecord>> records) {
        return new AddressTraces(records.stream());
    }

    /// Those of one person if their address must not be disclosed, else none.
    ///
    /// @param records all that the sources say of the person
    public static AddressTraces undisclosed(List<Recorded<SourceRecord>> records, Belief belief) {
        return HiddenAddress.asked(records, belief) ? of(records) : NONE;
    }

    /// Those of all among these people whose address must not be disclosed.
    public static AddressTraces undisclosed(Collection<CitizenFile> files) {
        return new AddressTraces(
                files.stream()
                        .filter(file -> HiddenAddress.asked(file.records(), file.belief()))
                        .flatMap(file -> file.records().stream()));
    }

    /// Whether words tell one of the addresses.
    public boolean toldIn(String words) {
        return traces != null && traces.matcher(words).find();
    }

    /// The words with [SingleView#LEFT_OUT] in place of each of the addresses.
    public String masked(String words) {
        return traces == null ? words : traces.matcher(words).replaceAll(SingleView.LEFT_OUT);
    }

    /// Whether they take the same out of all words.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AddressTraces that && written().equals(that.written());
    }

    @Override
    public int hashCode() {
        return written().hashCode();
    }

    /// Tells no address.
    @Override
    public String toString() {
        return traces == null ? "AddressTraces[none]" : "AddressTraces[not told]";
    }

    private String written() {
        return traces == null ? "" : traces.pattern();
    }

    /// A part of one word without a number, such as the town, does not tell the place.
    private static Stream<String> traces(Fact fact) {
        var whole = fact.value().strip();
        if (fact.field() != Field.ADDRESS) {
            return Stream.of(whole);
        }
        return Stream.concat(
                Stream.of(whole),
                Arrays.stream(whole.split(","))
                        .map(String::strip)
                        .filter(part -> part.indexOf(' ') > 0));
    }

    private static String anySpacing(String trace) {
        return Arrays.stream(trace.split("\\s+"))
                .map(Pattern::quote)
                .collect(Collectors.joining("\\s*"));
    }
}
