package org.doorstep.hub.linking;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.doorstep.domain.citizen.Link;
import org.doorstep.domain.citizen.Person;
import org.doorstep.domain.id.Ids;
import org.doorstep.hub.copy.CopyRows;
import org.doorstep.linkage.Cluster;
import org.doorstep.linkage.Cluster.Member;
import org.doorstep.protocol.json.BodyHash;
import org.doorstep.protocol.json.Json;
import org.jspecify.annotations.Nullable;

/// Some thousand people of the linker's answer, compared with what was known and ready for the
/// database.
final class FileChunk {

    private static final int SIZE = 20_000;

    private final SourceRecords records;
    private final Ids ids;
    private final Json json;
    private final CopyRows touched = new CopyRows(1);
    private final CopyRows persons = new CopyRows(4);
    private final CopyRows decided = new CopyRows(8);
    private final Set<UUID> ruled;
    private int members;

    /// @param ruled source records that officers ruled on since the run began: whoever has one of
    ///   them stays as they are until the next run
    FileChunk(SourceRecords records, Ids ids, Json json, Set<UUID> ruled) {
        this.records = records;
        this.ruled = Set.copyOf(ruled);
        this.ids = ids;
        this.json = json;
    }

    boolean full() {
        return members >= SIZE;
    }

    /// How many people are in it.
    int people() {
        return touched.rows();
    }

    /// How many records were linked anew or otherwise than before.
    int links() {
        return decided.rows();
    }

    void add(Cluster cluster) {
        if (!ruled.isEmpty()
                && cluster.members().stream()
                        .anyMatch(member -> ruled.contains(records.id(member.number())))) {
            return;
        }
        var registered =
                cluster.members().stream()
                        .map(member -> records.registered(member.number()))
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        var person = person(cluster, registered);
        if (cluster.person().isEmpty() && registered.isEmpty()) {
            write(person, person, null);
        }
        for (var former : registered) {
            if (!former.equals(person)) {
                absorb(former, person);
            }
        }
        for (int absorbed : cluster.absorbed()) {
            absorb(records.person(absorbed), person);
        }
        touched.row().id(person);
        for (var member : cluster.members()) {
            members++;
            if (!person.equals(records.linkedTo(member.number()))) {
                write(member, person);
            }
        }
    }

    void into(Connection connection) throws SQLException {
        touched.into("touched_file", connection);
        persons.into("link_person", connection);
        decided.into("link_decided", connection);
    }

    /// Whom an officer registered goes on as who they are, unless they were known before.
    private UUID person(Cluster cluster, List<UUID> registered) {
        if (cluster.person().isPresent()) {
            return records.person(cluster.person().getAsInt());
        }
        return registered.isEmpty() ? ids.next() : registered.getFirst();
    }

    private void absorb(UUID former, UUID person) {
        write(former, person, person);
        touched.row().id(former);
    }

    private void write(UUID person, UUID file, @Nullable UUID mergedInto) {
        var body = json.write(new Person(mergedInto));
        persons.row().id(person).id(file).text(body).raw(BodyHash.of(body));
    }

    private void write(Member member, UUID person) {
        var number = member.number();
        var evidence = member.evidence();
        var body =
                json.write(
                        new Link(
                                records.id(number),
                                evidence.by(),
                                evidence.inWords(records::called)));
        decided.row()
                .id(records.id(number))
                .id(person)
                .id(ids.next())
                .text(records.source(number))
                .text(records.key(number))
                .text(records.rowKey(number))
                .text(body)
                .raw(BodyHash.of(body));
    }
}
