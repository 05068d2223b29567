package org.doorstep.hub.told;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.doorstep.hub.db.Tables.DEVICE;
import static org.doorstep.hub.db.Tables.RECORD_CURRENT;
import static org.doorstep.hub.db.Tables.RECORD_VERSION;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.assertj.core.groups.Tuple;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.domain.casework.Acting;
import org.doorstep.domain.casework.Case;
import org.doorstep.domain.casework.CaseEntry;
import org.doorstep.domain.casework.CaseRun;
import org.doorstep.domain.casework.Cases.Edition;
import org.doorstep.domain.casework.Opening;
import org.doorstep.domain.citizen.Event;
import org.doorstep.domain.id.Ids;
import org.doorstep.domain.merge.Edit;
import org.doorstep.domain.record.Header;
import org.doorstep.domain.record.Recorded;
import org.doorstep.domain.reference.Reference.Kind;
import org.doorstep.domain.registry.Entities;
import org.doorstep.domain.sync.PendingOp.Amendment;
import org.doorstep.domain.task.Task;
import org.doorstep.domain.task.Task.State;
import org.doorstep.hub.access.Access;
import org.doorstep.hub.caseload.HeldLevels;
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
import org.doorstep.hub.record.Versions;
import org.doorstep.hub.reference.CaseTypes;
import org.doorstep.hub.reference.References;
import org.doorstep.protocol.json.Fields;
import org.doorstep.protocol.json.Json;
import org.doorstep.protocol.reference.ReferenceFiles;
import org.doorstep.protocol.sync.RecordLine;
import org.jooq.Condition;
import org.jooq.JSONB;
import org.jooq.Record1;
import org.jooq.Result;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A claim is dealt with by benefits; housing reads that it is, holds arrears action, and hears
/// when it has been decided.
class ToldOfCasesTest {

    @RegisterExtension static final HubDatabase hub = new HubDatabase();

    private static final Clock CLOCK = Clock.fixed(Town.NOW, ZoneOffset.UTC);
    private static final Json JSON = new Json();
    private static final Instant VISITED = Town.NOW.minusSeconds(3 * 86_400);
    private static final Edition CLAIM = newest("housing-benefit-claim");
    private static final Edition ARREARS = newest("rent-arrears");
    private static final Tuple HELD_NO_MORE = tuple("held", State.DONE, "gareth");
    private static final Tuple NEXT = tuple("next-step", State.OPEN, "gareth");

    private final Laptop laptop = new Laptop(UUID.randomUUID(), UUID.randomUUID());
    private final Ids ids = new Ids(InstantSource.system(), new Random(5));
    private final UUID claim = UUID.randomUUID();
    private final UUID arrears = UUID.randomUUID();
    private Council council;
    private Access access;
    private TakePush taking;
    private Town town;
    private UUID tom;
    private int seq;

    @BeforeEach
    void aBenefitsOfficerAndARentOfficer() {
        council = hub.council();
        access = new Access(hub.db(), council, CLOCK);
        var versions = new Versions(council);
        var types = new CaseTypes(new References(hub.db(), council, versions, ids, CLOCK));
        taking =
                new TakePush(
                        new PostgresHubLog(
                                hub.db(),
                                council,
                                access,
                                versions,
                                new Sequencer(hub.source(), council),
                                CLOCK,
                                new ToldOfCases(
                                        council,
                                        versions,
                                        types,
                                        (_, _) -> Optional.empty(),
                                        ids,
                                        CLOCK)),
                        new OpRules(JSON),
                        CLOCK);
        town = new Town(hub.db(), council);
        town.scope("team-h", "team");
        town.allow("HOUSING", Category.CORE, 1);
        town.allow("HOUSING", Category.HOUSING, 1);
        town.allow("BENEFITS", Category.CORE, 1);
        town.allow("BENEFITS", Category.BENEFITS, 1);
        town.officer("gareth", "HOUSING", 1, "team-h");
        town.allow("TAX", Category.CORE, 1);
        town.allow("TAX", Category.COUNCIL_TAX, 1);
        town.officer("nasreen", "BENEFITS", 1, "team-h");
        town.officer("carl", "TAX", 1, "team-h");
        tom = town.file("team-h");
        hub.db()
                .insertInto(DEVICE)
                .set(DEVICE.COUNCIL, council.id())
                .set(DEVICE.ID, laptop.device())
                .set(DEVICE.OFFICER, "nasreen")
                .set(DEVICE.NAME, "Laptop")
                .set(DEVICE.ENROLLED_AT, Town.NOW.atOffset(ZoneOffset.UTC))
                .execute();
    }

    @Test
    void housingReadsThatAClaimIsDealtWithSinceTheVisitAndNothingOfWhatIsInIt() {
        open("nasreen", claim, CLAIM, VISITED, "Her payslips are late");

        var told = told();
        assertThat(told.title()).isEqualTo("A benefit claim is being dealt with");
        assertThat(told.at().date()).isEqualTo(LocalDate.ofInstant(VISITED, ZoneOffset.UTC));
        assertThat(told.text()).isNull();
        assertThat(told.told()).isEqualTo(new Event.Told("housing-benefit-claim", true));
        assertThat(typesOf(Category.HOUSING)).containsExactly("event");
    }

    @Test
    void oneThatWasDecidedAndOneThatWasOpenedByMistakeAreNotDealtWithAnyMore() {
        open("nasreen", claim, CLAIM, VISITED, null);

        change(claim, one -> one.in("decided", null, null));

        assertThat(told().title()).isEqualTo("The benefit claim has been decided");
        assertThat(told().told()).isEqualTo(new Event.Told("housing-benefit-claim", false));

        delete(claim);

        assertThat(typesOf(Category.HOUSING)).isEmpty();
    }

    @Test
    void whatHousingHeldEndsWithTheDecisionInATaskForTheRentOfficer() {
        open("nasreen", claim, CLAIM, VISITED, null);
        open("gareth", arrears, ARREARS, Town.NOW, null);
        hold();

        change(claim, one -> one.in("decided", null, null));

        assertThat(steps()).containsExactlyInAnyOrder(HELD_NO_MORE, NEXT);
        assertThat(endOfTheHold()).isEqualTo("The benefit claim has been decided");
    }

    @Test
    void whereNothingWasHeldNothingIsAskedOfTheRentOfficer() {
        open("nasreen", claim, CLAIM, VISITED, null);
        open("gareth", arrears, ARREARS, Town.NOW, null);

        change(claim, one -> one.in("decided", null, null));

        assertThat(steps()).isEmpty();
    }

    @Test
    void whateverElseEndsAClaimIsNotCalledADecision() {
        for (var outcome : List.of("withdrawn", "opened-in-error", "pension-age-or-uc")) {
            var one = ids.next();
            open("nasreen", one, CLAIM, VISITED, null);
            change(one, now -> now.in("closed", outcome, null));
        }
        open("nasreen", claim, CLAIM, VISITED, null);
        change(claim, now -> now.in("closed", "not-entitled", null));

        assertThat(everythingTold())
                .extracting(Event::title)
                .containsExactlyInAnyOrder(
                        "The benefit claim is no longer being dealt with",
                        "The benefit claim is no longer being dealt with",
                        "The benefit claim is no longer being dealt with",
                        "The benefit claim has been decided");
    }

    @Test
    void whatWasHeldForAClaimThatWasDeletedEndsInWordsThatAreTrue() {
        open("nasreen", claim, CLAIM, VISITED, null);
        open("gareth", arrears, ARREARS, Town.NOW, null);
        hold();

        delete(claim);

        assertThat(endOfTheHold()).isEqualTo("The benefit claim is no longer being dealt with");
        assertThat(steps()).containsExactlyInAnyOrder(HELD_NO_MORE, NEXT);
    }

    @Test
    void whatIsHeldStaysHeldWhileAnotherClaimIsBeingDealtWith() {
        var other = ids.next();
        open("nasreen", claim, CLAIM, VISITED, null);
        open("nasreen", other, CLAIM, VISITED, null);
        open("gareth", arrears, ARREARS, Town.NOW, null);
        hold();

        change(claim, one -> one.in("decided", null, null));

        assertThat(steps()).containsExactly(tuple("held", State.OPEN, "gareth"));

        change(other, one -> one.in("decided", null, null));

        assertThat(steps()).containsExactlyInAnyOrder(HELD_NO_MORE, NEXT);
    }

    @Test
    void whatWasHeldWithoutANetworkAndCameAfterTheDecisionEndsLikewise() {
        open("nasreen", claim, CLAIM, VISITED, null);
        open("gareth", arrears, ARREARS, Town.NOW, null);
        change(claim, one -> one.in("decided", null, null));

        hold();

        assertThat(endOfTheHold()).isEqualTo("The benefit claim has been decided");
        assertThat(steps()).containsExactlyInAnyOrder(HELD_NO_MORE, NEXT);
    }

    @Test
    void whatWasHeldForAClaimThatIsGoneWhenItComesEndsInWordsThatAreTrue() {
        open("nasreen", claim, CLAIM, VISITED, null);
        open("gareth", arrears, ARREARS, Town.NOW, null);
        delete(claim);

        hold();

        assertThat(endOfTheHold()).isEqualTo("The benefit claim is no longer being dealt with");
    }

    @Test
    void aClaimThatIsHeldMoreCloselyThanOthersIsToldToThoseAloneWhoMayKnow() {
        restrictBenefits();

        open("nasreen", claim, CLAIM, VISITED, null);

        assertThat(levelOfTold()).isEqualTo(Sensitivity.RESTRICTED);
    }

    @Test
    void whatWasToldOpenlyIsHeldAsCloselyAsAClaimThatIsRestrictedLater() {
        open("nasreen", claim, CLAIM, VISITED, null);
        assertThat(levelOfTold()).isEqualTo(Sensitivity.NORMAL);
        restrictBenefits();

        raiseTouched();

        assertThat(levelOfTold()).isEqualTo(Sensitivity.RESTRICTED);
    }

    @Test
    void whatWasToldOpenlyFollowsAClaimThatIsRestrictedWhenItIsChanged() {
        open("nasreen", claim, CLAIM, VISITED, null);
        restrictBenefits();

        change(claim, one -> one.of(null));

        assertThat(levelOfTold()).isEqualTo(Sensitivity.RESTRICTED);
    }

    @Test
    void whatIsToldIsHeldAsCloselyAsWhatTheServiceThatReadsItHas() {
        open("nasreen", claim, CLAIM, VISITED, null);
        restrict(Category.HOUSING);

        raiseTouched();

        assertThat(levelOfTold()).isEqualTo(Sensitivity.RESTRICTED);
    }

    @Test
    void noServiceOpensACaseOfAnother() {
        assertThat(push("carl", claimOfCouncilTax("doorstep-2"))).isEqualTo("rejected");

        assertThat(typesOf(Category.COUNCIL_TAX)).isEmpty();
    }

    @Test
    void noServiceMakesTheHubSpeakForAnother() {
        // Of an edition that the hub has not got yet, so that it takes the case.
        assertThat(push("carl", claimOfCouncilTax("99"))).isEqualTo("applied");

        assertThat(typesOf(Category.HOUSING)).isEmpty();
    }

    private String claimOfCouncilTax(String edition) {
        var made =
                new Case(
                        Category.COUNCIL_TAX,
                        CLAIM.type().id(),
                        edition,
                        "Claim",
                        "received",
                        null,
                        null,
                        null,
                        List.of());
        return Ops.line(
                ++seq, Ops.record(Entities.CASE.name(), claim, tom, Category.COUNCIL_TAX, made));
    }

    private void restrictBenefits() {
        restrict(Category.BENEFITS);
    }

    private void restrict(Category service) {
        hub.db()
                .transaction(tx ->
                        town.append(
                                tx.dsl(),
                                town.version(
                                        town.id(),
                                        1,
                                        Entities.SOURCE_RECORD.name(),
                                        tom,
                                        service,
                                        Sensitivity.RESTRICTED,
                                        "{}")));
    }

    /// As an import does that touched the file.
    private void raiseTouched() {
        hub.db()
                .transaction(tx -> {
                    tx.dsl()
                            .execute(
                                    "create temporary table touched_file (file uuid primary key) on commit drop");
                    tx.dsl().execute("insert into touched_file values (?)", tom);
                    new HeldLevels(council).raiseTouched(tx.dsl());
                });
    }

    private Sensitivity levelOfTold() {
        return hub.db()
                .select(RECORD_CURRENT.SENSITIVITY)
                .from(RECORD_CURRENT)
                .where(RECORD_CURRENT.COUNCIL.eq(council.id()), RECORD_CURRENT.FILE.eq(tom))
                .and(RECORD_CURRENT.CATEGORY.eq(Category.HOUSING.toString()))
                .and(RECORD_CURRENT.TYPE.eq(Entities.EVENT.name()))
                .fetchSingle(row -> Sensitivity.ofLevel(row.value1()));
    }

    /// What is to do about the arrears.
    private List<Tuple> steps() {
        return tasks().stream()
                .filter(task -> arrears.equals(task.caseId()))
                .map(task -> tuple(task.step(), task.state(), task.owner()))
                .toList();
    }

    private @Nullable String endOfTheHold() {
        return bodies(Entities.CASE_ENTRY.name(), CaseEntry.class).stream()
                .filter(entry -> "claim-ended".equals(entry.to()))
                .map(CaseEntry::why)
                .findFirst()
                .orElseThrow();
    }

    private static Edition newest(String type) {
        var texts = ReferenceFiles.shipped(Kind.CASE_TYPE, type);
        return new Edition("doorstep-" + texts.size(), ReferenceFiles.caseType(texts.getLast()));
    }

    private void open(String officer, UUID id, Edition edition, Instant at, @Nullable String why) {
        var turn = new Opening(tom, edition, officer, List.of(), at, why).turn(header(id, edition));
        var lines = new ArrayList<RecordLine>();
        lines.add(line(Entities.CASE.name(), id, edition, turn.made()));
        turn.begun().forEach(task -> lines.add(line("task", ids.next(), edition, task)));
        lines.add(line(Entities.CASE_ENTRY.name(), ids.next(), edition, turn.entry()));
        assertThat(push(officer, Ops.line(++seq, lines.toArray(RecordLine[]::new))))
                .isEqualTo("applied");
    }

    private void hold() {
        var run =
                new CaseRun(
                        new Recorded<>(header(arrears, ARREARS), body(arrears)),
                        ARREARS,
                        ARREARS,
                        List.of(),
                        List.of(),
                        new Acting("gareth", false, false));
        var turn = run.happen("held", "A claim", Town.NOW);
        var lines = new ArrayList<RecordLine>();
        turn.begun().forEach(task -> lines.add(line("task", ids.next(), ARREARS, task)));
        lines.add(line(Entities.CASE_ENTRY.name(), ids.next(), ARREARS, turn.entry()));
        assertThat(push("gareth", Ops.line(++seq, lines.toArray(RecordLine[]::new))))
                .isEqualTo("applied");
    }

    private RecordLine line(String type, UUID id, Edition edition, Object body) {
        return Ops.record(type, id, tom, edition.type().service(), body);
    }

    private Header header(UUID id, Edition edition) {
        return new Header(
                id,
                tom,
                edition.type().service(),
                Sensitivity.NORMAL,
                1,
                "somebody",
                Town.NOW,
                Town.NOW);
    }

    private void change(UUID id, UnaryOperator<Case> making) {
        var fields = new Fields(JSON);
        var before = body(id);
        amend(
                id,
                Edit.between(
                        Entities.CASE.policy(),
                        version(id),
                        fields.of(JSON.write(before)),
                        fields.of(JSON.write(making.apply(before))),
                        fields));
    }

    private void delete(UUID id) {
        var fields = new Fields(JSON);
        amend(id, Edit.deletion(version(id), fields.of(JSON.write(body(id)))));
    }

    private void amend(UUID id, Edit edit) {
        var line =
                Ops.line(++seq, UUID.randomUUID(), List.of(new Amendment(id, Instant.EPOCH, edit)));
        assertThat(push("nasreen", line)).isEqualTo("applied");
    }

    private String push(String officer, String line) {
        var buckets = access.heldBy(officer).orElseThrow();
        var op = Op.read(line, JSON);
        var answer = taking.take(new Push(laptop, officer, buckets, List.of(op)));
        return ((TakePush.Answer.Settled) answer).outcomes().getFirst().result();
    }

    /// What housing reads.
    private Event told() {
        return everythingTold().getFirst();
    }

    private List<Event> everythingTold() {
        return current(
                        RECORD_CURRENT
                                .TYPE
                                .eq(Entities.EVENT.name())
                                .and(RECORD_CURRENT.CATEGORY.eq(Category.HOUSING.toString())))
                .map(row -> JSON.read(row.value1().data(), Event.class));
    }

    private List<Task> tasks() {
        return bodies(Entities.TASK.name(), Task.class);
    }

    private Case body(UUID id) {
        return current(RECORD_CURRENT.REC_ID.eq(id))
                .map(row -> JSON.read(row.value1().data(), Case.class))
                .getFirst();
    }

    private int version(UUID id) {
        return hub.db()
                .fetchSingle(
                        RECORD_CURRENT,
                        RECORD_CURRENT.COUNCIL.eq(council.id()).and(RECORD_CURRENT.REC_ID.eq(id)))
                .getVer();
    }

    private <T> List<T> bodies(String type, Class<T> body) {
        return current(RECORD_CURRENT.TYPE.eq(type))
                .map(row -> JSON.read(row.value1().data(), body));
    }

    private Result<Record1<JSONB>> current(Condition which) {
        return hub.db()
                .select(RECORD_VERSION.BODY)
                .from(RECORD_VERSION)
                .join(RECORD_CURRENT)
                .on(
                        RECORD_CURRENT.COUNCIL.eq(RECORD_VERSION.COUNCIL),
                        RECORD_CURRENT.REC_ID.eq(RECORD_VERSION.REC_ID),
                        RECORD_CURRENT.VER.eq(RECORD_VERSION.VER))
                .where(RECORD_CURRENT.COUNCIL.eq(council.id()), RECORD_CURRENT.FILE.eq(tom))
                .and(RECORD_CURRENT.DELETED.isFalse())
                .and(which)
                .fetch();
    }

    private List<String> typesOf(Category category) {
        return hub.db()
                .select(RECORD_CURRENT.TYPE)
                .from(RECORD_CURRENT)
                .where(RECORD_CURRENT.COUNCIL.eq(council.id()), RECORD_CURRENT.FILE.eq(tom))
                .and(RECORD_CURRENT.CATEGORY.eq(category.toString()))
                .and(RECORD_CURRENT.DELETED.isFalse())
                .fetch(RECORD_CURRENT.TYPE);
    }
}
