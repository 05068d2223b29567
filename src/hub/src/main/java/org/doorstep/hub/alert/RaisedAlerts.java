package org.doorstep.hub.alert;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.doorstep.domain.alert.Alert;
import org.doorstep.domain.casework.Case;
import org.doorstep.domain.casework.CaseType;
import org.doorstep.domain.casework.Opening;
import org.doorstep.domain.citizen.Event;
import org.doorstep.domain.id.Ids;
import org.doorstep.domain.record.Header;
import org.doorstep.domain.registry.Entities;
import org.doorstep.hub.caseload.HeldLevels;
import org.doorstep.hub.caseload.MergedFiles;
import org.doorstep.hub.council.Council;
import org.doorstep.hub.ops.Followed;
import org.doorstep.hub.record.Version;
import org.doorstep.hub.record.Versions;
import org.doorstep.hub.reference.CaseTypes;
import org.doorstep.hub.told.ToldOfCases;
import org.doorstep.protocol.json.Json;
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

    private final Versions versions;
    private final MergedFiles merged;
    private final HeldLevels levels;
    private final CaseTypes types;
    private final ToldOfCases told;
    private final Ids ids;
    private final InstantSource clock;
    private final Json json = new Json();

    public RaisedAlerts(
            Council council,
            Versions versions,
            CaseTypes types,
            ToldOfCases told,
            Ids ids,
            InstantSource clock) {
        this.versions = versions;
        this.merged = new MergedFiles(council);
        this.levels = new HeldLevels(council);
        this.types = types;
        this.told = told;
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
    }

    private void open(DSLContext tx, Version raised) {
        var alert = json.read(raised.body(), Alert.class);
        var file = raised.file();
        if (file == null) {
            return;
        }
        var edition = types.newest(tx, TYPE).orElseThrow();
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
        versions.append(tx, made);
        // As with what officers write: it goes along with somebody who turned out to be another,
        // and is held as closely as what that service has of them.
        var added = made.stream().map(Version::id).toList();
        merged.follow(tx, added);
        levels.raise(tx, added);
        told.begin(
                tx,
                header.id(),
                TYPE,
                file,
                alert.service(),
                Event.Kind.CONCERN,
                raised.observedAt(),
                RECEIVED);
    }

    /// What the service that raised an alert reads of the case that was opened for it.
    public static Optional<String> words(CaseType type, Case now) {
        if (!type.id().equals(TYPE)) {
            return Optional.empty();
        }
        if (!now.isOpen()) {
            return Optional.of(ENDED);
        }
        return Optional.of(
                now.owner() == null && now.stage().equals(type.first().id()) ? RECEIVED : IN_HAND);
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
}
