package org.doorstep.app.citizen.casework;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.doorstep.app.citizen.casework.CasesModel.Shown;
import org.doorstep.app.text.Dates;
import org.doorstep.app.text.Messages;
import org.doorstep.app.text.TypedDate;
import org.doorstep.domain.casework.CaseEntry;
import org.doorstep.domain.casework.CaseType.Effects;
import org.doorstep.domain.casework.CaseType.Planned;
import org.doorstep.domain.casework.Cases.Edition;
import org.doorstep.domain.clock.Rule;
import org.doorstep.domain.clock.Unit;
import org.jspecify.annotations.Nullable;

/// What is typed into a form about a case, and what is wrong with it, by field.
///
/// @param act what is filled in
/// @param typed what each field holds
/// @param shown what the page has read
record CaseTyped(CaseAct act, Function<CaseField, String> typed, Shown shown, Clock clock) {

    private static final Messages TEXT = Messages.of("casework");

    /// What the fields hold before anything is typed: it happened now, the officer works on it.
    ///
    /// @param me id of the officer
    static Map<CaseField, String> fresh(CaseAct act, String me, Shown shown, Clock clock) {
        var fresh = new EnumMap<CaseField, String>(CaseField.class);
        var now = clock.instant().atZone(clock.getZone());
        fresh.put(CaseField.DAY, String.valueOf(now.getDayOfMonth()));
        fresh.put(CaseField.MONTH, String.valueOf(now.getMonthValue()));
        fresh.put(CaseField.YEAR, String.valueOf(now.getYear()));
        fresh.put(CaseField.TIME, Dates.time(now.toLocalTime()));
        if (act instanceof CaseAct.Open) {
            fresh.put(CaseField.OWNER, me);
            // Where there is one kind there is nothing to choose.
            if (shown.toOpen().size() == 1) {
                fresh.put(CaseField.TYPE, shown.toOpen().getFirst().type().id());
            }
        }
        return fresh;
    }

    /// What is wrong, in the order of the fields; empty if nothing is.
    Map<CaseField, String> faults() {
        var faults = new EnumMap<CaseField, String>(CaseField.class);
        if (act instanceof CaseAct.Open && edition().isEmpty()) {
            faults.put(CaseField.TYPE, TEXT.get("form.type.missing"));
        }
        if (act instanceof CaseAct.Close(var _, var stage)
                && !stage.outcomes().contains(typed(CaseField.OUTCOME))) {
            faults.put(CaseField.OUTCOME, TEXT.get("form.outcome.missing"));
        }
        if (act instanceof CaseAct.SendBack && typed(CaseField.WHY).isEmpty()) {
            faults.put(CaseField.WHY, TEXT.get("form.missing.missing"));
        }
        dayFault().ifPresent(fault -> faults.put(CaseField.DAY, fault));
        if (asksTime() && time().isEmpty()) {
            faults.put(CaseField.TIME, TEXT.get("form.time.missing"));
        }
        if (faults.isEmpty() && at().isAfter(clock.instant())) {
            faults.put(asksTime() ? CaseField.TIME : CaseField.DAY, TEXT.get("form.since.future"));
        }
        if (typed(CaseField.WHY).length() > CaseEntry.WHY_CHARACTERS) {
            faults.put(CaseField.WHY, TEXT.get("form.why.long"));
        }
        return faults;
    }

    /// The type of a new case, if it is chosen and may be opened.
    Optional<Edition> edition() {
        return shown.toOpen().stream()
                .filter(edition -> edition.type().id().equals(typed(CaseField.TYPE)))
                .findFirst();
    }

    /// Ids of what a new case is about, as far as its type knows them.
    List<String> subjects() {
        return edition().stream()
                .flatMap(edition ->
                        Arrays.stream(typed(CaseField.SUBJECTS).split(" "))
                                .filter(id -> edition.type().subject(id).isPresent()))
                .distinct()
                .toList();
    }

    @Nullable String owner() {
        return typed(CaseField.OWNER).isEmpty() ? null : typed(CaseField.OWNER);
    }

    @Nullable String why() {
        return typed(CaseField.WHY).isEmpty() ? null : typed(CaseField.WHY);
    }

    String outcome() {
        return typed(CaseField.OUTCOME);
    }

    /// The limits that it starts.
    List<Rule> limits() {
        var rules = shown.reckoning();
        return rules == null
                ? List.of()
                : effects()
                        .map(Effects::tasks)
                        .flatMap(List::stream)
                        .map(Planned::clock)
                        .filter(clock -> clock != null)
                        .flatMap(rule -> rules.rules().rule(requireNonNull(rule), day()).stream())
                        .toList();
    }

    /// What it starts that has no limit.
    List<Planned> tasks() {
        return effects().flatMap(each -> each.tasks().stream()).toList();
    }

    /// Whether one of its limits counts from a moment, not from a day.
    boolean asksTime() {
        return limits().stream().anyMatch(rule -> rule.limit().unit() == Unit.HOURS);
    }

    /// When it happened; asked for when there are no faults. Of a day before today only the day is
    /// known, unless a limit counts from the moment.
    Instant at() {
        var day = day();
        if (!asksTime() && day.equals(LocalDate.now(clock))) {
            return clock.instant();
        }
        var time = asksTime() ? time().orElse(LocalTime.MIDNIGHT) : LocalTime.MIDNIGHT;
        var moment = day.atTime(time).atZone(clock.getZone()).toInstant();
        // The minute that is typed has not passed yet.
        var now = clock.instant();
        return moment.isAfter(now) || !isThisMinute(moment, now) ? moment : now;
    }

    private static boolean isThisMinute(Instant moment, Instant now) {
        return now.getEpochSecond() - moment.getEpochSecond() < 60;
    }

    private Stream<Effects> effects() {
        return switch (act) {
            case CaseAct.Open() ->
                    edition().stream().map(edition -> edition.type().first().effects());
            case CaseAct.Happen(var _, var event) -> Stream.of(event.effects());
            case CaseAct.Close(var _, var stage) -> Stream.of(stage.effects());
            case CaseAct.SendBack _ -> Stream.of();
        };
    }

    private LocalDate day() {
        return typedDay() instanceof TypedDate.Day(var day) ? day : LocalDate.now(clock);
    }

    private Optional<String> dayFault() {
        return switch (typedDay()) {
            case TypedDate.Empty() -> Optional.of(TEXT.get("form.since.missing"));
            case TypedDate.Partly(var part) -> Optional.of(TEXT.get("form.since.part", part));
            case TypedDate.Impossible() -> Optional.of(TEXT.get("form.since.impossible"));
            case TypedDate.Day(var day) ->
                    day.isAfter(LocalDate.now(clock))
                            ? Optional.of(TEXT.get("form.since.future"))
                            : Optional.empty();
        };
    }

    private TypedDate typedDay() {
        return TypedDate.read(typed(CaseField.DAY), typed(CaseField.MONTH), typed(CaseField.YEAR));
    }

    private Optional<LocalTime> time() {
        var text = typed(CaseField.TIME).replace('.', ':');
        try {
            return Optional.of(LocalTime.parse(text.length() == 4 ? "0" + text : text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private String typed(CaseField field) {
        return requireNonNull(typed.apply(field)).strip();
    }
}
