package org.doorstep.hub.mapping;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.doorstep.domain.citizen.Caution;
import org.doorstep.domain.citizen.Fact;
import org.doorstep.domain.citizen.Field;
import org.doorstep.domain.citizen.ServiceState;
import org.doorstep.domain.citizen.SourceRecord;
import org.doorstep.domain.citizen.SourceRecord.Detail;
import org.doorstep.domain.citizen.Tie;
import org.doorstep.hub.mapping.Mapped.Item;
import org.doorstep.hub.mapping.Shape.CautionColumn;
import org.doorstep.hub.mapping.Shape.FactColumn;
import org.doorstep.hub.mapping.Shape.People;
import org.doorstep.hub.mapping.WrittenNames.Name;
import org.jspecify.annotations.Nullable;

/// Reads rows about people. A value that is not of its kind is no fact, but it is not lost either:
/// it stays among the details, as the source has it.
final class PeopleReader {

    private static final LocalDate LONG_AGO = LocalDate.of(1900, 1, 1);
    private static final Name NOBODY = new Name("", "", "");

    private final Mapping mapping;
    private final Values values;

    PeopleReader(Mapping mapping, Values values) {
        this.mapping = mapping;
        this.values = values;
    }

    List<Item> read(String key, People shape, Row row) {
        var together = shape.people();
        if (together == null) {
            return List.of(item(key, shape, row, NOBODY, null));
        }
        var names = together.names().read(row.text(together.column()));
        if (names.isEmpty()) {
            return List.of(item(key, shape, row, NOBODY, null));
        }
        var items = new ArrayList<Item>(names.size());
        for (int i = 0; i < names.size(); i++) {
            var birth = i < together.births().size() ? together.births().get(i) : null;
            items.add(item(i == 0 ? key : key + "#" + (i + 1), shape, row, names.get(i), birth));
        }
        return items;
    }

    private Item item(String key, People shape, Row row, Name name, @Nullable Integer birth) {
        var facts = new LinkedHashSet<Fact>();
        var unread = new ArrayList<Detail>();
        add(Field.TITLE, name.title(), null, row, facts, unread);
        add(Field.GIVEN_NAME, name.given(), null, row, facts, unread);
        add(Field.FAMILY_NAME, name.family(), null, row, facts, unread);
        if (birth != null) {
            add(Field.BIRTH_DATE, row.text(birth), null, row, facts, unread);
        }
        for (var column : shape.facts()) {
            if (column.when().holds(row)) {
                add(
                        column.field(),
                        text(column, row),
                        date(column.since(), row),
                        row,
                        facts,
                        unread);
            }
        }
        var details = new ArrayList<Detail>();
        for (var column : shape.details()) {
            var value = column.value().of(row);
            if (value != null) {
                details.add(new Detail(column.label(), value));
            }
        }
        details.addAll(unread);
        var body =
                new SourceRecord(
                        mapping.source(),
                        key,
                        List.copyOf(facts),
                        cautions(shape, row),
                        state(shape, row),
                        details,
                        ended(shape, row),
                        ties(shape, row));
        return new Item(
                key,
                mapping.category().of(row),
                mapping.sensitivity().of(row),
                body,
                null,
                date(shape.since(), row));
    }

    private void add(
            Field field,
            String text,
            @Nullable LocalDate since,
            Row row,
            SequencedSet<Fact> facts,
            List<Detail> unread) {
        if (text.isEmpty()) {
            return;
        }
        var value = values.normal(field, text, row);
        if (value.isPresent()) {
            facts.add(new Fact(field, value.get(), since));
        } else {
            unread.add(new Detail(field.title() + ", as written", text));
        }
    }

    private static String text(FactColumn column, Row row) {
        if (column.columns().size() == 1) {
            var text = row.text(column.columns().getFirst());
            var codes = column.codes();
            return codes == null ? text : codes.getOrDefault(text, text);
        }
        var texts = new StringJoiner(", ");
        for (int part : column.columns()) {
            if (row.says(part)) {
                texts.add(row.text(part));
            }
        }
        return texts.toString();
    }

    private static List<Caution> cautions(People shape, Row row) {
        var cautions = new ArrayList<Caution>();
        for (var column : shape.cautions()) {
            switch (column) {
                case CautionColumn.Fixed fixed -> {
                    if (fixed.when().holds(row)) {
                        cautions.add(
                                new Caution(
                                        fixed.level(),
                                        fixed.text(),
                                        null,
                                        date(fixed.reviewOn(), row)));
                    }
                }
                case CautionColumn.Listed listed -> {
                    if (row.says(listed.column())) {
                        cautions.addAll(listed(listed, row));
                    }
                }
            }
        }
        return cautions;
    }

    private static List<Caution> listed(CautionColumn.Listed listed, Row row) {
        return Arrays.stream(row.text(listed.column()).split(Pattern.quote(listed.split())))
                .filter(one -> !one.isBlank())
                .map(one -> caution(one.strip(), listed, row))
                .toList();
    }

    private static Caution caution(String one, CautionColumn.Listed listed, Row row) {
        var colon = one.indexOf(':');
        var code = colon < 0 ? one : one.substring(0, colon).strip();
        var text = colon < 0 ? one : one.substring(colon + 1).strip();
        var level = listed.levels().getOrDefault(code, listed.otherwise());
        return new Caution(level, text, null, date(listed.reviewOn(), row));
    }

    private static List<Tie> ties(People shape, Row row) {
        var ties = new ArrayList<Tie>();
        for (var column : shape.ties()) {
            if (column.when().holds(row) && row.says(column.column())) {
                var text = row.text(column.column());
                ties.add(
                        column.named()
                                ? new Tie(column.kin(), null, text)
                                : new Tie(column.kin(), text, null));
            }
        }
        return ties;
    }

    private static @Nullable ServiceState state(People shape, Row row) {
        for (var rule : shape.states()) {
            if (rule.when().holds(row)) {
                return new ServiceState(
                        rule.label(),
                        rule.attention(),
                        said(rule.summary(), row),
                        said(rule.worker(), row),
                        said(rule.nextStep(), row));
            }
        }
        return null;
    }

    private static @Nullable LocalDate ended(People shape, Row row) {
        var ended = shape.ended();
        return ended == null || !ended.when().holds(row)
                ? null
                : row.date(ended.on()).orElse(LONG_AGO);
    }

    private static @Nullable LocalDate date(@Nullable Integer column, Row row) {
        return column == null ? null : row.date(column).orElse(null);
    }

    private static @Nullable String said(@Nullable Text text, Row row) {
        return text == null ? null : text.of(row);
    }
}
