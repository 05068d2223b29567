package org.doorstep.hub.linking;

import static org.jooq.impl.DSL.val;

import java.sql.SQLException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.domain.citizen.Person;
import org.doorstep.domain.id.Ids;
import org.doorstep.domain.identity.Ruling;
import org.doorstep.domain.registry.Entities;
import org.doorstep.hub.caseload.FileScopes;
import org.doorstep.hub.caseload.HeldLevels;
import org.doorstep.hub.caseload.ListedAssignments;
import org.doorstep.hub.council.Council;
import org.doorstep.hub.council.HubException;
import org.doorstep.hub.mapping.Mappings;
import org.doorstep.hub.ops.Followed;
import org.doorstep.hub.record.Version;
import org.doorstep.hub.record.Versions;
import org.doorstep.hub.record.WhoIsWho;
import org.doorstep.protocol.json.Json;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/// Carries out what officers rule of records: people become one or two, at once and whole. Each
/// step is kept as a decision with everything that it moved, so that taking it back restores both
/// sides as they were.
public final class Rulings implements Followed {

    /// What an officer may give to somebody else.
    private static final String[] PLACED = {
        Entities.NOTE.name(), Entities.TASK.name(), Entities.FORM_RESPONSE.name()
    };

    private final Council council;
    private final Ids ids;
    private final InstantSource clock;
    private final Versions versions;
    private final FileScopes scopes;
    private final ListedAssignments lists;
    private final HeldLevels levels;
    private final Involvements involvements;
    private final UnplacedSince unplaced;
    private final Json json = new Json();

    public Rulings(Council council, Mappings mappings, Ids ids, InstantSource clock) {
        this.council = council;
        this.ids = ids;
        this.clock = clock;
        this.versions = new Versions(council);
        this.scopes = new FileScopes(council);
        this.lists = new ListedAssignments(council, ids, clock);
        this.levels = new HeldLevels(council);
        this.involvements = new Involvements(council, mappings, ids);
        this.unplaced = new UnplacedSince(council, ids, clock);
    }

    @Override
    public void before(DSLContext tx) {
        WhoIsWho.alone(tx, council);
    }

    @Override
    public void by(DSLContext tx, List<Version> added) {
        var rulings =
                added.stream()
                        .filter(version -> version.type().equals(Entities.RULING.name()))
                        .toList();
        if (rulings.isEmpty()) {
            return;
        }
        WhoIsWho.alone(tx, council);
        scopes.prepare(tx);
        for (var version : rulings) {
            new Turn(tx, version).carryOut(json.read(version.body(), Ruling.class));
        }
        tx.execute(LinkSql.FILE_EVENTS, val(council.id()));
        levels.raiseTouched(tx);
        tx.connection(connection -> {
            try {
                involvements.refreshTouched(tx, connection, val(now()));
            } catch (SQLException e) {
                throw new HubException("a ruling could not be carried out", e);
            }
        });
        lists.refreshTouched(tx);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /// A decision that changed who is who.
    private record Decided(
            UUID id, OffsetDateTime at, String kind, UUID person, UUID other, UUID[] moved) {

        static Decided of(Record row) {
            return new Decided(
                    row.get("id", UUID.class),
                    row.get("at", OffsetDateTime.class),
                    row.get("kind", String.class),
                    row.get("person", UUID.class),
                    row.get("other", UUID.class),
                    row.get("moved", UUID[].class));
        }

        /// Whether it made two people of one.
        boolean parted() {
            return !kind.equals("merge");
        }
    }

    /// One ruling while it is carried out.
    private final class Turn {

        private final DSLContext tx;
        private final Version version;

        Turn(DSLContext tx, Version version) {
            this.tx = tx;
            this.version = version;
        }

        void carryOut(Ruling ruling) {
            switch (ruling.verdict()) {
                case SAME -> join(ruling);
                case DIFFERENT, RELATED -> part(ruling);
                case UNDO -> takeBack(ruling);
                case BELONGS -> place(ruling);
            }
        }

        private void join(Ruling ruling) {
            var left = person(ruling.left());
            var right = person(ruling.right());
            if (left == null || right == null) {
                return;
            }
            var members = keep(ruling, left, right);
            tx.execute(
                    RulingSql.END_OPPOSITE,
                    val(council.id()),
                    val(false),
                    val(version.id()),
                    val(members));
            if (left.equals(right)) {
                decide("confirm", left, null, none(), null, ruling.reason());
                return;
            }
            var older = left.compareTo(right) < 0 ? left : right;
            var younger = older.equals(left) ? right : left;
            merge(older, younger, inFile(younger), null, ruling.reason());
        }

        private void part(Ruling ruling) {
            var left = person(ruling.left());
            var right = person(ruling.right());
            if (left == null || right == null) {
                return;
            }
            keep(ruling, left, right);
            tx.execute(
                    RulingSql.END_OPPOSITE,
                    val(council.id()),
                    val(true),
                    val(version.id()),
                    val(new UUID[] {ruling.left(), ruling.right()}));
            if (!left.equals(right)) {
                decide("not-same", left, null, none(), null, ruling.reason());
                return;
            }
            var merger =
                    tx.fetchOne(
                            RulingSql.MERGER,
                            val(council.id()),
                            val(left),
                            val(ruling.left()),
                            val(ruling.right()));
            if (merger == null) {
                leave(left, ruling);
                return;
            }
            var earlier = merger.get("ruling", UUID.class);
            if (earlier != null) {
                end(earlier);
            }
            unmerge(Decided.of(merger), ruling.reason());
        }

        private int end(UUID ruling) {
            return tx.execute(RulingSql.END, val(council.id()), val(ruling), val(version.id()));
        }

        /// Nobody came with it: it goes alone, as a new person.
        private void leave(UUID person, Ruling ruling) {
            var other = ids.next();
            write(other, null, 1);
            var moved = ids(RulingSql.OF_SOURCE_RECORD, ruling.right());
            move(person, other, moved);
            carryBlocks(person, other);
            decide("split", person, other, moved, null, ruling.reason());
        }

        private void takeBack(Ruling ruling) {
            var undone = ruling.undoes();
            if (undone == null || end(undone) == 0) {
                return;
            }
            tx.execute(RulingSql.REVIVE, val(council.id()), val(undone));
            var decided = tx.fetchOne(RulingSql.DECIDED, val(council.id()), val(undone));
            if (decided == null) {
                var person = person(ruling.left());
                if (person != null) {
                    decide("undo", person, null, none(), undone, ruling.reason());
                }
                return;
            }
            var before = Decided.of(decided);
            if (before.parted()) {
                merge(before.person(), before.other(), inFile(before.other()), before, "");
            } else {
                unmerge(before, ruling.reason());
            }
        }

        private void merge(
                UUID older, UUID younger, UUID[] moved, @Nullable Decided undone, String reason) {
            if (!younger.equals(standing(younger)) || !older.equals(standing(older))) {
                return;
            }
            decide("merge", older, younger, moved, undone == null ? null : undone.id(), reason);
            write(younger, older, current(younger) + 1);
            move(younger, older, moved);
            carryBlocks(younger, older);
        }

        private void unmerge(Decided merger, String reason) {
            var person = standing(merger.person());
            if (person == null || person.equals(merger.other())) {
                return;
            }
            decide("undo", person, merger.other(), merger.moved(), merger.id(), reason);
            write(merger.other(), null, current(merger.other()) + 1);
            move(person, merger.other(), merger.moved());
            var whose = new ArrayList<>(Arrays.asList(merger.moved()));
            whose.add(merger.other());
            var late =
                    tx.fetch(
                                    RulingSql.WRITTEN_FOR,
                                    val(council.id()),
                                    val(person),
                                    val(whose.toArray(UUID[]::new)))
                            .getValues(0, UUID.class)
                            .toArray(UUID[]::new);
            move(person, merger.other(), late);
            carryBlocks(person, merger.other());
            unplaced.keep(tx, person, merger.other(), merger.moved(), merger.at(), version);
        }

        private void carryBlocks(UUID left, UUID gained) {
            tx.execute(RulingSql.CARRY_BLOCKS, val(council.id()), val(left), val(gained));
        }

        /// What was written while they were one goes to whom an officer says.
        private void place(Ruling ruling) {
            var to = standing(ruling.right());
            var from =
                    tx.fetchOptional(
                                    RulingSql.FILE,
                                    val(council.id()),
                                    val(ruling.left()),
                                    val(PLACED))
                            .map(row -> row.get(0, UUID.class))
                            .orElse(null);
            if (to != null && from != null) {
                var moved = withFiles(ruling.left(), from);
                move(from, to, moved);
                decide("placed", to, null, moved, null, ruling.reason());
            }
        }

        /// A form goes with its photos and files.
        private UUID[] withFiles(UUID entry, UUID file) {
            return tx.fetch(RulingSql.WITH_FILES, val(council.id()), val(entry), val(file))
                    .getValues(0, UUID.class)
                    .toArray(UUID[]::new);
        }

        private UUID[] keep(Ruling ruling, UUID left, UUID right) {
            var members =
                    tx.fetch(RulingSql.MEMBERS, val(council.id()), val(left), val(right))
                            .getValues(0, UUID.class)
                            .toArray(UUID[]::new);
            tx.execute(
                    RulingSql.KEEP,
                    val(council.id()),
                    val(version.id()),
                    val(ruling.left()),
                    val(ruling.right()),
                    val(ruling.verdict().apart()),
                    val(members));
            return members;
        }

        private void decide(
                String kind,
                UUID person,
                @Nullable UUID other,
                UUID[] moved,
                @Nullable UUID undoes,
                String reason) {
            tx.execute(
                    RulingSql.DECIDE,
                    val(council.id()),
                    val(ids.next()),
                    val(now()),
                    val(version.author()),
                    val(kind),
                    val(version.id()),
                    val(person),
                    val(other, UUID.class),
                    val(moved),
                    val(undoes, UUID.class),
                    val(reason));
        }

        private void write(UUID person, @Nullable UUID into, int number) {
            var now = clock.instant();
            versions.append(
                    tx,
                    List.of(
                            new Version(
                                    person,
                                    number,
                                    Entities.PERSON.name(),
                                    into == null ? person : into,
                                    Category.CORE,
                                    Sensitivity.OPEN,
                                    json.write(new Person(into)),
                                    version.author(),
                                    version.origin(),
                                    version.observedAt(),
                                    now)));
        }

        private void move(UUID from, UUID to, UUID[] records) {
            var id = val(council.id());
            tx.execute(RulingSql.MOVE, id, val(from), val(to), val(records));
            tx.execute(RulingSql.MOVE_LINKS, id, val(from), val(to), val(records));
            tx.execute(RulingSql.TOUCH, val(from), val(to));
        }

        private UUID[] inFile(UUID person) {
            return ids(RulingSql.IN_FILE, person);
        }

        private UUID[] ids(String sql, UUID of) {
            return tx.fetch(sql, val(council.id()), val(of))
                    .getValues(0, UUID.class)
                    .toArray(UUID[]::new);
        }

        private int current(UUID record) {
            return tx.fetchSingle(RulingSql.VERSION, val(council.id()), val(record))
                    .get(0, Integer.class);
        }

        private @Nullable UUID person(UUID sourceRecord) {
            return tx
                    .fetch(
                            RulingSql.PERSONS,
                            val(council.id()),
                            val(sourceRecord),
                            val(sourceRecord))
                    .getValues("person", UUID.class)
                    .stream()
                    .findFirst()
                    .orElse(null);
        }

        /// Who that person turned out to be, by way of everybody in between.
        private @Nullable UUID standing(UUID person) {
            return tx
                    .fetch(RulingSql.FILE_OF, council.id(), new UUID[] {person}, council.id())
                    .getValues(0, UUID.class)
                    .stream()
                    .findFirst()
                    .orElse(null);
        }
    }

    private static UUID[] none() {
        return new UUID[0];
    }

    /// The last thing that happened to a ruling, see [#ruledSince].
    static long last(DSLContext tx, Council council) {
        return tx.fetchSingle(RulingSql.LAST, val(council.id())).get(0, Long.class);
    }

    /// The source records of everybody on whom was ruled since.
    static Set<UUID> ruledSince(DSLContext tx, Council council, long last) {
        return new LinkedHashSet<>(
                tx.fetch(RulingSql.RULED_SINCE, val(council.id()), val(last))
                        .getValues(0, UUID.class));
    }
}
