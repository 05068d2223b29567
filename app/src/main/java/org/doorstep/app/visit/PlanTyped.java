package org.doorstep.app.visit;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.doorstep.app.text.Dates;
import org.doorstep.app.text.Messages;
import org.doorstep.app.text.TypedDate;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.visit.Visit;
import org.doorstep.domain.visit.VisitEntry;

/// What is typed about a visit, read; and what is wrong with it, by field.
///
/// @param typed what each field holds
record PlanTyped(Function<PlanField, String> typed, Clock clock) {

    private static final Messages TEXT = Messages.of("visit");

    /// How long after its planned end an officer is expected to be heard of.
    private static final Duration GRACE = Duration.ofMinutes(30);

    private static final int LAST_HOUR = 23;

    /// No shorter is a reason to go against a warning.
    private static final int REASON_CHARACTERS = 15;

    /// What the fields hold before anything is typed: an hour, from the next full one.
    static Map<PlanField, String> fresh(Category service, Clock clock) {
        var next =
                clock.instant().atZone(clock.getZone()).truncatedTo(ChronoUnit.HOURS).plusHours(1);
        var fresh = new EnumMap<PlanField, String>(PlanField.class);
        fresh.put(PlanField.DAY, String.valueOf(next.getDayOfMonth()));
        fresh.put(PlanField.MONTH, String.valueOf(next.getMonthValue()));
        fresh.put(PlanField.YEAR, String.valueOf(next.getYear()));
        fresh.put(PlanField.FROM, Dates.time(next.toLocalTime()));
        // A visit ends on the day on which it begins.
        fresh.put(
                PlanField.UNTIL,
                next.getHour() == LAST_HOUR
                        ? "23:59"
                        : Dates.time(next.plusHours(1).toLocalTime()));
        fresh.put(PlanField.SERVICE, service.toString());
        return fresh;
    }

    /// What is wrong, in the order of the fields; empty if nothing is.
    ///
    /// @param warned whether a warning says that nobody should go there alone
    Map<PlanField, String> faults(boolean warned) {
        var faults = new EnumMap<PlanField, String>(PlanField.class);
        switch (date()) {
            case TypedDate.Empty() -> faults.put(PlanField.DAY, TEXT.get("plan.fault.day"));
            case TypedDate.Partly(var part) ->
                    faults.put(PlanField.DAY, TEXT.get("plan.fault.part", part));
            case TypedDate.Impossible() ->
                    faults.put(PlanField.DAY, TEXT.get("plan.fault.impossible"));
            case TypedDate.Day(var day) -> {
                if (day.isBefore(LocalDate.now(clock))) {
                    faults.put(PlanField.DAY, TEXT.get("plan.fault.past"));
                }
            }
        }
        var from = time(PlanField.FROM);
        var until = time(PlanField.UNTIL);
        if (from.isEmpty()) {
            faults.put(PlanField.FROM, TEXT.get("plan.fault.from"));
        }
        if (until.isEmpty()) {
            faults.put(PlanField.UNTIL, TEXT.get("plan.fault.until"));
        } else if (from.isPresent() && !until.get().isAfter(from.get())) {
            faults.put(PlanField.UNTIL, TEXT.get("plan.fault.order"));
        }
        var back = time(PlanField.BACK);
        if (!typed(PlanField.BACK).isEmpty()
                && (back.isEmpty() || from.isPresent() && back.get().isBefore(from.get()))) {
            faults.put(PlanField.BACK, TEXT.get("plan.fault.back"));
        }
        if (typed(PlanField.PLACE).length() > Visit.PLACE_CHARACTERS) {
            faults.put(PlanField.PLACE, TEXT.get("plan.fault.place", Visit.PLACE_CHARACTERS));
        }
        if (warned && goesAlone()) {
            var reason = alone().length();
            if (reason < REASON_CHARACTERS) {
                faults.put(PlanField.ALONE, TEXT.get("plan.fault.alone", REASON_CHARACTERS));
            } else if (reason > VisitEntry.NAME_CHARACTERS) {
                faults.put(PlanField.ALONE, TEXT.get("plan.fault.why", VisitEntry.NAME_CHARACTERS));
            }
        }
        return faults;
    }

    /// The visit; asked for when there are no faults.
    ///
    /// @param officer id of who goes
    Visit visit(String officer) {
        var from = at(PlanField.FROM);
        var until = at(PlanField.UNTIL);
        var companion = typed(PlanField.COMPANION);
        var place = typed(PlanField.PLACE);
        return Visit.planned(
                Category.parse(typed(PlanField.SERVICE)),
                officer,
                companion.isEmpty() ? List.of() : List.of(companion),
                from,
                until,
                place.isEmpty() ? null : place,
                typed(PlanField.BACK).isEmpty() ? until.plus(GRACE) : at(PlanField.BACK));
    }

    /// Whether nobody is chosen to go too.
    boolean goesAlone() {
        return typed(PlanField.COMPANION).isEmpty();
    }

    /// Why they go alone, as it is typed.
    String alone() {
        return typed(PlanField.ALONE);
    }

    /// Ids of the forms that are to be filled in.
    List<String> forms() {
        return Arrays.stream(typed(PlanField.FORMS).split(" "))
                .filter(id -> !id.isEmpty())
                .distinct()
                .toList();
    }

    private Instant at(PlanField field) {
        var day = date() instanceof TypedDate.Day(var date) ? date : LocalDate.now(clock);
        return day.atTime(time(field).orElse(LocalTime.MIDNIGHT))
                .atZone(clock.getZone())
                .toInstant();
    }

    private TypedDate date() {
        return TypedDate.read(typed(PlanField.DAY), typed(PlanField.MONTH), typed(PlanField.YEAR));
    }

    /// *9:30*, *09.30* and *0930* are all read.
    private Optional<LocalTime> time(PlanField field) {
        var text = typed(field).replace('.', ':');
        if (text.matches("\\d{3,4}")) {
            var cut = text.length() - 2;
            text = text.substring(0, cut) + ":" + text.substring(cut);
        }
        try {
            return Optional.of(LocalTime.parse(text.length() == 4 ? "0" + text : text));
        } catch (DateTimeParseException e) {
            return hour(text);
        }
    }

    private static Optional<LocalTime> hour(String text) {
        try {
            return Optional.of(LocalTime.of(Integer.parseInt(text), 0));
        } catch (NumberFormatException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private String typed(PlanField field) {
        var value = typed.apply(field);
        return value == null ? "" : value.strip();
    }
}
