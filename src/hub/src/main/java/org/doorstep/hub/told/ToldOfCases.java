package org.doorstep.hub.told;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.domain.casework.Case;
import org.doorstep.domain.casework.CaseEntry;
import org.doorstep.domain.casework.CaseType;
import org.doorstep.domain.casework.Cases.Edition;
import org.doorstep.domain.citizen.Event;
import org.doorstep.domain.citizen.Event.Told;
import org.doorstep.domain.citizen.OccurredAt;
import org.doorstep.domain.citizen.Provenance;
import org.doorstep.domain.id.Ids;
import org.doorstep.domain.registry.Entities;
import org.doorstep.hub.caseload.HeldLevels;
import org.doorstep.hub.caseload.MergedFiles;
import org.doorstep.hub.council.Council;
import org.doorstep.hub.ops.Followed;
import org.doorstep.hub.record.Version;
import org.doorstep.hub.record.Versions;
import org.doorstep.hub.reference.CaseTypes;
import org.doorstep.protocol.json.Json;
import org.jooq.DSLContext;
import org.jooq.Record;

/// Keeps one entry in the timeline of each service that is told of a case of another: that it is
/// there, since when, and that it has ended, in the words of its type. Nothing more.
public final class ToldOfCases implements Followed {

    /// The author of such entries.
    private static final String AUTHOR = "hub";

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static final String KEEP =
            "insert into told_of_case (council, casework, told, service) values (?, ?, ?, ?) on conflict do nothing";

    /// What is told of these cases, as it last read.
    private static final String FOLLOWED =
            """
            select t.casework, t.told, t.service, c.file, c.ver, c.sensitivity, c.deleted, k.sensitivity as held,
                (
                    select v.body::text from record_version v
                    where v.council = c.council and v.rec_id = c.rec_id and not v.deleted
                    order by v.ver desc
                    limit 1
                ) as body
            from told_of_case t
            join record_current c on c.council = t.council and c.rec_id = t.told
            join record_current k on k.council = t.council and k.rec_id = t.casework
            where t.council = ? and t.casework = any(?)
            for update of c
            """;

    private static final String HELD =
            "select sensitivity from record_current where council = ? and rec_id = ?";

    private final Council council;
    private final Versions versions;
    private final MergedFiles merged;
    private final HeldLevels levels;
    private final CaseTypes types;
    private final Words otherwise;
    private final FollowingCases following;
    private final LateHolds late;
    private final Ids ids;
    private final InstantSource clock;
    private final Json json = new Json();

    /// What a service reads of a case of whose telling the type itself says nothing.
    @FunctionalInterface
    public interface Words {

        /// @param type the newest edition of the case's type
        /// @return empty if what it reads stays
        Optional<String> of(CaseType type, Case now);
    }

    /// @param otherwise what services read that were told of a case without its type saying so
    public ToldOfCases(
            Council council,
            Versions versions,
            CaseTypes types,
            Words otherwise,
            Ids ids,
            InstantSource clock) {
        this.council = council;
        this.versions = versions;
        this.merged = new MergedFiles(council);
        this.levels = new HeldLevels(council);
        this.types = types;
        this.otherwise = otherwise;
        this.following = new FollowingCases(council, versions, ids, clock);
        this.late = new LateHolds(council, types, following);
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public void by(DSLContext tx, List<Version> added) {
        var cases =
                added.stream()
                        .filter(version -> version.type().equals(Entities.CASE.name()))
                        .toList();
        for (var version : cases) {
            if (version.number() == 1 && !version.deleted()) {
                begin(tx, version, began(version, added));
            }
        }
        if (!cases.isEmpty()) {
            follow(tx, cases);
        }
        late.by(tx, added);
    }

    /// Begins to tell a service of a case; of one that is held more closely than others of its type
    /// only those who may know of such.
    ///
    /// @param file in which it is
    /// @param words what the service reads first
    public void begin(
            DSLContext tx,
            UUID casework,
            String type,
            UUID file,
            Category service,
            Event.Kind kind,
            Instant began,
            String words) {
        var told = ids.next();
        var at = began.atZone(LONDON);
        var event =
                new Event(
                        Provenance.DOORSTEP,
                        casework.toString(),
                        kind,
                        new OccurredAt(
                                at.toLocalDate(), at.toLocalTime().truncatedTo(ChronoUnit.SECONDS)),
                        words,
                        null,
                        null,
                        new Told(type, true));
        var held = tx.fetchSingle(HELD, council.id(), casework).get(0, Integer.class);
        var level = level(types.newest(tx, type).map(Edition::type), Sensitivity.ofLevel(held));
        versions.append(tx, List.of(version(told, 1, file, service, level, event, false)));
        // As with what officers write: it goes along with somebody who turned out to be another,
        // and is held as closely as what that service has of them.
        merged.follow(tx, List.of(told));
        levels.raise(tx, List.of(told));
        tx.execute(KEEP, council.id(), casework, told, service.toString());
    }

    private void begin(DSLContext tx, Version version, Instant began) {
        var file = version.file();
        if (file == null) {
            return;
        }
        var body = json.read(version.body(), Case.class);
        own(tx, body.type(), version)
                .map(CaseType::tells)
                .orElse(List.of())
                .forEach(telling ->
                        begin(
                                tx,
                                version.id(),
                                body.type(),
                                file,
                                telling.service(),
                                Event.Kind.OTHER,
                                began,
                                telling.open()));
    }

    /// The newest edition of a case's type. No service speaks for another: empty if the case is not
    /// filed under the service of its type.
    private Optional<CaseType> own(DSLContext tx, String type, Version filed) {
        return types.newest(tx, type)
                .map(Edition::type)
                .filter(one -> one.service() == filed.category());
    }

    /// How closely an entry is held: a case that is held as its type says is no secret, that is
    /// what the type tells of it.
    private static Sensitivity level(Optional<CaseType> type, Sensitivity held) {
        var usual = type.map(CaseType::sensitivity).orElse(Sensitivity.NORMAL);
        return held.compareTo(usual) > 0 ? held : Sensitivity.NORMAL;
    }

    /// When the case began, by its history: a visit may have been days ago.
    private Instant began(Version opened, List<Version> added) {
        return added.stream()
                .filter(version -> version.type().equals(Entities.CASE_ENTRY.name()))
                .map(version -> json.read(version.body(), CaseEntry.class))
                .filter(entry ->
                        entry.kind() == CaseEntry.Kind.OPENED && entry.caseId().equals(opened.id()))
                .map(CaseEntry::at)
                .findFirst()
                .orElse(opened.observedAt());
    }

    private void follow(DSLContext tx, List<Version> cases) {
        var numbers = cases.stream().map(Version::id).distinct().toArray(UUID[]::new);
        var changed = new ArrayList<Version>();
        var ended = new ArrayList<Runnable>();
        for (var row : tx.fetch(FOLLOWED, council.id(), numbers)) {
            var now =
                    cases.stream()
                            .filter(one -> one.id().equals(row.get("casework", UUID.class)))
                            .reduce((_, later) -> later)
                            .orElseThrow();
            var before = json.read(row.get("body", String.class), Event.class);
            var type =
                    before.told() == null && now.deleted()
                            ? Optional.<CaseType>empty()
                            : own(tx, typeOf(before, now), now);
            var after = now.deleted() ? before : told(type, before, row, now);
            var file = row.get("file", UUID.class);
            var known = Sensitivity.ofLevel(row.get("sensitivity", Integer.class));
            var held = level(type, Sensitivity.ofLevel(row.get("held", Integer.class)));
            var level = held.compareTo(known) > 0 ? held : known;
            if (!after.equals(before)
                    || level != known
                    || now.deleted() != row.get("deleted", Boolean.class)) {
                var was = before.told();
                if (was != null && was.open() && (now.deleted() || !isOpen(after))) {
                    var words = now.deleted() ? ended(type, row, before) : after.title();
                    ended.add(() -> following.after(tx, file, service(row), was.caseType(), words));
                }
                changed.add(
                        version(
                                row.get("told", UUID.class),
                                row.get("ver", Integer.class) + 1,
                                file,
                                service(row),
                                level,
                                after,
                                now.deleted()));
            }
        }
        if (!changed.isEmpty()) {
            versions.append(tx, changed);
        }
        // Only now does an entry say that nothing of it is open any more.
        ended.forEach(Runnable::run);
    }

    private static boolean isOpen(Event event) {
        var told = event.told();
        return told != null && told.open();
    }

    private String typeOf(Event told, Version version) {
        var was = told.told();
        return was == null ? json.read(version.body(), Case.class).type() : was.caseType();
    }

    private Event told(Optional<CaseType> type, Event before, Record row, Version version) {
        var now = json.read(version.body(), Case.class);
        var telling = type.flatMap(one -> one.tells(service(row)));
        return new Event(
                before.source(),
                before.key(),
                before.kind(),
                before.at(),
                telling.map(one -> one.words(now))
                        .or(() -> type.flatMap(one -> otherwise.of(one, now)))
                        .orElse(before.title()),
                before.text(),
                before.by(),
                new Told(
                        typeOf(before, version),
                        telling.map(one -> one.isOpen(now)).orElseGet(now::isOpen)));
    }

    private static String ended(Optional<CaseType> type, Record row, Event before) {
        return type.flatMap(one -> one.tells(service(row)))
                .map(CaseType.Telling::ended)
                .orElse(before.title());
    }

    private static Category service(Record row) {
        return Category.parse(row.get("service", String.class));
    }

    private Version version(
            UUID id,
            int number,
            UUID file,
            Category service,
            Sensitivity level,
            Event event,
            boolean gone) {
        var now = clock.instant();
        return new Version(
                id,
                number,
                Entities.EVENT.name(),
                file,
                service,
                level,
                gone ? "{}" : json.write(event),
                gone,
                AUTHOR,
                null,
                now,
                now);
    }
}
