package org.doorstep.hub.ops;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.doorstep.domain.access.Bucket;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Look;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.domain.alert.Alert;
import org.doorstep.domain.attachment.Attachment;
import org.doorstep.domain.casework.Case;
import org.doorstep.domain.casework.CaseEntry;
import org.doorstep.domain.citizen.Marker;
import org.doorstep.domain.citizen.Newcomer;
import org.doorstep.domain.citizen.Person;
import org.doorstep.domain.citizen.SourceRecord;
import org.doorstep.domain.citizen.Statement;
import org.doorstep.domain.draft.Unfinished;
import org.doorstep.domain.identity.Ruling;
import org.doorstep.domain.note.Note;
import org.doorstep.domain.registry.Entities;
import org.doorstep.domain.registry.EntityType;
import org.doorstep.domain.registry.EntityType.Change;
import org.doorstep.domain.registry.EntityType.Delivery;
import org.doorstep.domain.response.FormResponse;
import org.doorstep.domain.task.Task;
import org.doorstep.domain.team.Assignment;
import org.doorstep.domain.visit.Visit;
import org.doorstep.domain.visit.VisitEntry;
import org.doorstep.protocol.json.Fields;
import org.doorstep.protocol.json.Json;
import org.doorstep.protocol.json.ProtocolException;
import org.doorstep.protocol.sync.RecordLine;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What a laptop may add. Reads the laptop as if it were hostile: nothing that is the hub's to say
/// (author, version, time of recording) is taken from it.
public final class InsertRules {

    private static final int REASON_CHARACTERS = 500;
    private static final Set<Change> ADDED =
            EnumSet.of(Change.APPEND_ONLY, Change.EDITABLE, Change.REGISTERED);

    private final Json json;
    private final Fields fields;

    public InsertRules(Json json) {
        this.json = json;
        this.fields = new Fields(json);
    }

    /// One record to add, or why it cannot be.
    sealed interface Reading {}

    /// @param body canonical JSON; fields that this build does not know are kept
    /// @param needsBucket whether only somebody who works on the file may add it
    record Entry(
            UUID id,
            String type,
            UUID file,
            Category category,
            Sensitivity sensitivity,
            String body,
            Instant observedAt,
            boolean needsBucket)
            implements Reading {

        /// Whether it is part of registering somebody.
        boolean registers() {
            return makesPerson() || type.equals(Entities.SOURCE_RECORD.name());
        }

        /// Whether it is the person who is registered.
        boolean makesPerson() {
            return type.equals(Entities.PERSON.name());
        }

        Bucket bucketIn(String scope) {
            return new Bucket(scope, category, sensitivity);
        }
    }

    /// @param reason for the officer to read
    record Unfit(String reason) implements Reading {}

    Reading read(JsonNode insert, String officer) {
        var type = Entities.named(insert.path("type").asString(""));
        if (type.isEmpty()) {
            return new Unfit(
                    "The hub does not know this kind of record yet. It takes it after its next update.");
        }
        if (!ADDED.contains(type.get().change())) {
            return new Unfit("Records of this kind are written by the hub alone.");
        }
        try {
            return checked(json.convert(insert, RecordLine.class), type.get(), officer);
        } catch (ProtocolException | IllegalArgumentException e) {
            return new Unfit("The record is not complete or not of its kind.");
        }
    }

    private Reading checked(RecordLine line, EntityType<?> type, String officer) {
        if (isMissing(line)) {
            return new Unfit("The record is not complete.");
        }
        if (!Texts.canBeKept(line.body())) {
            return new Unfit("It holds characters or numbers that cannot be kept.");
        }
        var body = json.convert(line.body(), type.body());
        var fault = fault(body, line, officer);
        return fault != null
                ? new Unfit(fault)
                : new Entry(
                        line.id(),
                        type.name(),
                        line.file(),
                        line.category(),
                        Sensitivity.ofLevel(line.sensitivity()),
                        inOrder(line.body(), type),
                        line.observedAt(),
                        type.delivery() == Delivery.BUCKETS);
    }

    /// The canonical body: members of sets in their one order.
    private String inOrder(JsonNode body, EntityType<?> type) {
        var ordered = fields.of(body);
        for (var set : type.policy().sets()) {
            ordered.computeIfPresent(set, (_, text) -> fields.text(fields.members(text)));
        }
        return type.policy().sets().isEmpty() ? json.write(body) : fields.body(ordered);
    }

    /// JSON that lacks a field reads as null whatever the record says.
    @SuppressWarnings("ConstantValue")
    private static boolean isMissing(RecordLine line) {
        return line.id() == null
                || line.file() == null
                || line.category() == null
                || line.observedAt() == null
                || line.body() == null
                || !line.body().isObject();
    }

    private static @Nullable String fault(Object body, RecordLine line, String officer) {
        return switch (body) {
            case Note note -> fault(note, line);
            case Look look -> fault(look, line, officer);
            case Task task -> fault(task.fault(), task.service(), line, "The task is filed");
            case FormResponse response ->
                    fault(response.fault(), response.service(), line, "The form is filed");
            case Attachment file -> fault(file, line, officer);
            case Ruling ruling -> ruling.fault().orElse(null);
            case Statement statement -> fault(statement, line);
            case Assignment assignment -> fault(assignment, line);
            case Alert alert -> fault(alert.fault(), alert.service(), line, "The alert is filed");
            case Marker marker -> fault(marker, line);
            case Person person -> fault(person, line);
            case SourceRecord row -> fault(row, line);
            case Case opened -> fault(opened.fault(), opened.service(), line, "The case is filed");
            case CaseEntry entry ->
                    fault(entry.fault(), entry.service(), line, "The entry is filed");
            case Visit visit -> fault(visit.fault(), visit.service(), line, "The visit is filed");
            case VisitEntry entry ->
                    fault(entry.fault(), entry.service(), line, "The entry is filed");
            case Unfinished draft ->
                    fault(
                            Optional.ofNullable(DraftRules.fault(draft, line.type(), officer)),
                            draft.service(),
                            line,
                            "The draft is filed");
            default -> "Laptops do not write records of this kind.";
        };
    }

    private static @Nullable String fault(Person person, RecordLine line) {
        return person.mergedInto() == null
                        && line.id().equals(line.file())
                        && line.category() == Category.CORE
                        && line.sensitivity() == Sensitivity.OPEN.level()
                ? null
                : "Whoever is registered stands for themselves, in a file of their own.";
    }

    private static @Nullable String fault(SourceRecord row, RecordLine line) {
        return line.category() == Category.CORE
                ? "It does not say for which service the person is registered."
                : Newcomer.fault(row, line.id()).orElse(null);
    }

    private static @Nullable String fault(Note note, RecordLine line) {
        return note.fault()
                .orElseGet(() ->
                        note.service() == line.category()
                                ? null
                                : "The note is filed under another service than it was written"
                                        + " for.");
    }

    private static @Nullable String fault(Attachment file, RecordLine line, String officer) {
        return file.seenBy() == null || file.seenBy().equals(officer)
                ? fault(file.fault(), file.service(), line, "The file is kept")
                : "It says that somebody else has seen the original.";
    }

    private static @Nullable String fault(Assignment assignment, RecordLine line) {
        return assignment
                .fault()
                .orElseGet(() ->
                        line.category() == Category.CORE
                                        && line.sensitivity() == Sensitivity.OPEN.level()
                                ? null
                                : "Who works with somebody is filed under their identity.");
    }

    /// The copy for everybody is no closer than that the person exists.
    private static @Nullable String fault(Marker marker, RecordLine line) {
        return marker.fault(line.category())
                .orElseGet(() ->
                        line.category() == Category.CORE
                                        && line.sensitivity() != Sensitivity.OPEN.level()
                                ? "What every service is told must be open to every service."
                                : null);
    }

    private static @Nullable String fault(Statement statement, RecordLine line) {
        return statement
                .fault()
                .orElseGet(() ->
                        statement.service() == line.category()
                                ? null
                                : "It is filed under another service than it is told to.");
    }

    private static @Nullable String fault(
            Optional<String> own, Category service, RecordLine line, String what) {
        return own.orElseGet(() ->
                service == line.category()
                        ? null
                        : what + " under another service than it is for.");
    }

    private static @Nullable String fault(Look look, RecordLine line, String officer) {
        if (!officer.equals(look.officer())) {
            return "It says that somebody else looked.";
        }
        if (!line.file().equals(look.person()) || look.at() == null) {
            return "It does not say whose file was looked at, and when.";
        }
        return isBlank(look.reason()) || look.reason().length() > REASON_CHARACTERS
                ? "It does not say in a few words why the file was looked at."
                : null;
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
