package org.doorstep.protocol.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Objects;
import org.doorstep.domain.citizen.TrustRules;
import org.doorstep.domain.clock.Holidays;
import org.doorstep.domain.clock.Reckoning;
import org.doorstep.domain.clock.RuleBook;
import org.doorstep.domain.reference.Reference.Kind;

/// The files that a council edits, read; and those that Doorstep brings, which count until the
/// council gives its own.
public final class ReferenceFiles {

    /// Days begin and end where the council is.
    private static final ZoneId COUNCIL_TIME = ZoneId.of("Europe/London");

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

    /// Reads a file only to find what is wrong with it.
    ///
    /// @throws FlawedFileException saying what is wrong, with lines
    public static void check(Kind kind, String text) {
        switch (kind) {
            case CLOCKS -> clocks(text);
            case BANK_HOLIDAYS -> bankHolidays(text);
            case COMPOSITION -> composition(text);
        }
    }

    /// How clocks are counted by these files.
    public static Reckoning reckoning(String clocks, String bankHolidays) {
        return new Reckoning(clocks(clocks), bankHolidays(bankHolidays), COUNCIL_TIME);
    }

    /// What Doorstep brings of that kind.
    public static String shipped(Kind kind) {
        var name = kind + ".json";
        try (var in =
                Objects.requireNonNull(ReferenceFiles.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Doorstep’s own " + name + " is not readable", e);
        }
    }
}
