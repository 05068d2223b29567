package org.doorstep.hub.mapping;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.doorstep.domain.citizen.Caution;
import org.doorstep.domain.citizen.Event;
import org.doorstep.domain.citizen.Field;
import org.doorstep.domain.citizen.Kin;
import org.doorstep.domain.citizen.ServiceState.Attention;
import org.doorstep.hub.mapping.Shape.CautionColumn;
import org.jspecify.annotations.Nullable;

/// Reads what kind of thing a mapping's rows are.
final class ShapeReader {

    private final Phrasing phrasing;
    private final Map<String, Map<String, String>> codes;

    ShapeReader(Phrasing phrasing, Map<String, Map<String, String>> codes) {
        this.phrasing = phrasing;
        this.codes = codes;
    }

    Shape read(Spec spec) {
        return switch (spec.need("record").text()) {
            case "source_record" -> people(spec);
            case "event" -> happenings(spec);
            case "staff" -> staff(spec.need("staff"));
            default -> allocations(spec.need("allocation"));
        };
    }

    private Shape people(Spec spec) {
        return new Shape.People(
                spec.part("people").map(this::together).orElse(null),
                spec.list("facts").stream().map(this::fact).toList(),
                spec.list("cautions").stream().map(this::caution).toList(),
                spec.list("state").stream().map(this::state).toList(),
                spec.list("details").stream()
                        .map(detail ->
                                new Shape.DetailColumn(
                                        detail.need("label").text(),
                                        phrasing.text(detail.need("text"))))
                        .toList(),
                spec.list("ties").stream().map(this::tie).toList(),
                spec.part("ended")
                        .map(ended ->
                                new Shape.Ended(
                                        phrasing.when(ended), phrasing.column(ended.need("on"))))
                        .orElse(null),
                phrasing.column(spec, "involved_since"),
                new Shape.Desk(
                        spec.need("service").need("team").text(),
                        spec.need("service").part("phone").map(Spec::text).orElse(null)));
    }

    private Shape.Together together(Spec spec) {
        return new Shape.Together(
                phrasing.column(spec.need("column")),
                new WrittenNames(
                        WrittenNames.Order.valueOf(
                                spec.need("written").text().toUpperCase(Locale.ROOT)),
                        spec.part("joint").map(joint -> joint.json().asBoolean()).orElse(false),
                        MappingFile.upper(spec.texts("nobody")),
                        spec.texts("on_behalf").stream()
                                .map(text -> text.toUpperCase(Locale.ROOT))
                                .toList()),
                spec.list("births").stream().map(phrasing::column).toList());
    }

    private Shape.FactColumn fact(Spec spec) {
        var field =
                spec.need("field")
                        .read(Field::parseSaid, Field.ACCOUNT, "Use one of " + Field.said() + ".");
        var columns = spec.part("column").map(List::of).orElseGet(() -> spec.list("columns"));
        return new Shape.FactColumn(
                field,
                columns.stream().map(phrasing::column).toList(),
                spec.part("codes").map(this::codeList).orElse(null),
                phrasing.column(spec, "since"),
                phrasing.when(spec));
    }

    private Map<String, String> codeList(Spec spec) {
        var list = codes.get(spec.text());
        if (list == null) {
            spec.problem(
                    "there is no code list \""
                            + spec.text()
                            + "\". Add it under /codes or correct the name.");
            return Map.of();
        }
        return list;
    }

    private CautionColumn caution(Spec spec) {
        @Nullable Integer reviewOn = phrasing.column(spec, "review_on");
        if (spec.part("column").isEmpty()) {
            return new CautionColumn.Fixed(
                    phrasing.when(spec),
                    Caution.Level.parse(spec.need("level").text()),
                    spec.need("text").text(),
                    reviewOn);
        }
        var levels = new HashMap<String, Caution.Level>();
        spec.part("levels")
                .ifPresent(part ->
                        part.names()
                                .forEach(code ->
                                        levels.put(
                                                code,
                                                Caution.Level.parse(part.need(code).text()))));
        return new CautionColumn.Listed(
                phrasing.column(spec.need("column")),
                spec.need("split").text(),
                Map.copyOf(levels),
                Caution.Level.parse(spec.need("otherwise").text()),
                reviewOn);
    }

    private Shape.StateRule state(Spec spec) {
        return new Shape.StateRule(
                phrasing.when(spec),
                spec.need("label").text(),
                spec.part("attention")
                        .map(part -> Attention.parse(part.text()))
                        .orElse(Attention.NONE),
                phrasing.text(spec, "summary"),
                phrasing.text(spec, "worker"),
                phrasing.text(spec, "next_step"));
    }

    private Shape.TieColumn tie(Spec spec) {
        var name = spec.part("name");
        return new Shape.TieColumn(
                phrasing.when(spec),
                Kin.parse(spec.need("kin").text()),
                phrasing.column(name.orElseGet(() -> spec.need("reference"))),
                name.isPresent());
    }

    private Shape happenings(Spec spec) {
        return new Shape.Happenings(
                phrasing.text(spec.need("about").need("source")),
                phrasing.text(spec.need("about").need("key")),
                phrasing.column(spec.need("at")),
                phrasing.choice(
                        spec.need("kind"),
                        Event.Kind::parse,
                        Event.Kind.OTHER,
                        "Use one of " + List.of(Event.Kind.values()) + "."),
                phrasing.text(spec.need("title")),
                phrasing.text(spec, "text"),
                phrasing.text(spec, "by"));
    }

    private Shape staff(Spec spec) {
        return new Shape.Staff(
                phrasing.column(spec.need("name")),
                phrasing.column(spec, "email"),
                phrasing.column(spec.need("job_title")),
                phrasing.column(spec.need("team")),
                phrasing.column(spec.need("team_name")),
                phrasing.column(spec.need("role")),
                phrasing.column(spec.need("clearance")),
                phrasing.column(spec, "demo"),
                Set.copyOf(spec.texts("duty_roles")),
                Set.copyOf(spec.texts("lead_titles")));
    }

    private Shape allocations(Spec spec) {
        return new Shape.Allocations(
                phrasing.column(spec.need("system")),
                phrasing.column(spec.need("source_key")),
                phrasing.column(spec.need("team")),
                phrasing.column(spec, "officer"),
                phrasing.column(spec, "since"));
    }
}
