package org.doorstep.store.vault;

import java.time.InstantSource;
import java.util.List;
import org.doorstep.domain.access.Colleagues;
import org.doorstep.domain.access.Officer;
import org.doorstep.domain.alert.Alerts;
import org.doorstep.domain.attachment.Attachments;
import org.doorstep.domain.caseload.Caseload;
import org.doorstep.domain.casework.Cases;
import org.doorstep.domain.change.Changes;
import org.doorstep.domain.citizen.Citizens;
import org.doorstep.domain.citizen.Markers;
import org.doorstep.domain.citizen.Newcomers;
import org.doorstep.domain.citizen.Settlements;
import org.doorstep.domain.clock.Reckonings;
import org.doorstep.domain.conflict.Conflicts;
import org.doorstep.domain.day.Days;
import org.doorstep.domain.draft.Drafts;
import org.doorstep.domain.entitlement.Unclaimed;
import org.doorstep.domain.form.Answers;
import org.doorstep.domain.form.Forms;
import org.doorstep.domain.household.Households;
import org.doorstep.domain.id.Ids;
import org.doorstep.domain.identity.Matches;
import org.doorstep.domain.identity.Partings;
import org.doorstep.domain.identity.UnplacedEntries;
import org.doorstep.domain.laptop.Holdings;
import org.doorstep.domain.laptop.Room;
import org.doorstep.domain.laptop.Settings;
import org.doorstep.domain.note.Notes;
import org.doorstep.domain.search.Directory;
import org.doorstep.domain.search.NoteSearch;
import org.doorstep.domain.sync.Parcels;
import org.doorstep.domain.sync.Refusals;
import org.doorstep.domain.sync.Replica;
import org.doorstep.domain.sync.Waiting;
import org.doorstep.domain.task.Tasks;
import org.doorstep.domain.team.Teams;
import org.doorstep.domain.visit.Visits;
import org.doorstep.protocol.json.Json;
import org.doorstep.store.alert.StoredAlerts;
import org.doorstep.store.attachment.Blobs;
import org.doorstep.store.attachment.StoredAttachments;
import org.doorstep.store.attachment.StoredParcels;
import org.doorstep.store.caseload.StoredCaseload;
import org.doorstep.store.casework.StoredCases;
import org.doorstep.store.citizen.StoredCitizens;
import org.doorstep.store.colleague.StoredColleagues;
import org.doorstep.store.conflict.StoredConflicts;
import org.doorstep.store.day.StoredDays;
import org.doorstep.store.draft.StoredDrafts;
import org.doorstep.store.entitlement.StoredUnclaimed;
import org.doorstep.store.form.BegunForms;
import org.doorstep.store.form.StoredAnswers;
import org.doorstep.store.form.StoredForms;
import org.doorstep.store.household.StoredHouseholds;
import org.doorstep.store.key.DataKey;
import org.doorstep.store.laptop.StoredHoldings;
import org.doorstep.store.laptop.StoredSettings;
import org.doorstep.store.marker.StoredMarkers;
import org.doorstep.store.match.StoredMatches;
import org.doorstep.store.match.StoredPartings;
import org.doorstep.store.match.StoredUnplaced;
import org.doorstep.store.newcomer.StoredNewcomers;
import org.doorstep.store.note.BegunNotes;
import org.doorstep.store.note.StoredNotes;
import org.doorstep.store.outbox.Outbox;
import org.doorstep.store.outbox.StoredRefusals;
import org.doorstep.store.outbox.StoredWaiting;
import org.doorstep.store.record.Records;
import org.doorstep.store.reference.StoredBeliefs;
import org.doorstep.store.reference.StoredReckonings;
import org.doorstep.store.replica.Backlog;
import org.doorstep.store.replica.StoredReplica;
import org.doorstep.store.search.StoredDirectory;
import org.doorstep.store.search.StoredNoteSearch;
import org.doorstep.store.settlement.StoredSettlements;
import org.doorstep.store.sqlite.Database;
import org.doorstep.store.task.StoredTasks;
import org.doorstep.store.team.StoredTeams;
import org.doorstep.store.visit.StoredVisits;

/// One officer's open store: everything that the domain's ports ask of this laptop. Safe for use by
/// many threads. Closing it waits for what is being saved and wipes the key.
public final class Vault implements AutoCloseable {

    private final VaultLock lock;
    private final DataKey key;
    private final Room room;
    private final Database database;
    private final Identity identity;
    private volatile Officer officer;
    private final Citizens citizens;
    private final Colleagues colleagues;
    private final Households households;
    private final Notes notes;
    private final Tasks tasks;
    private final Cases cases;
    private final Visits visits;
    private final Answers answers;
    private final Forms forms;
    private final Drafts drafts;
    private final Days days;
    private final Caseload caseload;
    private final Teams teams;
    private final Alerts alerts;
    private final Reckonings reckonings;
    private final Matches matches;
    private final Newcomers newcomers;
    private final Settlements settlements;
    private final Markers markers;
    private final UnplacedEntries unplaced;
    private final Partings partings;
    private final Holdings holdings;
    private final Settings settings;
    private final Directory directory;
    private final NoteSearch noteSearch;
    private final Replica replica;
    private final Refusals refusals;
    private final Waiting waiting;
    private final Conflicts conflicts;
    private final Attachments attachments;
    private final Unclaimed unclaimed;
    private final Parcels parcels;

    Vault(
            VaultLock lock,
            DataKey key,
            Ballast ballast,
            Database database,
            VaultFolder folder,
            Json json,
            Ids ids,
            InstantSource clock) {
        this.lock = lock;
        this.key = key;
        this.room = new VaultRoom(ballast, folder);
        this.database = database;
        var records = new Records(database, json);
        var outbox = new Outbox(records, ids, clock);
        this.settings = new StoredSettings(database);
        this.identity = new Identity(database, json);
        this.officer = identity.officer();
        var backlog = new Backlog(database, records);
        var beliefs = new StoredBeliefs(records);
        this.citizens = new StoredCitizens(database, records, outbox, backlog, beliefs, ids, clock);
        this.colleagues = new StoredColleagues(database, records, backlog);
        this.households = new StoredHouseholds(database, records, backlog, beliefs);
        var begunNotes = new BegunNotes(records, beliefs);
        this.notes =
                new StoredNotes(
                        database, records, outbox, backlog, begunNotes, officer.id(), ids, clock);
        this.tasks = new StoredTasks(database, records, outbox, backlog, officer.id(), ids, clock);
        this.cases = new StoredCases(database, records, outbox, backlog, officer.id(), ids, clock);
        this.unclaimed = new StoredUnclaimed(database, records, citizens, cases, clock);
        this.visits =
                new StoredVisits(database, records, outbox, backlog, officer.id(), ids, clock);
        this.answers = new StoredAnswers(database, records, outbox, officer.id(), clock);
        var blobs = new Blobs(database, folder.files(), key.bytes());
        var stored = new StoredParcels(database, blobs);
        this.forms =
                new StoredForms(
                        database,
                        records,
                        outbox,
                        backlog,
                        beliefs,
                        blobs,
                        officer.id(),
                        ids,
                        clock);
        this.drafts =
                new StoredDrafts(
                        database,
                        records,
                        outbox,
                        backlog,
                        List.of(new BegunForms(database, forms), begunNotes),
                        officer.id(),
                        ids,
                        clock);
        this.reckonings = new StoredReckonings(database, records);
        this.matches =
                new StoredMatches(database, records, outbox, backlog, officer.id(), ids, clock);
        this.partings = new StoredPartings(database, records, outbox, officer.id(), ids, clock);
        this.unplaced =
                new StoredUnplaced(database, records, outbox, backlog, officer.id(), ids, clock);
        this.markers =
                new StoredMarkers(database, records, outbox, backlog, officer.id(), ids, clock);
        this.settlements =
                new StoredSettlements(
                        database, records, outbox, backlog, beliefs, officer.id(), ids, clock);
        this.newcomers = new StoredNewcomers(database, records, outbox, officer.id(), ids, clock);
        this.directory = new StoredDirectory(database, records, backlog, beliefs);
        this.noteSearch =
                new StoredNoteSearch(database, records, backlog, directory, notes, officer.id());
        this.days = new StoredDays(database, records, directory, officer.id(), clock);
        this.caseload = new StoredCaseload(database, records, directory, officer.id());
        this.alerts = new StoredAlerts(database, records, outbox, officer.id(), ids, clock);
        this.teams =
                new StoredTeams(
                        database, records, outbox, backlog, colleagues, officer.id(), ids, clock);
        this.holdings =
                new StoredHoldings(
                        database, records, outbox, backlog, directory, folder::fileBytes);
        this.replica = new StoredReplica(database, records, outbox, backlog, clock, blobs::sweep);
        this.attachments =
                new StoredAttachments(
                        database,
                        records,
                        outbox,
                        backlog,
                        blobs,
                        stored,
                        officer.id(),
                        ids,
                        clock);
        this.parcels = stored;
        blobs.open();
        this.refusals = new StoredRefusals(database, records, outbox);
        this.waiting = new StoredWaiting(database, records);
        this.conflicts =
                new StoredConflicts(database, records, outbox, backlog, officer.id(), ids, clock);
    }

    /// Whose store it is, as the hub last said.
    public Officer officer() {
        return officer;
    }

    /// Keeps what the hub now says of the officer: they may have another name, job or team.
    ///
    /// @throws IllegalArgumentException if it is somebody else
    public void keep(Officer now) {
        if (!now.id().equals(officer.id())) {
            throw new IllegalArgumentException("another officer");
        }
        if (!now.equals(officer)) {
            identity.keep(now);
            officer = now;
        }
    }

    public Citizens citizens() {
        return citizens;
    }

    public Colleagues colleagues() {
        return colleagues;
    }

    public Households households() {
        return households;
    }

    public Notes notes() {
        return notes;
    }

    public Tasks tasks() {
        return tasks;
    }

    public Cases cases() {
        return cases;
    }

    public Visits visits() {
        return visits;
    }

    public Answers answers() {
        return answers;
    }

    public Forms forms() {
        return forms;
    }

    public Drafts drafts() {
        return drafts;
    }

    public Days days() {
        return days;
    }

    public Caseload caseload() {
        return caseload;
    }

    public Alerts alerts() {
        return alerts;
    }

    public Teams teams() {
        return teams;
    }

    public Reckonings reckonings() {
        return reckonings;
    }

    public Matches matches() {
        return matches;
    }

    public Newcomers newcomers() {
        return newcomers;
    }

    public UnplacedEntries unplaced() {
        return unplaced;
    }

    public Markers markers() {
        return markers;
    }

    public Unclaimed unclaimed() {
        return unclaimed;
    }

    public Settlements settlements() {
        return settlements;
    }

    public Partings partings() {
        return partings;
    }

    public Holdings holdings() {
        return holdings;
    }

    public Settings settings() {
        return settings;
    }

    public Directory directory() {
        return directory;
    }

    public NoteSearch noteSearch() {
        return noteSearch;
    }

    public Replica replica() {
        return replica;
    }

    public Refusals refusals() {
        return refusals;
    }

    public Waiting waiting() {
        return waiting;
    }

    public Conflicts conflicts() {
        return conflicts;
    }

    public Attachments attachments() {
        return attachments;
    }

    public Parcels parcels() {
        return parcels;
    }

    public Changes changes() {
        return database.changes();
    }

    /// Whether there is room for what is recorded. [Changes] tells `HOLDINGS` when the disk was
    /// full and the room kept back for this is in use.
    public Room room() {
        return room;
    }

    @Override
    public void close() {
        try {
            database.close();
        } finally {
            key.close();
            lock.close();
        }
    }
}
