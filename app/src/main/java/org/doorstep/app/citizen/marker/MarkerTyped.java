package org.doorstep.app.citizen.marker;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.doorstep.app.text.Messages;
import org.doorstep.app.text.TypedDate;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.citizen.Caution;
import org.doorstep.domain.citizen.Marker;
import org.doorstep.domain.citizen.MarkerType;
import org.doorstep.domain.citizen.Markers.Deed;
import org.jspecify.annotations.Nullable;

/// What is typed into a form about a warning, and what is wrong with it, by field.
///
/// @param typed what each field holds
record MarkerTyped(MarkerAct act, Function<MarkerField, String> typed, LocalDate today) {

    /// Fewest characters of why a warning of danger ends.
    static final int REASON_LENGTH = 15;

    private static final Messages TEXT = Messages.of("marker");
    private static final String YES = "yes";
    private static final String NO = "no";

    /// What the fields hold before anything is typed.
    ///
    /// @param service for which the officer most likely writes
    static Map<MarkerField, String> fresh(MarkerAct act, Category service, LocalDate today) {
        var fresh = new EnumMap<MarkerField, String>(MarkerField.class);
        var on = act.on();
        if (on == null) {
            fresh.put(MarkerField.SERVICE, service.toString());
            fresh.put(MarkerField.EVERYBODY, YES);
            return fresh;
        }
        var says = on.standing().body();
        fresh.put(MarkerField.TYPE, says.text());
        fresh.put(MarkerField.TEXT, says.text());
        fresh.put(MarkerField.LEVEL, says.level().toString());
        fresh.put(MarkerField.SERVICE, says.service().toString());
        fresh.put(MarkerField.EVERYBODY, on.everybody() ? YES : NO);
        fresh.put(MarkerField.EVIDENCE, orEmpty(says.evidence()));
        fresh.put(MarkerField.TOLD, says.told() == null ? "" : says.told().toString());
        fresh.put(MarkerField.NOT_TOLD, orEmpty(says.notTold()));
        if (!act.ends()) {
            fresh.putAll(date(today.plusMonths(6)));
        }
        return fresh;
    }

    /// What a chosen kind proposes.
    static Map<MarkerField, String> proposed(MarkerType type, LocalDate today) {
        var proposed = new EnumMap<MarkerField, String>(MarkerField.class);
        proposed.put(MarkerField.TEXT, type.title());
        proposed.put(MarkerField.LEVEL, type.level().toString());
        proposed.put(MarkerField.EVERYBODY, type.everybody() ? YES : NO);
        proposed.putAll(date(today.plusMonths(type.months())));
        return proposed;
    }

    private static Map<MarkerField, String> date(LocalDate day) {
        return Map.of(
                MarkerField.DAY, String.valueOf(day.getDayOfMonth()),
                MarkerField.MONTH, String.valueOf(day.getMonthValue()),
                MarkerField.YEAR, String.valueOf(day.getYear()));
    }

    /// What is wrong, in the order of the fields; empty if nothing is.
    Map<MarkerField, String> faults() {
        var faults = new EnumMap<MarkerField, String>(MarkerField.class);
        if (level().isEmpty()) {
            faults.put(MarkerField.TYPE, TEXT.get("form.type.missing"));
        } else if (typed(MarkerField.TEXT).isEmpty()) {
            faults.put(MarkerField.TEXT, TEXT.get("form.text.missing"));
        } else if (typed(MarkerField.TEXT).length() > Marker.LONGEST_TEXT) {
            faults.put(MarkerField.TEXT, TEXT.get("form.text.long", Marker.LONGEST_TEXT));
        }
        needed(faults, MarkerField.EVIDENCE, "form.evidence.missing");
        needed(faults, MarkerField.AGREED, "form.agreed.missing");
        if (told() == null) {
            faults.put(MarkerField.TOLD, TEXT.get("form.told.missing"));
        } else if (told() == Marker.Told.NO) {
            needed(faults, MarkerField.NOT_TOLD, "form.notTold.missing");
        }
        if (!act.ends()) {
            dayFault().ifPresent(fault -> faults.put(MarkerField.DAY, fault));
        }
        if (act.kind() == Marker.Kind.REVIEWED) {
            needed(faults, MarkerField.REASON, "form.found.missing");
        }
        if (act.ends() && typed(MarkerField.REASON).length() < REASON_LENGTH) {
            faults.put(MarkerField.REASON, TEXT.get("form.reason.missing", REASON_LENGTH));
        }
        return faults;
    }

    /// How it is shown; empty while no kind is chosen.
    Optional<Caution.Level> level() {
        return Arrays.stream(Caution.Level.values())
                .filter(level -> level.toString().equals(typed(MarkerField.LEVEL)))
                .findFirst();
    }

    /// Whether every service must be told of it.
    boolean mustBeKnown() {
        return level().filter(MarkerType::mustBeKnown).isPresent();
    }

    Marker.@Nullable Told told() {
        return switch (typed(MarkerField.TOLD)) {
            case YES -> Marker.Told.YES;
            case NO -> Marker.Told.NO;
            default -> null;
        };
    }

    /// What is to be done, once nothing is wrong.
    Deed deed() {
        var told = requireNonNull(told());
        return new Deed(
                Category.parse(typed(MarkerField.SERVICE)),
                act.on(),
                act.kind(),
                level().orElseThrow(),
                typed(MarkerField.TEXT),
                act.ends() ? null : day().orElseThrow(),
                typed(MarkerField.EVIDENCE),
                typed(MarkerField.AGREED),
                told,
                told == Marker.Told.NO ? typed(MarkerField.NOT_TOLD) : null,
                typed(MarkerField.REASON).isEmpty() ? null : typed(MarkerField.REASON),
                mustBeKnown() || typed(MarkerField.EVERYBODY).equals(YES));
    }

    private void needed(Map<MarkerField, String> faults, MarkerField field, String words) {
        if (typed(field).isEmpty()) {
            faults.put(field, TEXT.get(words));
        } else if (typed(field).length() > Marker.LONGEST) {
            faults.put(field, TEXT.get("form.long", Marker.LONGEST));
        }
    }

    private Optional<String> dayFault() {
        var day = day();
        if (day.isEmpty()) {
            return Optional.of(TEXT.get("form.review.missing"));
        }
        return day.get().isAfter(today)
                ? Optional.empty()
                : Optional.of(TEXT.get("form.review.past"));
    }

    private Optional<LocalDate> day() {
        var parts = List.of(MarkerField.DAY, MarkerField.MONTH, MarkerField.YEAR);
        return TypedDate.read(typed(parts.get(0)), typed(parts.get(1)), typed(parts.get(2)))
                        instanceof TypedDate.Day(var day)
                ? Optional.of(day)
                : Optional.empty();
    }

    private String typed(MarkerField field) {
        return requireNonNull(typed.apply(field)).strip();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
