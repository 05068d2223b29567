package org.doorstep.domain.citizen;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.doorstep.domain.record.Recorded;
import org.jspecify.annotations.Nullable;

/// A warning about a person, said once however many systems say it.
///
/// @param level how it is shown and ordered
/// @param text in the officers' words
/// @param since the earliest that a source gives, or null
/// @param reviewOn the next date that a source gives, or null
/// @param from who says so
public record MergedCaution(
        Caution.Level level,
        String text,
        @Nullable LocalDate since,
        @Nullable LocalDate reviewOn,
        List<Provenance> from) {

    private static final Comparator<@Nullable LocalDate> NEWEST_FIRST =
            Comparator.nullsLast(Comparator.<LocalDate>reverseOrder());

    public MergedCaution {
        from = List.copyOf(from);
    }

    /// What stands for this warning as each of its sources says it: another once one of them says
    /// it otherwise or says something worse. Whoever does not have the source's record learns
    /// nothing from it.
    public Stream<UUID> marks() {
        return from.stream()
                .map(by -> by.record() + " " + level + " " + Likeness.plain(text))
                .map(mark -> UUID.nameUUIDFromBytes(mark.getBytes(StandardCharsets.UTF_8)));
    }

    /// Whether any source still says so. A warning whose row has vanished stays on show, saying so:
    /// a row lost in an extract must not put an officer in danger.
    public boolean current() {
        return from.stream().anyMatch(Provenance::current);
    }

    /// The warnings of all rows and those that officers recorded and that have not ended, in the
    /// order in which they are shown.
    public static List<MergedCaution> of(List<Recorded<SourceRecord>> rows, Belief belief) {
        var merged = new LinkedHashMap<String, MergedCaution>();
        for (var row : rows) {
            for (var caution : row.body().cautions()) {
                add(merged, caution, Provenance.of(row.header(), row.body(), caution.since()));
            }
        }
        belief.warnings().stream()
                .filter(warning -> !warning.ended())
                .forEach(warning -> add(merged, warning.caution(), warning.from()));
        return merged.values().stream()
                .sorted(
                        Comparator.comparing(MergedCaution::level)
                                .thenComparing(MergedCaution::since, NEWEST_FIRST)
                                .thenComparing(MergedCaution::text))
                .toList();
    }

    private static void add(Map<String, MergedCaution> merged, Caution caution, Provenance from) {
        merged.merge(
                caution.level() + Likeness.plain(caution.text()),
                new MergedCaution(
                        caution.level(),
                        caution.text(),
                        caution.since(),
                        caution.reviewOn(),
                        List.of(from)),
                MergedCaution::with);
    }

    /// The same as one source says it.
    public Caution caution() {
        return new Caution(level, text, since, reviewOn);
    }

    private MergedCaution with(MergedCaution other) {
        var sources = new ArrayList<>(from);
        sources.addAll(other.from);
        return new MergedCaution(
                level,
                text,
                earliest(since, other.since),
                earliest(reviewOn, other.reviewOn),
                sources);
    }

    private static @Nullable LocalDate earliest(
            @Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
