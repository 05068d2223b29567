package org.doorstep.app.text;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doorstep.domain.access.Colleague;
import org.doorstep.domain.access.Look;
import org.doorstep.domain.access.Officer;
import org.doorstep.domain.alert.Alert;
import org.doorstep.domain.attachment.Attachment;
import org.doorstep.domain.casework.Case;
import org.doorstep.domain.casework.CaseEntry;
import org.doorstep.domain.citizen.Field;
import org.doorstep.domain.citizen.Marker;
import org.doorstep.domain.citizen.Person;
import org.doorstep.domain.citizen.SourceRecord;
import org.doorstep.domain.citizen.Statement;
import org.doorstep.domain.conflict.Conflict;
import org.doorstep.domain.draft.Unfinished;
import org.doorstep.domain.note.Note;
import org.doorstep.domain.record.Recorded;
import org.doorstep.domain.registry.Entities;
import org.doorstep.domain.response.FormResponse;
import org.doorstep.domain.task.Task;
import org.doorstep.domain.team.Assignment;
import org.doorstep.domain.visit.Visit;
import org.doorstep.domain.visit.VisitEntry;
import org.jspecify.annotations.Nullable;

/// What records are called, and their fields and values, as officers read them.
public final class RecordWords {

    private static final Messages TEXT = Messages.of("text");
    private static final String IMPORT = "import:";
    private static final String STATEMENT = Entities.STATEMENT.name();

    /// The author of what the hub itself asks for.
    private static final String HUB = "hub";

    private final Supplier<Officer> me;
    private final Supplier<Map<String, Colleague>> colleagues;

    /// A field with its value.
    public record Line(String label, String value) {}

    /// @param colleagues whom this laptop knows, by the officer's id; asked on any thread
    public RecordWords(Supplier<Officer> me, Supplier<Map<String, Colleague>> colleagues) {
        this.me = me;
        this.colleagues = colleagues;
    }

    /// What it is and about whom: *Note for Housing: OKAFOR, Thomas*.
    ///
    /// @param name what the person is called
    public String title(Recorded<?> record, String name) {
        return switch (record.body()) {
            case Note note -> TEXT.get("title.note", note.service().title(), name);
            case Look _ -> TEXT.get("title.look", name);
            case Task task -> TEXT.get("title.task", task.service().title(), name);
            case Case known -> TEXT.get("title.case", known.title(), name);
            case CaseEntry _ -> TEXT.get("title.caseEntry", name);
            case FormResponse response -> TEXT.get("title.form", response.title(), name);
            case Attachment file -> TEXT.get("title.attachment", file.name(), name);
            case Unfinished draft -> TEXT.get("title.draft", draft.title(), name);
            case Visit _, VisitEntry _ -> TEXT.get("title.visit", name);
            case Conflict _ -> TEXT.get("title.conflict", name);
            case Assignment _ -> TEXT.get("title.assignment", name);
            case Alert _ -> TEXT.get("title.alert", name);
            case Person _, SourceRecord _ -> TEXT.get("title.newcomer", name);
            case Marker marker -> TEXT.get("title.marker", marker.text(), name);
            case Statement statement -> TEXT.get("title.settled", statement.field().title(), name);
            default -> TEXT.get("title.other", name);
        };
    }

    private static String settled(Statement statement) {
        var value = statement.value();
        return value == null ? "" : FactText.of(statement.field(), value);
    }

    /// What an officer wrote in it, whole; empty if it has no words of theirs.
    public String words(Recorded<?> record) {
        return switch (record.body()) {
            case Note note -> note.text();
            case Look look -> look.reason();
            case Alert alert -> alert.told();
            case Assignment given -> given.why() == null ? "" : given.why();
            case Statement statement -> settled(statement);
            case Task _, SourceRecord _ ->
                    lines(record.body()).stream()
                            .map(line -> line.label() + ": " + line.value())
                            .collect(Collectors.joining("\n"));
            case Attachment file -> file.caption() == null ? "" : file.caption();
            case Marker marker ->
                    Stream.of(marker.text(), marker.reason(), marker.evidence())
                            .filter(Objects::nonNull)
                            .collect(Collectors.joining("\n"));
            case Case known -> known.title();
            case CaseEntry entry ->
                    entry.why() == null ? entry.title() : entry.title() + "\n" + entry.why();
            default -> "";
        };
    }

    /// The fields of a record that have a value; none for kinds that have no fields to show.
    public List<Line> lines(Object body) {
        return switch (body) {
            case Task task -> lines(task);
            case SourceRecord row ->
                    row.facts().stream()
                            .map(fact -> new Line(fact.field().title(), fact.value()))
                            .toList();
            default -> List.of();
        };
    }

    /// The record in a few words, to tell it from others of its kind: *Ring the landlord*.
    public Optional<String> gist(Object body) {
        return switch (body) {
            case Task task -> Optional.of(task.what());
            case Case known -> Optional.of(known.title());
            case Statement statement -> Optional.of(statement.field().title());
            default -> Optional.empty();
        };
    }

    /// What a field is called.
    ///
    /// @param type wire name of the record's type
    /// @param field on the wire; of a statement the one that it is about
    public String field(String type, String field) {
        if (type.equals(STATEMENT)) {
            return Field.parse(field).title();
        }
        return switch (type + "." + field) {
            case "task.what" -> TEXT.get("task.what");
            case "task.owner" -> TEXT.get("task.owner");
            case "task.due" -> TEXT.get("task.due");
            case "task.due_by" -> TEXT.get("task.dueBy");
            case "task.followers" -> TEXT.get("task.followers");
            case "task.clock" -> TEXT.get("task.clock");
            case "task.state" -> TEXT.get("task.state");
            case "casework.edition" -> TEXT.get("case.edition");
            case "casework.title" -> TEXT.get("case.title");
            case "casework.stage" -> TEXT.get("case.stage");
            case "casework.outcome" -> TEXT.get("case.outcome");
            case "casework.reason" -> TEXT.get("case.reason");
            case "casework.owner" -> TEXT.get("case.owner");
            case "casework.subjects" -> TEXT.get("case.subjects");
            default -> plain(field);
        };
    }

    /// What a record of that type is called inside a sentence.
    public String kind(String type) {
        return switch (type) {
            case "task" -> TEXT.get("kind.task");
            case "casework" -> TEXT.get("kind.case");
            case "visit" -> TEXT.get("kind.visit");
            default -> TEXT.get("kind.other");
        };
    }

    /// One value of a field.
    public String value(String type, String field, String text) {
        if (type.equals(STATEMENT)) {
            return FactText.of(Field.parse(field), text);
        }
        return switch (type + "." + field) {
            case "task.owner", "task.followers", "casework.owner", "visit.companions" -> who(text);
            case "casework.stage", "casework.outcome", "casework.subjects" -> plain(text);
            case "task.state" -> state(text);
            default -> date(text).map(Dates::day).orElse(text);
        };
    }

    /// A date as it stands in records.
    public static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /// Who wrote something: a colleague's name with their team, the officer's own, or the source.
    public String who(String author) {
        if (author.startsWith(IMPORT)) {
            return TEXT.get("who.source", plain(author.substring(IMPORT.length())));
        }
        if (author.equals(HUB)) {
            return TEXT.get("who.hub");
        }
        var colleague = colleagues.get().get(author);
        if (colleague != null) {
            return colleague.name();
        }
        return isMe(author) ? me.get().name() : author;
    }

    /// As [#who], with the team where it is known.
    public String whoInFull(String author) {
        var colleague = colleagues.get().get(author);
        return colleague == null || colleague.team().isEmpty()
                ? who(author)
                : colleague.name() + ", " + colleague.team();
    }

    public boolean isMe(String author) {
        return me.get().id().equals(author);
    }

    /// The name of a task's state.
    public static String state(String wireName) {
        return switch (wireName) {
            case "open" -> TEXT.get("state.open");
            case "started" -> TEXT.get("state.started");
            case "done" -> TEXT.get("state.done");
            case "cancelled" -> TEXT.get("state.cancelled");
            default -> plain(wireName);
        };
    }

    private List<Line> lines(Task task) {
        return List.of(
                        new Line(TEXT.get("task.what"), task.what()),
                        line(
                                TEXT.get("task.owner"),
                                task.owner() == null ? null : who(task.owner())),
                        line(
                                TEXT.get("task.due"),
                                task.due() == null ? null : Dates.day(task.due())),
                        line(TEXT.get("task.dueBy"), task.dueBy()),
                        line(
                                TEXT.get("task.followers"),
                                String.join(
                                        ", ", task.followers().stream().map(this::who).toList())),
                        line(TEXT.get("task.state"), state(task.state().toString())))
                .stream()
                .filter(line -> !line.value().isBlank())
                .toList();
    }

    private static Line line(String label, @Nullable String value) {
        return new Line(label, value == null ? "" : value);
    }

    /// *due_by* as *Due by*.
    private static String plain(String wireName) {
        var words = wireName.replace('_', ' ').replace('-', ' ');
        return words.isEmpty()
                ? words
                : words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }
}
