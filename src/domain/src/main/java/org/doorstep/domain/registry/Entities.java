package org.doorstep.domain.registry;

import static org.doorstep.domain.registry.EntityType.Change.ANSWERED;
import static org.doorstep.domain.registry.EntityType.Change.APPEND_ONLY;
import static org.doorstep.domain.registry.EntityType.Change.EDITABLE;
import static org.doorstep.domain.registry.EntityType.Change.HUB_ONLY;
import static org.doorstep.domain.registry.EntityType.Change.REGISTERED;
import static org.doorstep.domain.registry.EntityType.Delivery.BUCKETS;
import static org.doorstep.domain.registry.EntityType.Delivery.HUB;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.doorstep.domain.access.Colleague;
import org.doorstep.domain.access.Look;
import org.doorstep.domain.alert.Alert;
import org.doorstep.domain.attachment.Attachment;
import org.doorstep.domain.casework.Case;
import org.doorstep.domain.casework.CaseEntry;
import org.doorstep.domain.citizen.Event;
import org.doorstep.domain.citizen.Involvement;
import org.doorstep.domain.citizen.Link;
import org.doorstep.domain.citizen.Marker;
import org.doorstep.domain.citizen.Person;
import org.doorstep.domain.citizen.SourceRecord;
import org.doorstep.domain.citizen.Statement;
import org.doorstep.domain.conflict.Conflict;
import org.doorstep.domain.draft.Unfinished;
import org.doorstep.domain.identity.PossibleMatch;
import org.doorstep.domain.identity.Ruling;
import org.doorstep.domain.identity.Unplaced;
import org.doorstep.domain.merge.Lifecycle;
import org.doorstep.domain.merge.MergePolicy;
import org.doorstep.domain.note.Note;
import org.doorstep.domain.reference.Reference;
import org.doorstep.domain.response.FormResponse;
import org.doorstep.domain.task.Task;
import org.doorstep.domain.team.Assignment;
import org.doorstep.domain.visit.Visit;
import org.doorstep.domain.visit.VisitEntry;

/// The registry of all record types. Store, hub and wire work from these lines alone.
public final class Entities {

    public static final EntityType<Person> PERSON =
            new EntityType<>("person", Person.class, REGISTERED, BUCKETS);
    public static final EntityType<SourceRecord> SOURCE_RECORD =
            new EntityType<>("source_record", SourceRecord.class, REGISTERED, BUCKETS);
    public static final EntityType<Link> LINK =
            new EntityType<>("link", Link.class, HUB_ONLY, BUCKETS);
    public static final EntityType<Involvement> INVOLVEMENT =
            new EntityType<>("involvement", Involvement.class, HUB_ONLY, BUCKETS);
    public static final EntityType<Event> EVENT =
            new EntityType<>("event", Event.class, HUB_ONLY, BUCKETS);
    public static final EntityType<Note> NOTE =
            new EntityType<>("note", Note.class, APPEND_ONLY, BUCKETS);
    public static final EntityType<Look> LOOK =
            new EntityType<>("look", Look.class, APPEND_ONLY, HUB);
    public static final EntityType<Colleague> COLLEAGUE =
            new EntityType<>("colleague", Colleague.class, HUB_ONLY, BUCKETS);
    public static final EntityType<Task> TASK =
            new EntityType<>("task", Task.class, EDITABLE, BUCKETS, taskPolicy());
    public static final EntityType<Conflict> CONFLICT =
            new EntityType<>("conflict", Conflict.class, ANSWERED, BUCKETS, conflictPolicy());
    public static final EntityType<PossibleMatch> POSSIBLE_MATCH =
            new EntityType<>(
                    "possible_match", PossibleMatch.class, ANSWERED, BUCKETS, matchPolicy());
    public static final EntityType<Ruling> RULING =
            new EntityType<>("ruling", Ruling.class, APPEND_ONLY, BUCKETS);

    public static final EntityType<Unplaced> UNPLACED =
            new EntityType<>("unplaced", Unplaced.class, ANSWERED, BUCKETS, unplacedPolicy());

    public static final EntityType<Statement> STATEMENT =
            new EntityType<>("statement", Statement.class, APPEND_ONLY, BUCKETS);

    public static final EntityType<Reference> REFERENCE =
            new EntityType<>("reference", Reference.class, HUB_ONLY, BUCKETS);

    public static final EntityType<Case> CASE =
            new EntityType<>("casework", Case.class, EDITABLE, BUCKETS, casePolicy());
    public static final EntityType<CaseEntry> CASE_ENTRY =
            new EntityType<>("case_entry", CaseEntry.class, APPEND_ONLY, BUCKETS);
    public static final EntityType<FormResponse> FORM_RESPONSE =
            new EntityType<>("form_response", FormResponse.class, APPEND_ONLY, BUCKETS);

    public static final EntityType<Attachment> ATTACHMENT =
            new EntityType<>("attachment", Attachment.class, EDITABLE, BUCKETS, attachmentPolicy());

    public static final EntityType<Assignment> ASSIGNMENT =
            new EntityType<>("assignment", Assignment.class, APPEND_ONLY, BUCKETS);

    public static final EntityType<Alert> ALERT =
            new EntityType<>("alert", Alert.class, APPEND_ONLY, HUB);

    public static final EntityType<Visit> VISIT =
            new EntityType<>("visit", Visit.class, EDITABLE, BUCKETS, visitPolicy());
    public static final EntityType<VisitEntry> VISIT_ENTRY =
            new EntityType<>("visit_entry", VisitEntry.class, APPEND_ONLY, BUCKETS);

    public static final EntityType<Marker> MARKER =
            new EntityType<>("marker", Marker.class, APPEND_ONLY, BUCKETS);

    public static final EntityType<Unfinished> UNFINISHED =
            new EntityType<>("unfinished", Unfinished.class, EDITABLE, BUCKETS, draftPolicy());

    /// The same of a note. A kind of its own: a build that knows forms alone keeps it unseen, and
    /// never takes it for one.
    public static final EntityType<Unfinished> UNFINISHED_NOTE =
            new EntityType<>("unfinished_note", Unfinished.class, EDITABLE, BUCKETS, draftPolicy());

    /// Every type, in the order in which the laptop's tables were made.
    public static final List<EntityType<?>> ALL =
            List.of(
                    PERSON,
                    SOURCE_RECORD,
                    LINK,
                    INVOLVEMENT,
                    EVENT,
                    NOTE,
                    LOOK,
                    COLLEAGUE,
                    TASK,
                    CONFLICT,
                    REFERENCE,
                    POSSIBLE_MATCH,
                    RULING,
                    UNPLACED,
                    STATEMENT,
                    CASE,
                    CASE_ENTRY,
                    FORM_RESPONSE,
                    ATTACHMENT,
                    ASSIGNMENT,
                    ALERT,
                    VISIT,
                    VISIT_ENTRY,
                    MARKER,
                    UNFINISHED,
                    UNFINISHED_NOTE);

    private static final Map<String, EntityType<?>> BY_NAME =
            Collections.unmodifiableMap(
                    ALL.stream().collect(Collectors.toMap(EntityType::name, type -> type)));

    private Entities() {}

    /// The kind as which a draft travels.
    public static EntityType<Unfinished> ofDraft(Unfinished draft) {
        return Unfinished.isNote(draft.form()) ? UNFINISHED_NOTE : UNFINISHED;
    }

    /// Whether records of that wire name are drafts.
    public static boolean isDraft(String name) {
        return name.equals(UNFINISHED.name()) || name.equals(UNFINISHED_NOTE.name());
    }

    /// The type of that wire name; empty if this build does not know it.
    public static Optional<EntityType<?>> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    private static MergePolicy taskPolicy() {
        var moves =
                Map.of(
                        text("open"), Set.of(text("started"), text("done"), text("cancelled")),
                        text("started"), Set.of(text("open"), text("done"), text("cancelled")),
                        text("done"), Set.of(text("open")),
                        text("cancelled"), Set.of(text("open")));
        return new MergePolicy(
                List.of(Set.of("clock", "due", "due_by")),
                Set.of("followers"),
                new Lifecycle("state", moves),
                Set.of("service", "case_id", "step"),
                true);
    }

    /// Stage, edition and outcome say together how far a case has come.
    private static MergePolicy casePolicy() {
        return new MergePolicy(
                List.of(Set.of("edition", "title", "stage", "outcome", "reason")),
                Set.of("subjects"),
                null,
                Set.of("service", "type"),
                true);
    }

    /// A visit that came to an end may be gone on with: it was ended by mistake.
    private static MergePolicy visitPolicy() {
        var planned = text("planned");
        var started = text("started");
        var ended = text("ended");
        var noAnswer = text("no_answer");
        var cancelled = text("cancelled");
        return new MergePolicy(
                List.of(Set.of("planned_from", "planned_until")),
                Set.of("companions"),
                new Lifecycle(
                        "state",
                        Map.of(
                                planned, Set.of(started, noAnswer, cancelled),
                                started, Set.of(planned, ended, noAnswer),
                                ended, Set.of(started),
                                noAnswer, Set.of(planned, started),
                                cancelled, Set.of(planned))),
                Set.of("service"),
                false);
    }

    private static MergePolicy conflictPolicy() {
        return new MergePolicy(
                List.of(),
                Set.of(),
                new Lifecycle(
                        "state",
                        Map.of(
                                text("open"), Set.of(text("settled")),
                                // An officer may take a decision back.
                                text("settled"), Set.of(text("open")))),
                Set.of("record", "type", "fields", "mine", "theirs"),
                false);
    }

    private static MergePolicy matchPolicy() {
        var moves =
                Map.of(
                        text("open"), Set.of(text("unsure"), text("settled")),
                        text("unsure"), Set.of(text("open"), text("settled")),
                        text("settled"), Set.of(text("open"), text("unsure")));
        return new MergePolicy(
                List.of(),
                Set.of(),
                new Lifecycle("state", moves),
                Set.of("left", "right", "reason", "in_hundred", "clues", "model"),
                false);
    }

    private static MergePolicy unplacedPolicy() {
        return new MergePolicy(
                List.of(),
                Set.of(),
                new Lifecycle(
                        "state",
                        Map.of(
                                text("open"), Set.of(text("settled")),
                                text("settled"), Set.of(text("open")))),
                Set.of("entry", "kept", "other"),
                false);
    }

    /// What it says of the file never changes; who has seen the original may be said later.
    private static MergePolicy attachmentPolicy() {
        return new MergePolicy(
                List.of(Set.of("seen_by", "seen_at")),
                Set.of(),
                null,
                Set.of(
                        "service",
                        "sha256",
                        "size",
                        "media_type",
                        "name",
                        "taken_at",
                        "owner_type",
                        "owner",
                        "question",
                        "case_id"),
                false);
    }

    /// Whose it is only the hub says; the words are always sent as a whole.
    private static MergePolicy draftPolicy() {
        return new MergePolicy(
                List.of(Set.of("answers", "kept_at")),
                Set.of(),
                null,
                Set.of("owners", "begun_at", "form", "title", "service"),
                true);
    }

    /// A word as it stands in canonical JSON.
    private static String text(String word) {
        return '"' + word + '"';
    }
}
