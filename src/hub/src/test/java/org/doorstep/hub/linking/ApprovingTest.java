package org.doorstep.hub.linking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.hub.db.Tables.DEVICE;
import static org.doorstep.hub.db.Tables.OFFICER;
import static org.doorstep.hub.db.Tables.RECORD_CURRENT;

import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.domain.casework.Case;
import org.doorstep.domain.casework.CaseEntry;
import org.doorstep.domain.casework.CaseEntry.Kind;
import org.doorstep.domain.id.Ids;
import org.doorstep.domain.merge.Edit;
import org.doorstep.domain.registry.Entities;
import org.doorstep.domain.response.FormResponse;
import org.doorstep.domain.sync.PendingOp.Amendment;
import org.doorstep.domain.sync.PendingOp.Change;
import org.doorstep.domain.sync.PendingOp.Insert;
import org.doorstep.hub.access.Access;
import org.doorstep.hub.council.Council;
import org.doorstep.hub.feed.Sequencer;
import org.doorstep.hub.fixture.HubDatabase;
import org.doorstep.hub.fixture.Town;
import org.doorstep.hub.ops.Laptop;
import org.doorstep.hub.ops.Op;
import org.doorstep.hub.ops.OpRules;
import org.doorstep.hub.ops.Ops;
import org.doorstep.hub.ops.PostgresHubLog;
import org.doorstep.hub.ops.Push;
import org.doorstep.hub.ops.TakePush;
import org.doorstep.hub.record.Version;
import org.doorstep.hub.record.Versions;
import org.doorstep.protocol.json.Fields;
import org.doorstep.protocol.json.Json;
import org.doorstep.protocol.sync.OutcomeLine;
import org.doorstep.protocol.sync.RecordLine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What waits for an approval is decided by who leads the team, whatever a laptop says.
class ApprovingTest {

    @RegisterExtension static final HubDatabase hub = new HubDatabase();

    private static final Clock CLOCK = Clock.fixed(Town.NOW, ZoneOffset.UTC);
    private static final String TEAM = "team-a";
    private static final Json JSON = new Json();

    private final Laptop laptop = new Laptop(UUID.randomUUID(), UUID.randomUUID());
    private final AtomicInteger ticks = new AtomicInteger();
    private final InstantSource ticking = () -> Town.NOW.plusSeconds(ticks.incrementAndGet());
    private final Ids ids = new Ids(InstantSource.system(), new Random(4));
    private Council council;
    private Access access;
    private TakePush taking;
    private Town town;
    private UUID tom;
    private UUID assessment;
    private int seq;
    private int version = 1;

    @BeforeEach
    void anAssessmentThatAnnaWorksOn() {
        council = hub.council();
        access = new Access(hub.db(), council, CLOCK);
        taking =
                new TakePush(
                        new PostgresHubLog(
                                hub.db(),
                                council,
                                access,
                                new Versions(council),
                                new Sequencer(hub.source(), council),
                                CLOCK),
                        new OpRules(JSON),
                        ticking);
        town = new Town(hub.db(), council);
        town.scope(TEAM, "team");
        town.scope("team-b", "team");
        town.allow("CARE", Category.CORE, 1);
        town.allow("CARE", Category.ADULT_CARE, 1);
        for (var officer : List.of("anna", "ben", "lea")) {
            town.officer(officer, "CARE", 1, TEAM);
        }
        town.officer("zoe", "CARE", 1, "team-b");
        hub.db()
                .update(OFFICER)
                .set(OFFICER.LEADS, true)
                .where(OFFICER.COUNCIL.eq(council.id()), OFFICER.ID.in("lea", "zoe"))
                .execute();
        hub.db()
                .insertInto(DEVICE)
                .set(DEVICE.COUNCIL, council.id())
                .set(DEVICE.ID, laptop.device())
                .set(DEVICE.OFFICER, "lea")
                .set(DEVICE.NAME, "Laptop")
                .set(DEVICE.ENROLLED_AT, Town.NOW.atOffset(ZoneOffset.UTC))
                .execute();
        tom = town.file(TEAM, "team-b");
        assessment = town.id();
        hub.db()
                .transaction(tx ->
                        town.append(
                                tx.dsl(),
                                town.version(
                                        assessment,
                                        1,
                                        Entities.CASE.name(),
                                        tom,
                                        Category.ADULT_CARE,
                                        Sensitivity.NORMAL,
                                        JSON.write(in("assessment", "anna")))));
    }

    @Test
    void whoLeadsTheTeamApprovesWhatAColleagueAskedFor() {
        move("anna", "assessment", "approval");

        assertThat(move("lea", "approval", "eligibility").result()).isEqualTo("applied");
    }

    @Test
    void nobodyElseOfTheTeamDoesNorWhoLeadsAnother() {
        move("anna", "assessment", "approval");

        var byBen = move("ben", "approval", "eligibility");
        assertThat(byBen.result()).isEqualTo("rejected");
        assertThat(byBen.detail()).contains("Only who leads the team");
        assertThat(byBen.refused()).as("nothing of it is taken").isNull();
        assertThat(move("zoe", "approval", "eligibility").result()).isEqualTo("rejected");
        assertThat(move("ben", "approval", "assessment").result()).isEqualTo("rejected");
        assertThat(versionOfTheCase()).isEqualTo(2);
    }

    @Test
    void whoAskedForItMayTakeThatBackAndNotApproveIt() {
        move("anna", "assessment", "approval");

        assertThat(move("anna", "approval", "eligibility").detail())
                .contains("Nobody approves their own work");
        assertThat(move("anna", "approval", "assessment").result()).isEqualTo("applied");
    }

    @Test
    void whoLeadsTheTeamDoesNotApproveWhatTheyAskedForThemselves() {
        move("lea", "assessment", "approval");

        assertThat(move("lea", "approval", "eligibility").detail())
                .contains("Nobody approves their own work");
    }

    @Test
    void norWhatTheyWroteThemselves() {
        complete("lea");
        move("anna", "assessment", "approval");

        assertThat(move("lea", "approval", "eligibility").detail())
                .contains("Nobody approves their own work");
    }

    @Test
    void aDecisionIsOnTheNewestFormThatTheHubKnows() {
        var first = complete("anna");
        move("anna", "assessment", "approval");
        var second = complete("ben");

        var late = decide("lea", first);

        assertThat(late.result()).isEqualTo("rejected");
        assertThat(late.detail()).contains("newest form");
        assertThat(late.refused()).as("nothing of it is taken").isNull();
        assertThat(decide("lea", null).result()).isEqualTo("rejected");
        assertThat(versionOfTheCase()).isEqualTo(2);
        assertThat(decide("lea", second).result()).isEqualTo("applied");
    }

    @Test
    void anEarlierBuildWhichNamesNoFormDecidesWhereThereIsButOne() {
        complete("anna");
        move("anna", "assessment", "approval");

        assertThat(decide("lea", null).result()).isEqualTo("applied");
    }

    @Test
    void whatWhoeverDecidesMayNotReadIsNotAskedOfThem() {
        var first = complete("anna");
        move("anna", "assessment", "approval");
        completeElsewhere();

        assertThat(decide("lea", first).result()).isEqualTo("applied");
    }

    @Test
    void whoAskedTakesThatBackWithoutReadingAnything() {
        complete("anna");
        move("anna", "assessment", "approval");
        complete("ben");

        assertThat(move("anna", "approval", "assessment").result()).isEqualTo("applied");
    }

    @Test
    void noPushAsksAndDecidesAtOnce() {
        var outcomes =
                push(
                        "lea",
                        moving("assessment", "approval", 1),
                        moving("approval", "eligibility", 2));

        assertThat(outcomes).extracting(OutcomeLine::result).containsExactly("applied", "rejected");
    }

    @Test
    void anotherWayOnIsForAnyOfficerOfTheCase() {
        move("anna", "assessment", "approval");

        assertThat(move("ben", "approval", "closed").result()).isEqualTo("applied");
    }

    @Test
    void noMoveGoesPastTheApproval() {
        assertThat(move("anna", "assessment", "eligibility").detail())
                .isEqualTo("From “Assessment” such a case does not go to “Eligibility”.");
        move("anna", "assessment", "approval");

        assertThat(move("anna", "approval", "plan").result()).isEqualTo("rejected");
        assertThat(versionOfTheCase()).isEqualTo(2);
    }

    @Test
    void aNewCaseBeginsAtItsBeginning() {
        var begun = added(Entities.CASE.name(), in("eligibility", "anna"));

        assertThat(push("anna", List.of(begun)).getFirst().detail())
                .contains("begins in “Request”");
    }

    @Test
    void anOfficerTakesBackTheirOwnLastMoveAndNoColleagues() {
        move("anna", "assessment", "approval");
        move("lea", "approval", "eligibility");

        assertThat(move("anna", "eligibility", "approval").result()).isEqualTo("rejected");
        assertThat(move("lea", "eligibility", "approval").result()).isEqualTo("applied");
        assertThat(move("lea", "approval", "eligibility").result())
                .as("who asked is still the colleague")
                .isEqualTo("applied");
    }

    @Test
    void whatWasAskedForAgainIsNotApprovedByWhoSawTheFirst() {
        move("anna", "assessment", "approval");
        move("anna", "approval", "assessment");
        move("anna", "assessment", "approval");

        var late = push("lea", moving("approval", "eligibility", 2)).getFirst();

        assertThat(late.result()).isEqualTo("rejected");
        assertThat(late.detail()).contains("moved on since");
        assertThat(versionOfTheCase()).isEqualTo(4);
    }

    @Test
    void aDecisionOnWhatWasTakenBackChangesNothingAtAll() {
        move("anna", "assessment", "approval");
        move("anna", "approval", "assessment");

        var late = push("lea", moving("approval", "eligibility", 2)).getFirst();

        assertThat(late.result()).isEqualTo("rejected");
        assertThat(late.refused()).as("neither move nor entry").isNull();
    }

    @Test
    void givingTheCaseAwayMakesItNoColleaguesWork() {
        push("anna", changing(in("assessment", "anna"), in("assessment", "lea"), 1));
        push("ben", changing(in("assessment", "lea"), in("approval", "lea"), 2));
        push("lea", changing(in("approval", "lea"), in("approval", "ben"), 3));

        var approved = push("lea", changing(in("approval", "ben"), in("eligibility", "ben"), 4));

        assertThat(approved.getFirst().detail()).contains("Nobody approves their own work");
    }

    @Test
    void aCaseThatWaitsKeepsItsEditionAndNoneGoesBackToAnOlder() {
        var older = edition(in("assessment", "anna"), "doorstep-1");
        assertThat(push("anna", changing(in("assessment", "anna"), older, 1)).getFirst().detail())
                .contains("no newer edition");
        push("anna", changing(in("assessment", "anna"), in("approval", "anna"), 1));

        var other = edition(in("approval", "anna"), "x");
        assertThat(push("anna", changing(in("approval", "anna"), other, 2)).getFirst().detail())
                .contains("keeps its edition");
    }

    private UUID complete(String officer) {
        var form = added(Entities.FORM_RESPONSE.name(), form());
        assertThat(push(officer, List.of(form)).getFirst().result()).isEqualTo("applied");
        return form.record();
    }

    /// The newest of all, in a part of the file that is closed to the team.
    private void completeElsewhere() {
        var later = Town.NOW.plusSeconds(3_600);
        var version =
                new Version(
                        town.id(),
                        1,
                        Entities.FORM_RESPONSE.name(),
                        tom,
                        Category.ADULT_CARE,
                        Sensitivity.RESTRICTED,
                        JSON.write(form()),
                        "zoe",
                        null,
                        later,
                        later);
        hub.db().transaction(tx -> town.append(tx.dsl(), version));
    }

    private FormResponse form() {
        return new FormResponse(
                "care-act-assessment",
                0,
                "Care Act assessment",
                Category.ADULT_CARE,
                "assessment",
                1,
                assessment,
                null,
                Map.of("reason", "A fall"));
    }

    private OutcomeLine decide(String officer, @Nullable UUID form) {
        return push(officer, moving("approval", "eligibility", 2, form)).getFirst();
    }

    private OutcomeLine move(String officer, String from, String to) {
        var outcome = push(officer, moving(from, to, version)).getFirst();
        if (outcome.result().equals("applied")) {
            version++;
        }
        return outcome;
    }

    private List<Change> changing(Case from, Case to, int since) {
        var fields = new Fields(JSON);
        var edit =
                Edit.between(
                        Entities.CASE.policy(),
                        since,
                        fields.of(JSON.write(from)),
                        fields.of(JSON.write(to)),
                        fields);
        return List.of(new Amendment(assessment, Ops.WRITTEN, edit));
    }

    private List<Change> moving(String from, String to, int since) {
        return moving(from, to, since, null);
    }

    private List<Change> moving(String from, String to, int since, @Nullable UUID form) {
        var entry =
                new CaseEntry(
                        Category.ADULT_CARE,
                        assessment,
                        Kind.MOVED,
                        from,
                        to,
                        to,
                        null,
                        Ops.WRITTEN,
                        form);
        return List.of(
                added(Entities.CASE_ENTRY.name(), entry),
                changing(in(from, "anna"), in(to, "anna"), since).getFirst());
    }

    private Insert added(String type, Object body) {
        RecordLine line = Ops.record(type, ids.next(), tom, Category.ADULT_CARE, body);
        return new Insert(line.type(), line.header(), JSON.write(line.body()));
    }

    @SafeVarargs
    private List<OutcomeLine> push(String officer, List<? extends Change>... ops) {
        var lines = new ArrayList<Op>();
        for (var changes : ops) {
            lines.add(Op.read(Ops.line(++seq, UUID.randomUUID(), List.copyOf(changes)), JSON));
        }
        var buckets = access.heldBy(officer).orElseThrow();
        var answer = taking.take(new Push(laptop, officer, Set.copyOf(buckets), lines));
        return ((TakePush.Answer.Settled) answer).outcomes();
    }

    private int versionOfTheCase() {
        return hub.db()
                .select(RECORD_CURRENT.VER)
                .from(RECORD_CURRENT)
                .where(
                        RECORD_CURRENT.COUNCIL.eq(council.id()),
                        RECORD_CURRENT.REC_ID.eq(assessment))
                .fetchSingle()
                .value1();
    }

    private static Case edition(Case of, String number) {
        return new Case(
                of.service(),
                of.type(),
                number,
                of.title(),
                of.stage(),
                of.outcome(),
                of.reason(),
                of.owner(),
                of.subjects());
    }

    private static Case in(String stage, @Nullable String owner) {
        return new Case(
                Category.ADULT_CARE,
                "care-act-assessment",
                "doorstep-2",
                "Care Act assessment",
                stage,
                stage.equals("closed") ? "died" : null,
                null,
                owner,
                List.of());
    }
}
