package org.doorstep.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.hub.db.Tables.ACCESS_BLOCK;
import static org.doorstep.hub.db.Tables.INVOLVEMENT_CURRENT;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.domain.citizen.Caution;
import org.doorstep.domain.citizen.Fact;
import org.doorstep.domain.citizen.Field;
import org.doorstep.domain.citizen.Involvement;
import org.doorstep.domain.citizen.SourceRecord;
import org.doorstep.hub.feed.Sequencer;
import org.doorstep.hub.fixture.Town;
import org.doorstep.hub.record.Version;
import org.doorstep.protocol.json.Json;
import org.doorstep.protocol.newcomer.LookalikesAnswer;
import org.doorstep.protocol.newcomer.LookalikesRequest;

/// A town of two teams in which officers ask the hub about people before registering them.
final class LookalikesTown {

    static final String NOBODY = "{\"known\":[],\"people\":[]}";

    static final Caution PROTECTED =
            new Caution(Caution.Level.DO_NOT_DISCLOSE, "Address not to be disclosed", null, null);

    private static final Json JSON = new Json();

    private final RunningHub hub;
    private final Town town;

    /// @param housing officers of one housing team; carol, a children's social worker, sits with
    ///   them
    LookalikesTown(RunningHub hub, String... housing) {
        this.hub = hub;
        town = hub.town();
        town.scope("team-a", "team");
        town.scope("team-b", "team");
        for (var category : List.of(Category.CORE, Category.HOUSING)) {
            town.allow("housing", category, 2);
            town.allow("children", category, 2);
        }
        town.allow("children", Category.CHILDREN, 2);
        for (var officer : housing) {
            town.officer(officer, "housing", 2, "team-a");
        }
        town.officer("carol", "children", 2, "team-a");
        hub.offerAll();
    }

    UUID file(String... scopes) {
        return town.file(scopes);
    }

    LookalikesAnswer asked(String officer, String given, String family, String born) {
        return JSON.read(text(officer, given, family, born), LookalikesAnswer.class);
    }

    String text(String officer, String given, String family, String born) {
        var answer = ask(officer, given, family, born);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.text();
    }

    Answer ask(String officer, String given, String family, String born) {
        return ask(officer, new LookalikesRequest(given, family, born, null, null, null, null));
    }

    Answer ask(String officer, LookalikesRequest request) {
        settle();
        return hub.as(officer).post("/v1/lookalikes", request);
    }

    /// What is told of people of other teams.
    List<LookalikesAnswer.Known> known(String officer, LookalikesRequest request) {
        return ask(officer, request).as(LookalikesAnswer.class).known();
    }

    void settle() {
        new Sequencer(hub.source(), RunningHub.COUNCIL).settle();
    }

    List<Fact> named(String given, String family, String born, String address) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(Field.GIVEN_NAME, given, null));
        facts.add(new Fact(Field.FAMILY_NAME, family, null));
        if (!born.isEmpty()) {
            facts.add(new Fact(Field.BIRTH_DATE, born, null));
        }
        if (!address.isEmpty()) {
            facts.add(new Fact(Field.ADDRESS, address, null));
        }
        return facts;
    }

    void row(UUID file, Category category, List<Fact> facts) {
        row(file, category, Sensitivity.NORMAL, List.of(), facts);
    }

    void row(
            UUID file,
            Category category,
            Sensitivity sensitivity,
            List<Caution> cautions,
            List<Fact> facts) {
        append(version(file, category, sensitivity, cautions, facts));
    }

    /// In one transaction.
    void append(Version... rows) {
        hub.db().transaction(tx -> town.append(tx.dsl(), rows));
    }

    Version version(
            UUID file,
            Category category,
            Sensitivity sensitivity,
            List<Caution> cautions,
            List<Fact> facts) {
        var id = town.id();
        var body =
                new SourceRecord(
                        category.toString(), id.toString(), facts, cautions, null, List.of(), null);
        return town.version(id, 1, "source_record", file, category, sensitivity, JSON.write(body));
    }

    void worksWith(UUID file, Category service, String team) {
        var id = town.id();
        var body = new Involvement(service, team, "020 7946 0011", null);
        hub.db()
                .transaction(tx -> {
                    town.append(
                            tx.dsl(),
                            town.version(
                                    id,
                                    1,
                                    "involvement",
                                    file,
                                    Category.CORE,
                                    Sensitivity.OPEN,
                                    JSON.write(body)));
                    tx.dsl()
                            .insertInto(INVOLVEMENT_CURRENT)
                            .set(INVOLVEMENT_CURRENT.COUNCIL, RunningHub.COUNCIL.id())
                            .set(INVOLVEMENT_CURRENT.PERSON, file)
                            .set(INVOLVEMENT_CURRENT.SERVICE, service.toString())
                            .set(INVOLVEMENT_CURRENT.INVOLVEMENT, id)
                            .execute();
                });
    }

    void keptApart(UUID file, String officer) {
        hub.db()
                .insertInto(ACCESS_BLOCK)
                .set(ACCESS_BLOCK.COUNCIL, RunningHub.COUNCIL.id())
                .set(ACCESS_BLOCK.ID, town.id())
                .set(ACCESS_BLOCK.FILE, file)
                .set(ACCESS_BLOCK.OFFICER, officer)
                .set(ACCESS_BLOCK.KIND, "family")
                .set(ACCESS_BLOCK.REASON, "Her sister")
                .set(ACCESS_BLOCK.SET_BY, "ig")
                .set(ACCESS_BLOCK.SET_AT, Town.NOW.atOffset(ZoneOffset.UTC))
                .execute();
    }
}
