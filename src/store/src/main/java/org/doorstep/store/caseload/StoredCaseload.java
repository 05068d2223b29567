package org.doorstep.store.caseload;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.doorstep.store.db.Tables.CASEWORK;
import static org.doorstep.store.db.Tables.SCOPE;
import static org.doorstep.store.db.Tables.TASK;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.doorstep.domain.caseload.Caseload;
import org.doorstep.domain.caseload.Client;
import org.doorstep.domain.caseload.Client.Contact;
import org.doorstep.domain.caseload.Client.OpenCase;
import org.doorstep.domain.casework.Case;
import org.doorstep.domain.citizen.Glance;
import org.doorstep.domain.citizen.MergedCaution;
import org.doorstep.domain.record.Recorded;
import org.doorstep.domain.registry.Entities;
import org.doorstep.domain.search.Directory;
import org.doorstep.domain.search.Directory.Entry;
import org.doorstep.domain.task.Task;
import org.doorstep.domain.task.Task.State;
import org.doorstep.store.casework.StoredCaseTypes;
import org.doorstep.store.record.RecordReader.InFile;
import org.doorstep.store.record.Records;
import org.doorstep.store.sqlite.Database;

/// The caseload of the officer whose store it is, read for all of them at once.
///
/// Does not wait until a large checkpoint is in its place: that is told, and the caseload is read
/// again.
public final class StoredCaseload implements Caseload {

    private static final List<String> OPEN =
            List.of(State.OPEN.toString(), State.STARTED.toString());

    private final Database database;
    private final Records records;
    private final Directory directory;
    private final StoredCaseTypes types;
    private final OwnFiles own;
    private final Contacts contacts;
    private final String officer;

    /// @param officer id of the officer whose store it is
    public StoredCaseload(Database database, Records records, Directory directory, String officer) {
        this.database = database;
        this.records = records;
        this.directory = directory;
        this.types = new StoredCaseTypes(records);
        this.own = new OwnFiles(records, SCOPE.KIND.eq("caseload"));
        this.contacts = new Contacts(records);
        this.officer = officer;
    }

    /// What was read in one unchanging state of the store.
    private record Read(
            Set<Integer> files,
            Set<Integer> given,
            Map<Integer, List<Recorded<Task>>> tasks,
            Map<Integer, List<OpenCase>> cases,
            Map<Integer, Contact> contacts) {}

    @Override
    public List<Client> mine() {
        var read =
                database.read(sql -> {
                    var given = own.read(sql);
                    var tasks =
                            byFile(
                                    records.reading()
                                            .readWhere(
                                                    sql,
                                                    Entities.TASK,
                                                    TASK.OWNER
                                                            .eq(officer)
                                                            .and(TASK.STATE.in(OPEN))));
                    var known = types.known(sql);
                    var cases =
                            records
                                    .reading()
                                    .readWhere(
                                            sql,
                                            Entities.CASE,
                                            CASEWORK.OWNER
                                                    .eq(officer)
                                                    .and(CASEWORK.OUTCOME.isNull()))
                                    .stream()
                                    .collect(
                                            groupingBy(
                                                    InFile::file,
                                                    mapping(
                                                            one -> open(one.record(), known),
                                                            toList())));
                    var files = new LinkedHashSet<>(given);
                    files.addAll(tasks.keySet());
                    files.addAll(cases.keySet());
                    var numbers = files.stream().map(Integer::longValue).toList();
                    return new Read(files, given, tasks, cases, contacts.last(sql, numbers));
                });
        return directory.entries(List.copyOf(read.files())).stream()
                .map(entry -> client(entry, read))
                .toList();
    }

    private static Client client(Entry entry, Read read) {
        var file = entry.number();
        return new Client(
                entry.person(),
                Glance.of(entry.records(), entry.belief()),
                MergedCaution.of(entry.records(), entry.belief()),
                read.given().contains(file),
                read.cases().getOrDefault(file, List.of()),
                read.tasks().getOrDefault(file, List.of()),
                read.contacts().get(file));
    }

    private static OpenCase open(Recorded<Case> record, StoredCaseTypes.Known known) {
        var body = record.body();
        var stage =
                known.edition(body.type(), body.edition())
                        .flatMap(edition -> edition.type().stage(body.stage()))
                        .map(one -> one.title())
                        .orElse(body.stage());
        return new OpenCase(record.header().id(), body.title(), stage);
    }

    private static <T> Map<Integer, List<Recorded<T>>> byFile(List<InFile<T>> records) {
        return records.stream()
                .collect(groupingBy(InFile::file, mapping(InFile::record, toList())));
    }
}
