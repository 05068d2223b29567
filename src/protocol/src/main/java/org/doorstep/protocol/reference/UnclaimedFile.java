package org.doorstep.protocol.reference;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.clock.Checked;
import org.doorstep.domain.entitlement.Benefit;
import org.doorstep.domain.entitlement.Benefit.Age;
import org.doorstep.domain.entitlement.Benefit.Filled;
import org.doorstep.domain.entitlement.Benefits;
import org.doorstep.domain.entitlement.PensionAge;
import org.doorstep.domain.entitlement.Sign;

/// Reads a file of what people may be able to claim.
final class UnclaimedFile {

    private static final String DATE = "Write a date as 2026-08-06.";

    private UnclaimedFile() {}

    /// @throws FlawedFileException saying everything that is wrong
    static Benefits read(String text) {
        var file = Part.whole(text);
        var steps = file.each("pension_age").stream().map(UnclaimedFile::step).toList();
        for (int i = 1; i < steps.size(); i++) {
            if (!steps.get(i).bornUntil().isAfter(steps.get(i - 1).bornUntil())) {
                file.wrong("pension_age/" + i, "The steps are in the order of the dates of birth.");
            }
        }
        var benefits = file.each("benefits").stream().map(UnclaimedFile::benefit).toList();
        var met = new HashSet<String>();
        for (int i = 0; i < benefits.size(); i++) {
            if (!met.add(benefits.get(i).id())) {
                file.wrong("benefits/" + i + "/id", "This “id” is there twice.");
            }
        }
        file.finish();
        return new Benefits(benefits, new PensionAge(steps));
    }

    private static PensionAge.Step step(Part part) {
        return new PensionAge.Step(
                part.read("born_until", LocalDate::parse, LocalDate.MAX, DATE),
                Period.of(number(part, "years"), number(part, "months"), 0));
    }

    private static Benefit benefit(Part part) {
        var from = part.readMaybe("from", LocalDate::parse, LocalDate.MIN, DATE).orElse(null);
        var until = part.readMaybe("until", LocalDate::parse, LocalDate.MAX, DATE).orElse(null);
        if (from != null && until != null && until.isBefore(from)) {
            part.wrong("“until” is before “from”.");
        }
        var all = signs(part, "all");
        var any = signs(part, "any");
        if (all.isEmpty() && any.isEmpty()) {
            part.wrong("Something must speak for it: name signs under “all” or “any”.");
        }
        return new Benefit(
                part.text("id"),
                part.text("title"),
                part.read("service", Category::parse, Category.OTHER, oneOf(Category.values())),
                part.maybe("form").orElse(null),
                part.maybe("ask").orElse(null),
                part.read("age", word -> parse(word, Age.values()), Age.ANY, oneOf(Age.values())),
                all,
                any,
                signs(part, "unless"),
                part.texts("unless_cases"),
                part.eachMaybe("unless_forms").stream()
                        .map(one -> new Filled(one.text("form"), one.values("answers")))
                        .toList(),
                number(part, "form_days"),
                from,
                until,
                part.text("source"),
                part.read(
                        "checked",
                        word -> parse(word, Checked.values()),
                        Checked.UNVERIFIED,
                        oneOf(Checked.values())));
    }

    private static List<Sign> signs(Part part, String name) {
        var signs = new ArrayList<Sign>();
        for (var one : part.eachMaybe(name)) {
            var detail = one.maybe("column").orElse(null);
            var values = one.texts("says");
            if ((detail == null) != values.isEmpty()) {
                one.wrong("“column” and “says” go together: what must the column say?");
            }
            signs.add(
                    new Sign(
                            one.text("source"),
                            one.texts("state"),
                            detail,
                            values,
                            one.text("words")));
        }
        return signs;
    }

    private static int number(Part part, String name) {
        return Math.toIntExact(part.number(name).filter(n -> n >= 0 && n < 10_000).orElse(0L));
    }

    private static <T extends Enum<T>> T parse(String word, T[] values) {
        return Arrays.stream(values)
                .filter(value -> value.toString().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(word));
    }

    private static String oneOf(Object[] values) {
        return Arrays.stream(values)
                .map(value -> value.toString().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", ", "Use one of: ", "."));
    }
}
