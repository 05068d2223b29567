package org.doorstep.store.form;

import static org.doorstep.store.db.Tables.REFERENCE;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.doorstep.domain.change.Topic;
import org.doorstep.domain.citizen.Statement;
import org.doorstep.domain.form.Fault;
import org.doorstep.domain.form.Filled;
import org.doorstep.domain.form.Form;
import org.doorstep.domain.form.Forms;
import org.doorstep.domain.id.Ids;
import org.doorstep.domain.record.Header;
import org.doorstep.domain.record.Recorded;
import org.doorstep.domain.reference.Reference;
import org.doorstep.domain.reference.Reference.Kind;
import org.doorstep.domain.registry.Entities;
import org.doorstep.domain.registry.EntityType;
import org.doorstep.domain.response.FormResponse;
import org.doorstep.domain.sync.PendingOp.Change;
import org.doorstep.domain.sync.PendingOp.Insert;
import org.doorstep.protocol.reference.FlawedFileException;
import org.doorstep.protocol.reference.FormSchema;
import org.doorstep.protocol.reference.ReferenceFiles;
import org.doorstep.store.attachment.Blobs;
import org.doorstep.store.draft.SentDrafts;
import org.doorstep.store.outbox.Outbox;
import org.doorstep.store.record.Levels;
import org.doorstep.store.record.Records;
import org.doorstep.store.reference.StoredBeliefs;
import org.doorstep.store.replica.Backlog;
import org.doorstep.store.rows.Moments;
import org.doorstep.store.sqlite.Database;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Forms in the officer's store: by the council's newest files that this laptop has, else by those
/// that Doorstep brings.
public final class StoredForms implements Forms {

    private static final Logger LOG = LoggerFactory.getLogger(StoredForms.class);

    private final Database database;
    private final Records records;
    private final Outbox outbox;
    private final Backlog backlog;
    private final StoredBeliefs beliefs;
    private final Blobs blobs;
    private final String author;
    private final Ids ids;
    private final InstantSource clock;
    private final OnVisit visits;
    private final SentDrafts sent;

    /// An edition never changes, so is read once.
    private final Map<Edition, Optional<Form>> read = new ConcurrentHashMap<>();

    private final Map<Edition, FormSchema> schemas = new ConcurrentHashMap<>();

    /// @param author id of the officer whose store it is
    public StoredForms(
            Database database,
            Records records,
            Outbox outbox,
            Backlog backlog,
            StoredBeliefs beliefs,
            Blobs blobs,
            String author,
            Ids ids,
            InstantSource clock) {
        this.database = database;
        this.records = records;
        this.outbox = outbox;
        this.backlog = backlog;
        this.beliefs = beliefs;
        this.blobs = blobs;
        this.author = author;
        this.ids = ids;
        this.clock = clock;
        this.visits = new OnVisit(records, author);
        this.sent = new SentDrafts(Entities.UNFINISHED, records, author, clock);
    }

    private record Edition(String id, int number) {}

    @Override
    public List<Form> all() {
        var own =
                database.read(sql -> records.reading().readAll(sql, Entities.REFERENCE)).stream()
                        .map(one -> one.record().body())
                        .filter(reference -> reference.kind().equals(Kind.FORM.toString()))
                        .map(Reference::name);
        return Stream.concat(own, ReferenceFiles.names(Kind.FORM).stream())
                .distinct()
                .flatMap(name -> newest(name).stream())
                .sorted(Comparator.comparing(Form::title).thenComparing(Form::id))
                .toList();
    }

    @Override
    public Optional<Form> newest(String id) {
        return editions(id, Integer.MAX_VALUE);
    }

    @Override
    public Optional<Form> in(String id, int edition) {
        return editions(id, edition).or(() -> newest(id));
    }

    @Override
    public List<Fault> faults(Filled filled) {
        var form = filled.form();
        return schemas.computeIfAbsent(
                        new Edition(form.id(), form.edition()), _ -> FormSchema.of(form))
                .faults(filled.answers());
    }

    @Override
    public Recorded<FormResponse> complete(
            UUID person,
            FormResponse response,
            List<Attached> attachments,
            List<Statement> statements,
            String draft) {
        response.fault()
                .ifPresent(fault -> {
                    throw new IllegalArgumentException(fault);
                });
        // How closely it is held is seen in the file as it now counts.
        backlog.ready(person);
        var now = Moments.kept(clock.instant());
        var completed =
                database.write(transaction -> {
                    var level = Levels.of(transaction.sql(), person, response.service());
                    var visit = visits.find(transaction.sql(), person, draft, now).orElse(null);
                    var header =
                            new Header(
                                    ids.next(),
                                    person,
                                    response.service(),
                                    level,
                                    0,
                                    author,
                                    visit == null ? now : OnVisit.began(visit.body()),
                                    now);
                    var changes = new ArrayList<Change>();
                    changes.add(insert(Entities.FORM_RESPONSE, header, response));
                    if (visit != null) {
                        var entry = OnVisit.entry(visit.header().id(), header, response);
                        changes.add(insert(Entities.VISIT_ENTRY, with(ids.next(), header), entry));
                    }
                    for (var attached : attachments) {
                        changes.add(insert(transaction.sql(), header, response, attached));
                    }
                    for (var said : having(transaction.sql(), person, statements)) {
                        changes.add(insert(Entities.STATEMENT, with(ids.next(), header), said));
                    }
                    var typed = StoredAnswers.typed(transaction.sql(), person, draft);
                    changes.addAll(sent.end(transaction, person, draft, draft, typed));
                    StoredAnswers.end(transaction, person, draft);
                    outbox.append(transaction, changes);
                    transaction.touch(Topic.TIMELINE, Topic.PEOPLE);
                    return new Recorded<>(header, response);
                });
        attachments.forEach(attached -> blobs.named(attached.file().sha256()));
        return completed;
    }

    /// What the officer says otherwise, each with what was said before that they were shown.
    private List<Statement> having(DSLContext sql, UUID person, List<Statement> statements) {
        if (statements.isEmpty()) {
            return statements;
        }
        var known = beliefs.of(sql, person);
        return statements.stream()
                .map(said ->
                        said.having(
                                known.before(
                                        said.field(),
                                        Stream.concat(
                                                        Stream.ofNullable(said.value()),
                                                        said.overruled().stream())
                                                .toList())))
                .toList();
    }

    /// A photo or file is held like whatever else the officer writes for its service.
    private Insert insert(DSLContext sql, Header form, FormResponse response, Attached attached) {
        var service =
                Levels.mayWrite(sql, attached.filing()) ? attached.filing() : response.service();
        var header =
                new Header(
                        attached.file().id(),
                        form.file(),
                        service,
                        Levels.of(sql, form.file(), service),
                        0,
                        author,
                        form.observedAt(),
                        form.recordedAt());
        var body =
                attached.file()
                        .record(service, form.id(), attached.question(), response.caseId(), author);
        body.fault()
                .ifPresent(fault -> {
                    throw new IllegalArgumentException(fault);
                });
        return insert(Entities.ATTACHMENT, header, body);
    }

    private <T> Insert insert(EntityType<T> type, Header header, T body) {
        return new Insert(type.name(), header, records.json().write(body));
    }

    private static Header with(UUID id, Header header) {
        return new Header(
                id,
                header.file(),
                header.category(),
                header.sensitivity(),
                header.version(),
                header.author(),
                header.observedAt(),
                header.recordedAt());
    }

    /// The newest edition up to that one which this build can read.
    private Optional<Form> editions(String id, int upTo) {
        return database
                .read(sql ->
                        records.reading()
                                .readWhere(
                                        sql,
                                        Entities.REFERENCE,
                                        REFERENCE
                                                .KIND
                                                .eq(Kind.FORM.toString())
                                                .and(REFERENCE.NAME.eq(id))))
                .stream()
                .map(one -> one.record().body())
                .filter(reference -> reference.edition() <= upTo)
                .sorted(Comparator.comparingInt(Reference::edition).reversed())
                .flatMap(reference -> own(reference).stream())
                .findFirst()
                .or(() -> shipped(id));
    }

    private Optional<Form> own(Reference reference) {
        return read.computeIfAbsent(
                new Edition(reference.name(), reference.edition()),
                edition -> {
                    try {
                        return Optional.of(
                                ReferenceFiles.form(reference.text()).in(edition.number()));
                    } catch (FlawedFileException e) {
                        LOG.warn(
                                "edition {} of the form {} is one that this build cannot read",
                                edition.number(),
                                edition.id());
                        return Optional.empty();
                    }
                });
    }

    private Optional<Form> shipped(String id) {
        return read.computeIfAbsent(
                new Edition(id, Form.SHIPPED), _ -> newestShipped(id).map(ReferenceFiles::form));
    }

    private static Optional<String> newestShipped(String id) {
        return ReferenceFiles.shipped(Kind.FORM, id).stream().reduce((_, last) -> last);
    }
}
