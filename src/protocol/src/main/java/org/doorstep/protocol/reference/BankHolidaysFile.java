package org.doorstep.protocol.reference;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.doorstep.domain.clock.Holidays;

/// Reads bank holidays in the form in which GOV.UK publishes them, of which England and Wales
/// count. Whole years: from the first year that it names to the last.
final class BankHolidaysFile {

    private BankHolidaysFile() {}

    /// @throws FlawedFileException saying everything that is wrong
    static Holidays read(String text) {
        var file = Part.whole(text);
        file.ignore("scotland");
        file.ignore("northern-ireland");
        var division = file.inner("england-and-wales");
        division.ignore("division");
        var days =
                division.each("events").stream()
                        .map(BankHolidaysFile::day)
                        .collect(Collectors.toSet());
        if (days.isEmpty()) {
            division.wrong("There is no bank holiday in it.");
        }
        file.finish();
        var years = days.stream().mapToInt(LocalDate::getYear).summaryStatistics();
        return new Holidays(
                LocalDate.of(years.getMin(), 1, 1), LocalDate.of(years.getMax(), 12, 31), days);
    }

    private static LocalDate day(Part event) {
        event.text("title");
        event.ignore("notes");
        event.ignore("bunting");
        return event.read("date", LocalDate::parse, LocalDate.EPOCH, "Write a date as 2026-12-25.");
    }
}
