package org.doorstep.hub.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.doorstep.domain.access.Bucket;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.domain.id.Ids;
import org.doorstep.domain.task.Task;
import org.doorstep.domain.task.Task.State;
import org.doorstep.domain.visit.Visit;
import org.doorstep.hub.access.Access;
import org.doorstep.hub.access.AccessRules;
import org.doorstep.hub.council.Council;
import org.doorstep.hub.feed.Sequencer;
import org.doorstep.hub.fixture.HubDatabase;
import org.doorstep.hub.fixture.Town;
import org.doorstep.hub.record.Versions;
import org.doorstep.protocol.json.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// An officer on a visit is not heard of.
class LoneWorkersTest {

    @RegisterExtension static final HubDatabase hub = new HubDatabase();

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Instant BACK_BY = Town.NOW.plus(Duration.ofHours(2));

    private final Json json = new Json();
    private Council council;
    private Town town;
    private UUID file;
    private UUID id;
    private int version;

    @BeforeEach
    void aVisitIsPlanned() {
        council = hub.council();
        town = new Town(hub.db(), council);
        town.scope("team-a", "team");
        town.officer("anna", "SOCIAL", 2, "team-a");
        town.officer("mona", "MANAGER", 2, "team-a");
        town.officer("dora", "MANAGER", 2, "team-b");
        town.allow("SOCIAL", Category.ADULT_CARE, 2);
        town.allow("MANAGER", Category.ADULT_CARE, 2);
        new AccessRules(hub.db(), council).supervisors(List.of("MANAGER"));
        file = town.file("team-a");
        id = town.id();
        version = 0;
        say(planned());
    }

    @Test
    void whoeverDecidesForTheTeamIsAskedToFindThemOnce() {
        assertThat(at(BACK_BY.plusSeconds(1)).look()).isEqualTo(1);
        assertThat(at(BACK_BY.plusSeconds(60)).look()).isZero();

        assertThat(tasks())
                .singleElement()
                .satisfies(task -> {
                    assertThat(task.owner()).isEqualTo("mona");
                    assertThat(task.service()).isEqualTo(Category.ADULT_CARE);
                    assertThat(task.what())
                            .startsWith("Officer anna is on a visit here")
                            .contains("expected back by 12:00");
                });
        assertThat(reaches("mona")).isTrue();
    }

    @Test
    void whoeverLeadsTheTeamIsAskedFirst() {
        town.officer("zara", "SOCIAL", 2, "team-a");
        hub.db()
                .execute(
                        "update officer set leads = true where council = ? and id = 'zara'",
                        council.id());

        at(BACK_BY.plusSeconds(1)).look();

        assertThat(tasks()).extracting(Task::owner).containsExactly("zara");
    }

    @Test
    void whoLeadsTheTeamAndMayNotSeeTheVisitIsPassedOver() {
        town.officer("zara", "CLERK", 2, "team-a");
        hub.db()
                .execute(
                        "update officer set leads = true where council = ? and id = 'zara'",
                        council.id());

        at(BACK_BY.plusSeconds(1)).look();

        assertThat(reaches("zara")).isFalse();
        assertThat(tasks()).extracting(Task::owner).containsExactly("mona");
    }

    @Test
    void whoGoesAlongIsNotAskedToFindThem() {
        town.officer("nina", "MANAGER", 2, "team-a");
        say(planned("mona"));

        at(BACK_BY.plusSeconds(1)).look();

        assertThat(tasks()).extracting(Task::owner).containsExactly("nina");
    }

    @Test
    void whereNobodyWhoDecidesIsReachedItWaitsForTheDutyDesk() {
        town.scope("duty", "duty");
        town.officer("desk", "SOCIAL", 1, "duty");
        say(planned("mona"));

        at(BACK_BY.plusSeconds(1)).look();

        assertThat(tasks()).extracting(Task::owner).containsExactly((String) null);
        assertThat(reaches("desk")).isTrue();
        assertThat(reaches("dora")).isFalse();
    }

    @Test
    void inAFileThatIsKeptApartWhoeverIsNotBlockedIsAsked() {
        town.officer("nina", "MANAGER", 2, "team-a");
        hub.db()
                .execute(
                        "insert into access_block (council, id, file, officer, kind, reason, set_by, set_at)"
                                + " values (?, ?, ?, 'mona', 'family', 'Sister', 'root', now())",
                        council.id(),
                        town.id(),
                        file);

        at(BACK_BY.plusSeconds(1)).look();

        assertThat(tasks()).extracting(Task::owner).containsExactly("nina");
        assertThat(reaches("nina")).isTrue();
        assertThat(reaches("mona")).isFalse();
    }

    @Test
    void aTimeThatCannotBeReadSilencesNoAlarm() {
        var body = json.write(planned()).replace(BACK_BY.toString(), "2026-08-06T11:00:00+0000");
        var own = id;
        append(own, ++version, body);
        var other = town.id();
        append(other, 1, json.write(planned()));

        assertThat(at(BACK_BY.plusSeconds(1)).look()).isEqualTo(2);

        assertThat(tasks()).extracting(Task::what).anyMatch(what -> what.contains("back by now"));
    }

    @Test
    void aVisitWhoseAlarmFailsSilencesNoOther() {
        append(
                town.id(),
                1,
                json.write(planned()).replace("\"companions\":[]", "\"companions\":7"));

        assertThat(at(BACK_BY.plusSeconds(1)).look()).isEqualTo(1);
    }

    @Test
    void beforeTheirTimeNobodyIsAsked() {
        assertThat(at(BACK_BY.minusSeconds(1)).look()).isZero();
    }

    @Test
    void whoSaidThatTheyAreSafeAndNeedLongerIsGivenThatTime() {
        say(planned().start(Town.NOW).safe(BACK_BY.minusSeconds(60), BACK_BY.plusSeconds(1_800)));

        assertThat(at(BACK_BY.plusSeconds(60)).look()).isZero();
        assertThat(at(BACK_BY.plusSeconds(1_801)).look()).isEqualTo(1);
    }

    @Test
    void whoHasLeftIsNotLookedFor() {
        say(planned().start(Town.NOW).end(BACK_BY.minusSeconds(60)));

        assertThat(at(BACK_BY.plusSeconds(60)).look()).isZero();
    }

    @Test
    void onceTheyAreHeardOfTheTaskIsDoneByItself() {
        at(BACK_BY.plusSeconds(1)).look();
        say(planned().start(Town.NOW).end(BACK_BY.plusSeconds(300)));
        at(BACK_BY.plusSeconds(400)).look();
        at(BACK_BY.plusSeconds(500)).look();

        assertThat(tasks()).extracting(Task::state).containsExactly(State.DONE);
        assertThat(versions()).isEqualTo(2);
    }

    private LoneWorkers at(Instant now) {
        return new LoneWorkers(
                hub.db(),
                council,
                new Versions(council),
                new Ids(InstantSource.system(), new Random(council.id())),
                Clock.fixed(now, LONDON),
                json);
    }

    private void say(Visit visit) {
        append(id, ++version, json.write(visit));
    }

    private void append(UUID visit, int number, String body) {
        hub.db()
                .transaction(tx ->
                        town.append(
                                tx.dsl(),
                                town.version(
                                        visit,
                                        number,
                                        "visit",
                                        file,
                                        Category.ADULT_CARE,
                                        Sensitivity.NORMAL,
                                        body)));
    }

    /// Whether the feed gives that officer the one task, as the sequencer places it.
    private boolean reaches(String officer) {
        new Sequencer(hub.source(), council).settle();
        var placed =
                hub.db()
                        .fetch(
                                "select k.scope, k.category, k.sensitivity from placement p"
                                        + " join record_current c on c.council = p.council and c.rec_id = p.rec_id"
                                        + " join bucket k on k.council = p.council and k.id = any(p.buckets)"
                                        + " where p.council = ? and c.type = 'task'",
                                council.id())
                        .map(row ->
                                new Bucket(
                                        row.get("scope", String.class),
                                        Category.parse(row.get("category", String.class)),
                                        Sensitivity.ofLevel(
                                                row.get("sensitivity", Integer.class))));
        assertThat(placed).isNotEmpty();
        return new Access(hub.db(), council, Clock.fixed(BACK_BY, LONDON))
                .heldBy(officer).orElseThrow().stream().anyMatch(placed::contains);
    }

    private static Visit planned(String... companions) {
        return Visit.planned(
                Category.ADULT_CARE,
                "anna",
                List.of(companions),
                Town.NOW,
                Town.NOW.plus(Duration.ofHours(1)),
                null,
                BACK_BY);
    }

    private List<Task> tasks() {
        return hub.db()
                .fetch(
                        "select v.body::text as body from record_current c join record_version v on v.council = c.council"
                                + " and v.rec_id = c.rec_id and v.ver = c.ver where c.council = ? and c.type = 'task'",
                        council.id())
                .map(row -> json.read(row.get("body", String.class), Task.class));
    }

    private int versions() {
        return hub.db()
                .fetch(
                        "select ver from record_version where council = ? and type = 'task'",
                        council.id())
                .size();
    }
}
