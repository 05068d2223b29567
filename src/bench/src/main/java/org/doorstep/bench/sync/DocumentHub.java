package org.doorstep.bench.sync;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.doorstep.demo.hub.HubProcess;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.domain.id.Ids;
import org.doorstep.domain.registry.Entities;
import org.doorstep.hub.council.Council;
import org.doorstep.hub.feed.Sequencer;
import org.doorstep.hub.record.Version;
import org.doorstep.hub.record.Versions;
import org.doorstep.protocol.json.Json;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.postgresql.ds.PGSimpleDataSource;
import tools.jackson.databind.node.ObjectNode;

/// A real hub in a process of its own that has the case documents as tasks, ten in a file, and one
/// officer who works on all of them. What an import would have brought is written straight into its
/// database.
public final class DocumentHub implements AutoCloseable {

    /// The officer as the demo's sign-in page offers them.
    static final String OFFICER = "Ngozi Eze";

    private static final Council COUNCIL = new Council((short) 1);
    private static final String TEAM = "team-documents";
    private static final String VISITS = "visits-documents";
    private static final Instant MADE = Instant.parse("2026-11-02T08:00:00Z");
    private static final int PER_FILE = 10;
    private static final int AT_ONCE = 2_000;

    private static final Field<UUID> REC_ID = DSL.field("rec_id", UUID.class);
    private static final Field<Integer> VER = DSL.field("ver", Integer.class);

    private static final List<String> OFFICER_AND_SCOPES =
            List.of(
                    "insert into officer (council, id, name, job_title, team, role, clearance, demo)"
                            + " values (1, 'documents', '"
                            + OFFICER
                            + "', 'Housing officer', '"
                            + TEAM
                            + "', 'HOUSING', 2, true)",
                    "insert into scope values (1, '"
                            + TEAM
                            + "', 'team', 'Documents'),"
                            + " (1, '"
                            + VISITS
                            + "', 'team', 'Visits')",
                    "insert into membership (council, officer, scope, valid_from)"
                            + " values (1, 'documents', '"
                            + TEAM
                            + "', '2020-01-01'),"
                            + " (1, 'documents', '"
                            + VISITS
                            + "', '2020-01-01')");

    private final Path state;
    private final Json json = new Json();
    private final List<Document> documents = new ArrayList<>();
    private HubProcess process;
    private int onVisits;

    private DocumentHub(HubProcess process, Path state) {
        this.process = process;
        this.state = state;
    }

    /// Starts a hub that knows nobody and nothing.
    public static DocumentHub start(Path state) throws IOException, InterruptedException {
        return new DocumentHub(HubProcess.start(state), state);
    }

    /// One document at the hub.
    public record Document(UUID id, UUID file, int version, ObjectNode body) {}

    public URI address() {
        return process.address();
    }

    public List<Document> documents() {
        return documents;
    }

    /// The case references of the documents that only the visit list opens.
    Set<String> onVisits() {
        return documents.subList(documents.size() - onVisits, documents.size()).stream()
                .map(one -> one.body().get("ref").stringValue())
                .collect(Collectors.toSet());
    }

    /// How many records a laptop gets: a person for each file besides the documents.
    int records() {
        return documents.size() + (documents.size() + PER_FILE - 1) / PER_FILE;
    }

    /// The process's number.
    public long pid() {
        return process.pid();
    }

    /// Ends the hub with SIGKILL.
    public void kill() {
        process.kill();
    }

    /// Starts it again on what is on its disk, where it was.
    public void startAgain() throws IOException, InterruptedException {
        process = HubProcess.start(state);
    }

    /// Says which documents there are; the same ones each time.
    public void make(int count) {
        var ids = new Ids(InstantSource.fixed(MADE), new Random(count));
        var file = ids.next();
        for (int i = 0; i < count; i++) {
            file = i % PER_FILE == 0 ? ids.next() : file;
            documents.add(new Document(ids.next(), file, 1, task(CaseDocuments.number(i))));
        }
    }

    /// Writes them; the last of them lie in files that only a visit list opens.
    ///
    /// @param visits how many of them
    public void fill(int visits) {
        onVisits = visits;
        var count = documents.size();
        working(db -> {
            OFFICER_AND_SCOPES.forEach(db::execute);
            var persons = new ArrayList<Version>();
            for (int i = 0; i < count; i += PER_FILE) {
                var file = documents.get(i).file();
                persons.add(version(file, file, 1, Entities.PERSON.name(), Category.CORE, "{}"));
                db.execute(
                        "insert into file_scope values (1, ?, ?)",
                        file,
                        i >= count - visits ? VISITS : TEAM);
            }
            db.transaction(tx -> new Versions(COUNCIL).append(tx.dsl(), persons));
            for (int i = 0; i < count; i += AT_ONCE) {
                write(db, documents.subList(i, Math.min(count, i + AT_ONCE)));
            }
        });
    }

    /// Somebody else changes a field of some documents, whoever changed them last.
    ///
    /// @param to behind the last of them
    public void change(int from, int to, String field, String words) {
        working(db -> {
            var now = db.select(REC_ID, VER).from("record_current").fetchMap(REC_ID, VER);
            for (int i = from; i < to; i++) {
                var before = documents.get(i);
                var body = before.body().deepCopy().put(field, words + " " + i);
                var version = Objects.requireNonNull(now.get(before.id())) + 1;
                documents.set(i, new Document(before.id(), before.file(), version, body));
            }
            write(db, documents.subList(from, to));
        });
    }

    /// The officer no longer has the visit list.
    public void endVisits() {
        working(db ->
                db.execute(
                        "update membership set valid_to = '2020-01-02' where scope = ?", VISITS));
    }

    /// The officer has it again.
    public void giveVisitsBack() {
        working(db -> db.execute("update membership set valid_to = null where scope = ?", VISITS));
    }

    @Override
    public void close() throws IOException {
        process.close();
    }

    /// A document with what makes it a task.
    private static ObjectNode task(ObjectNode document) {
        document.put("service", Category.HOUSING.toString());
        document.put("what", document.get("ref").stringValue());
        document.put("state", "open");
        return document;
    }

    private void write(DSLContext db, List<Document> some) {
        var versions =
                some.stream()
                        .map(one ->
                                version(
                                        one.id(),
                                        one.file(),
                                        one.version(),
                                        Entities.TASK.name(),
                                        Category.HOUSING,
                                        json.write(one.body())))
                        .toList();
        db.transaction(tx -> new Versions(COUNCIL).append(tx.dsl(), versions));
    }

    private static Version version(
            UUID id, UUID file, int number, String type, Category category, String body) {
        var sensitivity = category == Category.CORE ? Sensitivity.OPEN : Sensitivity.NORMAL;
        return new Version(
                id,
                number,
                type,
                file,
                category,
                sensitivity,
                body,
                "import:documents",
                null,
                MADE,
                MADE);
    }

    /// Works on the hub's database beside the hub, and has it sequenced.
    private void working(Consumer<DSLContext> work) {
        try (var connection = DriverManager.getConnection(url(), "postgres", "postgres")) {
            work.accept(DSL.using(connection, SQLDialect.POSTGRES));
            settle();
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("the hub's database could not be written", e);
        }
    }

    private void settle() throws IOException {
        var source = new PGSimpleDataSource();
        source.setUrl(url());
        source.setUser("postgres");
        source.setPassword("postgres");
        new Sequencer(source, COUNCIL).settle();
    }

    /// The embedded server says in its folder where it listens.
    private String url() throws IOException {
        var lines =
                Files.readAllLines(state.resolve("database").resolve("postgres/postmaster.pid"));
        return "jdbc:postgresql://127.0.0.1:" + lines.get(3).strip() + "/doorstep";
    }

    /// For whoever reads the ledger.
    public Connection connection() throws SQLException, IOException {
        return DriverManager.getConnection(url(), "postgres", "postgres");
    }
}
