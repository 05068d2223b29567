package org.doorstep.hub.mapping;

import java.util.List;
import java.util.Optional;
import org.doorstep.domain.citizen.Event;
import org.doorstep.domain.citizen.OccurredAt;
import org.doorstep.domain.identifier.Samples;
import org.doorstep.hub.council.HubException;
import org.doorstep.hub.mapping.Mapped.About;
import org.doorstep.hub.mapping.Mapped.Item;
import org.doorstep.hub.mapping.Mapped.Records;
import org.doorstep.hub.mapping.Mapped.Rejected;
import org.jspecify.annotations.Nullable;

/// Reads the rows of one extract by its mapping. Not for use by several threads.
public final class RowReader {

    private static final char UNREADABLE = '\uFFFD';

    private final Mapping mapping;
    private final Surroundings surroundings;
    private final PeopleReader people;
    private final int[] positions;
    private final int width;
    private long unknownLevels;

    /// @param header the file's first line
    /// @param samples whether sample National Insurance numbers count
    /// @throws HubException if the file lacks a column that the mapping needs
    public RowReader(
            Mapping mapping, List<String> header, Surroundings surroundings, Samples samples) {
        this.mapping = mapping;
        this.surroundings = surroundings;
        this.people = new PeopleReader(mapping, new Values(samples));
        this.width = header.size();
        var names = header.stream().map(String::strip).toList();
        this.positions = mapping.table().columns().stream().mapToInt(names::indexOf).toArray();
        for (int column = 0; column < positions.length; column++) {
            if (positions[column] < 0) {
                throw HubException.unusable(
                        "The extract %s has no column %s. Its first line has: %s. Send the whole file with its first line, or change the mapping."
                                .formatted(
                                        mapping.source(),
                                        mapping.table().columns().get(column),
                                        String.join(", ", names)));
            }
        }
    }

    /// @param fields the row as it stands in the file
    public Mapped read(List<String> fields) {
        if (fields.size() != width) {
            return new Rejected(
                    keyOfMisshapen(fields),
                    "has %d fields where the first line has %d".formatted(fields.size(), width),
                    true);
        }
        var values = new String[positions.length];
        for (int column = 0; column < positions.length; column++) {
            values[column] = mapping.table().clean(fields.get(positions[column]));
            if (values[column].indexOf(UNREADABLE) >= 0) {
                return new Rejected(
                        key(fields.get(positions[mapping.key()])),
                        "column %s holds bytes that are not %s"
                                .formatted(
                                        mapping.table().columns().get(column),
                                        mapping.table().encoding()));
            }
        }
        var row = new Row(values, mapping.table(), surroundings);
        if (!mapping.sensitivity().know(row)) {
            unknownLevels++;
        }
        var key = row.text(mapping.key());
        return key.isEmpty()
                ? new Rejected(null, "column " + column(mapping.key()) + " has no key")
                : read(key, row);
    }

    /// How many rows were held as closely as any, because a column that decides about it says
    /// something that the mapping does not name.
    public long unknownLevels() {
        return unknownLevels;
    }

    /// A separator too few or too many moves every field behind it, so that only a first one is
    /// what it seems. A line break inside may mean that a quote was never closed: then other rows
    /// are in this one, and nobody can tell which.
    private @Nullable String keyOfMisshapen(List<String> fields) {
        var holdsOthers = fields.stream().anyMatch(field -> field.indexOf('\n') >= 0);
        return positions[mapping.key()] > 0 || holdsOthers ? null : key(fields.getFirst());
    }

    private @Nullable String key(String field) {
        var key = mapping.table().clean(field);
        return key.isEmpty() || key.indexOf(UNREADABLE) >= 0 ? null : key;
    }

    private Mapped read(String key, Row row) {
        return switch (mapping.shape()) {
            case Shape.People shape -> new Records(people.read(key, shape, row));
            case Shape.Happenings shape -> event(key, shape, row);
            case Shape.Staff shape -> staff(key, shape, row);
            case Shape.Allocations shape -> allocation(key, shape, row);
        };
    }

    private Mapped event(String key, Shape.Happenings shape, Row row) {
        var at = row.when(shape.at());
        if (at.isEmpty()) {
            return new Rejected(
                    key,
                    "column " + column(shape.at()) + " is not a date as the mapping describes it");
        }
        var title = shape.title().of(row);
        if (title == null) {
            return new Rejected(key, "says nothing that its title could be made of");
        }
        var event =
                new Event(
                        mapping.source(),
                        key,
                        shape.kind().of(row),
                        new OccurredAt(at.get().date(), at.get().time()),
                        title,
                        said(shape.text(), row),
                        said(shape.by(), row));
        var source = shape.aboutSource().of(row);
        var aboutKey = shape.aboutKey().of(row);
        var about = source == null || aboutKey == null ? null : new About(source, aboutKey);
        return new Records(
                List.of(
                        new Item(
                                key,
                                mapping.category().of(row),
                                mapping.sensitivity().of(row),
                                event,
                                about,
                                null)));
    }

    private Mapped staff(String id, Shape.Staff shape, Row row) {
        var clearance =
                row.number(shape.clearance())
                        .map(number -> number.intValue())
                        .filter(level -> level >= 0 && level <= 3);
        if (clearance.isEmpty()) {
            return new Rejected(
                    id, "column " + column(shape.clearance()) + " is not a clearance from 0 to 3");
        }
        if (!row.says(shape.team()) || !row.says(shape.role())) {
            return new Rejected(
                    id, "has no " + column(row.says(shape.team()) ? shape.role() : shape.team()));
        }
        return new Mapped.StaffMember(
                id,
                row.text(shape.name()),
                optional(shape.email(), row),
                row.text(shape.jobTitle()),
                row.text(shape.team()),
                row.text(shape.teamName()),
                row.text(shape.role()),
                clearance.get(),
                "Y".equalsIgnoreCase(Optional.ofNullable(optional(shape.demo(), row)).orElse("")),
                shape.dutyRoles().contains(row.text(shape.role())),
                shape.leadTitles().contains(row.text(shape.jobTitle())));
    }

    private Mapped allocation(String id, Shape.Allocations shape, Row row) {
        for (int column : List.of(shape.system(), shape.sourceKey(), shape.team())) {
            if (!row.says(column)) {
                return new Rejected(id, "column " + column(column) + " is empty");
            }
        }
        return new Mapped.Given(
                id,
                row.text(shape.system()),
                row.text(shape.sourceKey()),
                row.text(shape.team()),
                optional(shape.officer(), row),
                shape.since() == null ? null : row.date(shape.since()).orElse(null));
    }

    private String column(int number) {
        return mapping.table().columns().get(number);
    }

    private static @Nullable String optional(@Nullable Integer column, Row row) {
        return column == null || !row.says(column) ? null : row.text(column);
    }

    private static @Nullable String said(@Nullable Text text, Row row) {
        return text == null ? null : text.of(row);
    }
}
