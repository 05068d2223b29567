package org.doorstep.hub.alert;

import java.time.InstantSource;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.domain.alert.Alert;
import org.doorstep.domain.casework.Case;
import org.doorstep.domain.casework.Cases.Edition;
import org.doorstep.domain.casework.Opening;
import org.doorstep.domain.citizen.Event;
import org.doorstep.domain.citizen.OccurredAt;
import org.doorstep.domain.citizen.Provenance;
import org.doorstep.domain.id.Ids;
import org.doorstep.domain.record.Header;
import org.doorstep.domain.reference.Reference.Kind;
import org.doorstep.domain.registry.Entities;
import org.doorstep.hub.caseload.HeldLevels;
import org.doorstep.hub.caseload.MergedFiles;
import org.doorstep.hub.council.Council;
import org.doorstep.hub.ops.Followed;
import org.doorstep.hub.record.Version;
import org.doorstep.hub.record.Versions;
import org.doorstep.hub.reference.References;
import org.doorstep.protocol.json.Json;
import org.doorstep.protocol.reference.ReferenceFiles;
import org.jooq.DSLContext;

/// Opens a case of the council's safeguarding type for each alert, in the transaction that takes
/// it, and tells those who work with the person for the service that raised it how far the case has
/// come: that it was received, that it is being dealt with, that it has ended. Nothing more.
public final class RaisedAlerts implements Followed {

    private static final String TYPE = "safeguarding-concern";

    /// What the service that raised it reads.
    private static final String RECEIVED = "Safeguarding alert: received";

    private static final String IN_HAND = "Safeguarding alert: being dealt with";
    private static final String ENDED = "Safeguarding alert: dealt with";

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static final String KEEP =
            "insert into raised_alert (council, casework, told, service) values (?, ?, ?, ?)";

    /// The cases among these that an alert opened, with what is told of them.
    private static final String FOLLOWED =
            """
            select a.casework, a.told, a.service, c.file, c.ver, v.body::text as body, c.sensitivity
            from raised_alert a
            join record_current c on c.council = a.council and c.rec_id = a.told
            join record_version v on v.council = c.council and v.rec_id = c.rec_id and v.ver = c.ver
            where a.council = ? and a.casework = any(?)
            for update of c
            """;

    private final Council council;
    private final Versions versions;
    private final MergedFiles merged;
    private final HeldLevels levels;
    private final References references;
    private final Ids ids;
    private final InstantSource clock;
    private final Json json = new Json();

    public RaisedAlerts(
            Council council,
            Versions versions,
            References references,
            Ids ids,
            InstantSource clock) {
        this.council = council;
        this.versions = versions;
        this.merged = new MergedFiles(council);
        this.levels = new HeldLevels(council);
        this.references = references;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public void by(DSLContext tx, List<Version> added) {
        for (var version : added) {
            if (version.type().equals(Entities.ALERT.name())) {
                open(tx, version);
            }
        }
        follow(tx, added);
    }

    private void open(DSLContext tx, Version raised) {
        var alert = json.read(raised.body(), Alert.class);
        var file = raised.file();
        if (file == null) {
            return;
        }
        var edition = edition(tx);
        var type = edition.type();
        var now = clock.instant();
        var header =
                new Header(
                        ids.next(),
                        file,
                        type.service(),
                        type.sensitivity(),
                        1,
                        raised.author(),
                        raised.observedAt(),
                        now);
        var turn =
                new Opening(file, edition, null, List.of(), raised.observedAt(), alert.told())
                        .turn(header);
        var made = new ArrayList<Version>();
        made.add(version(header, header.id(), Entities.CASE.name(), turn.made()));
        for (var task : turn.begun()) {
            made.add(version(header, ids.next(), Entities.TASK.name(), task));
        }
        made.add(version(header, ids.next(), Entities.CASE_ENTRY.name(), turn.entry()));
        var told = ids.next();
        made.add(
                told(
                        told,
                        1,
                        file,
                        alert.service(),
                        Sensitivity.NORMAL,
                        event(raised, header.id())));
        versions.append(tx, made);
        // As with what officers write: it goes along with somebody who turned out to be another,
        // and
        // is held as closely as what that service has of them.
        var added = made.stream().map(Version::id).toList();
        merged.follow(tx, added);
        levels.raise(tx, added);
        tx.execute(KEEP, council.id(), header.id(), told, alert.service().toString());
    }

    /// Tells what came of cases that an alert opened.
    private void follow(DSLContext tx, List<Version> added) {
        var cases =
                added.stream()
                        .filter(version -> version.type().equals(Entities.CASE.name()))
                        .filter(version -> version.number() > 1 && !version.deleted())
                        .toList();
        if (cases.isEmpty()) {
            return;
        }
        var numbers = cases.stream().map(Version::id).distinct().toArray(UUID[]::new);
        for (var row : tx.fetch(FOLLOWED, council.id(), numbers)) {
            var now =
                    cases.stream()
                            .filter(one -> one.id().equals(row.get("casework", UUID.class)))
                            .reduce((_, later) -> later)
                            .orElseThrow();
            var before = json.read(row.get("body", String.class), Event.class);
            var title = title(tx, json.read(now.body(), Case.class));
            if (!before.title().equals(title)) {
                versions.append(
                        tx,
                        List.of(
                                told(
                                        row.get("told", UUID.class),
                                        row.get("ver", Integer.class) + 1,
                                        row.get("file", UUID.class),
                                        Category.parse(row.get("service", String.class)),
                                        Sensitivity.ofLevel(row.get("sensitivity", Integer.class)),
                                        new Event(
                                                before.source(),
                                                before.key(),
                                                before.kind(),
                                                before.at(),
                                                title,
                                                before.text(),
                                                before.by()))));
            }
        }
    }

    private String title(DSLContext tx, Case now) {
        if (!now.isOpen()) {
            return ENDED;
        }
        return now.owner() == null && now.stage().equals(edition(tx).type().first().id())
                ? RECEIVED
                : IN_HAND;
    }

    private static Event event(Version raised, UUID casework) {
        var at = raised.observedAt().atZone(LONDON);
        return new Event(
                Provenance.DOORSTEP,
                casework.toString(),
                Event.Kind.CONCERN,
                new OccurredAt(at.toLocalDate(), at.toLocalTime().truncatedTo(ChronoUnit.SECONDS)),
                RECEIVED,
                null,
                null);
    }

    private Version version(Header about, UUID id, String type, Object body) {
        return new Version(
                id,
                1,
                type,
                about.file(),
                about.category(),
                about.sensitivity(),
                json.write(body),
                about.author(),
                null,
                about.observedAt(),
                about.recordedAt());
    }

    private Version told(
            UUID id, int number, UUID file, Category service, Sensitivity level, Event event) {
        var now = clock.instant();
        return new Version(
                id,
                number,
                Entities.EVENT.name(),
                file,
                service,
                level,
                json.write(event),
                "safeguarding",
                null,
                now,
                now);
    }

    private Edition edition(DSLContext tx) {
        return references
                .newest(tx, Kind.CASE_TYPE, TYPE)
                .map(council ->
                        new Edition(
                                Integer.toString(council.edition()),
                                ReferenceFiles.caseType(council.text())))
                .orElseGet(() -> {
                    var shipped = ReferenceFiles.shipped(Kind.CASE_TYPE, TYPE);
                    return new Edition(
                            "doorstep-" + shipped.size(),
                            ReferenceFiles.caseType(shipped.getLast()));
                });
    }
}
