package org.doorstep.protocol.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.doorstep.domain.casework.CaseType;
import org.doorstep.domain.citizen.MarkerType;
import org.doorstep.domain.citizen.TrustRules;
import org.doorstep.domain.clock.Holidays;
import org.doorstep.domain.clock.Reckoning;
import org.doorstep.domain.clock.RuleBook;
import org.doorstep.domain.entitlement.Benefits;
import org.doorstep.domain.form.Form;
import org.doorstep.domain.note.NoteType;
import org.doorstep.domain.reference.Reference.Kind;
import org.doorstep.domain.team.Weights;

/// The files that a council edits, read; and those that Doorstep brings, which count until the
/// council gives its own.
public final class ReferenceFiles {

    /// Days begin and end where the council is.
    private static final ZoneId COUNCIL_TIME = ZoneId.of("Europe/London");

    private static final List<String> CASE_TYPES =
            List.of(
                    "tenancy-and-household-check",
                    "rent-arrears",
                    "housing-benefit-claim",
                    "care-act-assessment",
                    "safeguarding-concern");

    private static final List<String> FORMS =
            List.of(
                    "care-act-assessment",
                    "housing-benefit-claim",
                    "safeguarding-concern",
                    "tenancy-and-household-check");

    private ReferenceFiles() {}

    /// @throws FlawedFileException saying what is wrong, with lines
    public static RuleBook clocks(String text) {
        return ClocksFile.read(text);
    }

    /// @throws FlawedFileException saying what is wrong, with lines
    public static Holidays bankHolidays(String text) {
        return BankHolidaysFile.read(text);
    }

    /// @throws FlawedFileException saying what is wrong, with lines
    public static TrustRules composition(String text) {
        return CompositionFile.read(text);
    }

    /// @throws FlawedFileException saying what is wrong, with lines
    public static Weights workload(String text) {
        return WorkloadFile.read(text);
    }

    /// @throws FlawedFileException saying what is wrong, with lines
    public static CaseType caseType(String text) {
        return CaseTypeFile.read(text, null, null);
    }

    /// The types of note to choose from, the usual one first; never empty.
    ///
    /// @throws FlawedFileException saying what is wrong, with lines
    public static List<NoteType> noteTypes(String text) {
        return NoteTypesFile.read(text);
    }

    /// The kinds of warning to choose from, in the order in which officers see them; never empty.
    ///
    /// @throws FlawedFileException saying what is wrong, with lines
    public static List<MarkerType> markerTypes(String text) {
        return MarkerTypesFile.read(text);
    }

    /// When it is hinted that somebody may be able to claim something.
    ///
    /// @throws FlawedFileException saying what is wrong, with lines
    public static Benefits unclaimed(String text) {
        return UnclaimedFile.read(text);
    }

    /// Reads the form that a file lays down.
    ///
    /// @throws FlawedFileException saying what is wrong, with lines
    public static Form form(String text) {
        return FormFile.read(text);
    }

    /// Reads a file only to find what is wrong with it.
    ///
    /// @throws FlawedFileException saying what is wrong, with lines
    public static void check(Kind kind, String text) {
        switch (kind) {
            case CLOCKS -> clocks(text);
            case BANK_HOLIDAYS -> bankHolidays(text);
            case COMPOSITION -> composition(text);
            case WORKLOAD -> workload(text);
            case CASE_TYPE -> caseType(text);
            case FORM -> FormFile.check(text);
            case NOTE_TYPES -> noteTypes(text);
            case MARKER_TYPES -> markerTypes(text);
            case UNCLAIMED -> unclaimed(text);
        }
    }

    /// Reads a file only to find what is wrong with it, also in what it says of other files.
    ///
    /// @param name under which it was brought; empty for kinds of which there is one file
    /// @param clocks the council's time limits
    /// @throws FlawedFileException saying what is wrong, with lines
    public static void check(Kind kind, String name, String text, RuleBook clocks) {
        switch (kind) {
            case CLOCKS,
                    BANK_HOLIDAYS,
                    COMPOSITION,
                    NOTE_TYPES,
                    WORKLOAD,
                    MARKER_TYPES,
                    UNCLAIMED ->
                    check(kind, text);
            case CASE_TYPE -> CaseTypeFile.read(text, name, clocks);
            case FORM -> {
                check(kind, text);
                named(text, name);
            }
        }
    }

    private static void named(String text, String name) {
        if (!form(text).id().equals(name)) {
            throw new FlawedFileException(
                    List.of(
                            new Flaw(
                                    1,
                                    "It is brought as “" + name + "”, but its “id” is another.")));
        }
    }

    /// How clocks are counted by these files.
    public static Reckoning reckoning(String clocks, String bankHolidays) {
        return new Reckoning(clocks(clocks), bankHolidays(bankHolidays), COUNCIL_TIME);
    }

    /// What Doorstep brings of that kind, of which there is one file.
    public static String shipped(Kind kind) {
        return resource(kind + ".json")
                .orElseThrow(() -> new IllegalArgumentException(kind + " has names"));
    }

    /// The names of the files that Doorstep brings of that kind, in the order in which officers see
    /// them.
    public static List<String> names(Kind kind) {
        return switch (kind) {
            case CASE_TYPE -> CASE_TYPES;
            case FORM -> FORMS;
            case CLOCKS,
                    BANK_HOLIDAYS,
                    COMPOSITION,
                    NOTE_TYPES,
                    WORKLOAD,
                    MARKER_TYPES,
                    UNCLAIMED ->
                    List.of();
        };
    }

    /// What Doorstep brings under that name, from its first edition on. None of them is ever
    /// changed once councils have it: work that began under it goes on under it.
    public static List<String> shipped(Kind kind, String name) {
        return Stream.iterate(1, edition -> edition + 1)
                .map(edition ->
                        names(kind).contains(name)
                                ? resource("%s/%s.%d.json".formatted(kind, name, edition))
                                : Optional.<String>empty())
                .takeWhile(Optional::isPresent)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> resource(String name) {
        try (var in = ReferenceFiles.class.getResourceAsStream(name)) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Doorstep’s own " + name + " is not readable", e);
        }
    }
}
