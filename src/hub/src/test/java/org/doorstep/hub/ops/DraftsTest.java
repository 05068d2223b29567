package org.doorstep.hub.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.doorstep.hub.db.Tables.ACCESS_BLOCK;
import static org.doorstep.hub.db.Tables.ALLOCATION;
import static org.doorstep.hub.db.Tables.DEVICE;
import static org.doorstep.hub.db.Tables.LINK_CURRENT;
import static org.doorstep.hub.db.Tables.OFFICER;
import static org.doorstep.hub.db.Tables.QUARANTINE;
import static org.doorstep.hub.db.Tables.RECORD_CURRENT;
import static org.doorstep.hub.db.Tables.RECORD_VERSION;
import static org.doorstep.hub.db.Tables.UNSEQUENCED;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.doorstep.domain.access.Bucket;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.domain.draft.Unfinished;
import org.doorstep.domain.id.Ids;
import org.doorstep.domain.merge.Edit;
import org.doorstep.domain.record.Header;
import org.doorstep.domain.registry.Entities;
import org.doorstep.domain.sync.FeedLine;
import org.doorstep.domain.sync.PendingOp.Amendment;
import org.doorstep.domain.team.Assignment;
import org.doorstep.hub.access.Access;
import org.doorstep.hub.access.Standpoint;
import org.doorstep.hub.caseload.HeldLevels;
import org.doorstep.hub.caseload.ListedAssignments;
import org.doorstep.hub.council.Council;
import org.doorstep.hub.feed.Feed;
import org.doorstep.hub.feed.Sequencer;
import org.doorstep.hub.fixture.HubDatabase;
import org.doorstep.hub.fixture.Town;
import org.doorstep.hub.record.Versions;
import org.doorstep.protocol.json.Fields;
import org.doorstep.protocol.json.Json;
import org.doorstep.protocol.sync.OutcomeLine;
import org.doorstep.protocol.sync.RecordLine;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A draft is for whose it is and for whom it is handed to. Anna, Ben and Lea are a team that Lea
/// leads; Anna has Tom.
class DraftsTest {

    @RegisterExtension static final HubDatabase hub = new HubDatabase();

    private static final Clock CLOCK = Clock.fixed(Town.NOW, ZoneOffset.UTC);
    private static final String TEAM = "team-a";
    private static final String CHECK = "form/tenancy-and-household-check";
    private static final Instant AFTER = Town.NOW.plusSeconds(3_600);
    private static final Json JSON = new Json();

    private final Map<String, Laptop> laptops = new HashMap<>();
    private final Map<Laptop, Integer> numbers = new HashMap<>();
    private final AtomicInteger ticks = new AtomicInteger();
    private final InstantSource ticking = () -> Town.NOW.plusSeconds(ticks.incrementAndGet());
    private final Ids ids = new Ids(InstantSource.system(), new Random(5));
    private Council council;
    private Access access;
    private Sequencer sequencer;
    private TakePush taking;
    private Town town;
    private UUID tom;

    @BeforeEach
    void aTeamWithATenantWhomAnnaHas() {
        council = hub.council();
        sequencer = new Sequencer(hub.source(), council);
        access = new Access(hub.db(), council, CLOCK);
        taking =
                new TakePush(
                        new PostgresHubLog(
                                hub.db(), council, access, new Versions(council), sequencer, CLOCK),
                        new OpRules(JSON),
                        ticking);
        town = new Town(hub.db(), council);
        town.scope(TEAM, "team");
        town.scope("duty-desk", "duty");
        town.allow("HOUSING", Category.CORE, 1);
        town.allow("HOUSING", Category.HOUSING, 1);
        town.allow("HOUSING", Category.ADULT_CARE, 1);
        town.allow("PLAIN", Category.CORE, 1);
        town.allow("PLAIN", Category.HOUSING, 1);
        for (var officer : List.of("anna", "ben", "lea", "pia")) {
            town.scope("caseload-" + officer, "caseload");
            var role = officer.equals("pia") ? "PLAIN" : "HOUSING";
            town.officer(officer, role, 1, TEAM, "caseload-" + officer);
            laptops.put(officer, laptop(officer));
        }
        town.officer("desk", "HOUSING", 1, "duty-desk");
        hub.db()
                .update(OFFICER)
                .set(OFFICER.LEADS, true)
                .where(OFFICER.COUNCIL.eq(council.id()), OFFICER.ID.eq("lea"))
                .execute();
        tom = town.file();
        var row = ids.next();
        hub.db()
                .transaction(tx ->
                        town.append(
                                tx.dsl(),
                                town.version(
                                        row,
                                        1,
                                        Entities.SOURCE_RECORD.name(),
                                        tom,
                                        Category.HOUSING,
                                        Sensitivity.NORMAL,
                                        "{}")));
        hub.db()
                .insertInto(LINK_CURRENT)
                .set(LINK_CURRENT.COUNCIL, council.id())
                .set(LINK_CURRENT.SOURCE_RECORD, row)
                .set(LINK_CURRENT.PERSON, tom)
                .set(LINK_CURRENT.LINK, ids.next())
                .set(LINK_CURRENT.SOURCE, "housing")
                .set(LINK_CURRENT.SOURCE_KEY, "H1")
                .set(LINK_CURRENT.ROW_KEY, "H1")
                .execute();
        hub.db()
                .insertInto(ALLOCATION)
                .set(ALLOCATION.COUNCIL, council.id())
                .set(ALLOCATION.ID, "A1")
                .set(ALLOCATION.SYSTEM, "housing")
                .set(ALLOCATION.SOURCE_KEY, "H1")
                .set(ALLOCATION.TEAM, "a")
                .set(ALLOCATION.OFFICER, "anna")
                .execute();
        hub.db()
                .transaction(
                        tx -> new ListedAssignments(council, ids, ticking).refreshAll(tx.dsl()));
    }

    @Test
    void nobodyElseReceivesWhatAnOfficerHasBegun() {
        var draft = begin("anna", Category.HOUSING, "Damp in the");

        assertThat(seenBy("anna")).containsExactly(draft);
        for (var other : List.of("ben", "lea", "desk")) {
            assertThat(seenBy(other)).as(other).isEmpty();
        }
    }

    @Test
    void itGoesWithTheFileToWhomItIsGivenTo() {
        var draft = begin("anna", Category.HOUSING, "Damp in the");

        give("anna", "ben");

        assertThat(seenBy("ben")).containsExactly(draft);
        assertThat(seenBy("anna")).isEmpty();
        assertThat(newest(draft).owners()).containsExactly("anna", "ben");
        assertThat(newest(draft).answers()).containsEntry("what", "Damp in the");
        assertThat(amend("ben", draft, 2, newest(draft), "Damp in the hall")).isEqualTo("applied");
        assertThat(newest(draft).answers()).containsEntry("what", "Damp in the hall");
    }

    @Test
    void itWaitsWithItsAuthorUntilSomebodyHasTheFile() {
        var draft = begin("anna", Category.HOUSING, "Damp in the");
        give("anna", null);
        assertThat(seenBy("anna")).containsExactly(draft);

        give(null, "ben");

        assertThat(seenBy("ben")).containsExactly(draft);
    }

    @Test
    void itStaysWithItsAuthorWhereTheNextMayNotSeeWhatItIsAbout() {
        var draft = begin("anna", Category.ADULT_CARE, "She said");

        give("anna", "pia");

        assertThat(seenBy("anna")).containsExactly(draft);
        assertThat(seenBy("pia")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"unfinished", "unfinished_note"})
    void itStaysItsAuthorsWhereTheFileIsHeldMoreCloselyThanTheyKnow(String type) {
        closelyHeld(Category.HOUSING);
        var line = line(tom, begun(type));
        push("anna", Ops.line(next("anna"), line));

        assertThat(seenBy("anna")).containsExactly(line.id());
        assertThat(end("anna", line.id(), 1, newest(line.id()))).isEqualTo("applied");
        assertThat(seenBy("anna")).isEmpty();
        assertThat(inTheFile(type)).isEqualTo(1);
    }

    @Test
    void itStaysItsAuthorsWhereAnImportBringsSomethingHeldMoreClosely() {
        var draft = begin("anna", Category.HOUSING, "Damp in the");
        imported();

        assertThat(seenBy("anna")).containsExactly(draft);
    }

    @Test
    void whoMayNotSeeHowCloselyTheFileIsHeldIsNotGivenWhatWasBegunInIt() {
        cleoMaySeeMore();
        closelyHeld(Category.HOUSING);
        var draft = begin("anna", Category.HOUSING, "Damp in the");

        give("anna", "ben");
        assertThat(seenBy("ben")).isEmpty();
        assertThat(seenBy("anna")).containsExactly(draft);

        give("ben", "cleo");
        assertThat(seenBy("cleo")).containsExactly(draft);
    }

    @Test
    void norWhereItReachesTheHubLater() {
        closelyHeld(Category.HOUSING);
        give("anna", "ben");

        var draft = begin("anna", Category.HOUSING, "Typed at home");

        assertThat(seenBy("ben")).isEmpty();
        assertThat(seenBy("anna")).containsExactly(draft);
    }

    @Test
    void laterWordsAreNotToldToWhoMayNotSeeHowCloselyTheFileIsHeldByNow() {
        var beside = typedLateByAnnaOnceTheFileIsCloselyHeld("ben");

        assertThat(seenBy("anna")).containsExactly(beside);
        assertThat(seenBy("ben")).doesNotContain(beside);
    }

    @Test
    void laterWordsAreToldToWhoMaySeeHowCloselyTheFileIsHeldByNow() {
        cleoMaySeeMore();

        var beside = typedLateByAnnaOnceTheFileIsCloselyHeld("cleo");

        assertThat(seenBy("cleo")).contains(beside);
    }

    private UUID typedLateByAnnaOnceTheFileIsCloselyHeld(String next) {
        var draft = begin("anna", Category.HOUSING, "Damp in the");
        var asAnnaKnowsIt = newest(draft);
        give("anna", next);
        closelyHeld(Category.HOUSING);
        assertThat(amend("anna", draft, 1, asAnnaKnowsIt, "Damp, says Anna")).isEqualTo("applied");
        var beside = Unfinished.beside(draft, "anna", laptops.get("anna").device());
        assertThat(newest(beside).answers()).containsEntry("what", "Damp, says Anna");
        return beside;
    }

    @Test
    void aNoteThatItsFormerOwnerMovesToAnotherServiceIsReadByNobodyWhoMayNotSeeThatPartOfTheFile() {
        var name = Unfinished.noteName(UUID.randomUUID());
        var first = line(tom, note("anna", name, Ops.WRITTEN, "She said that"));
        assertThat(push("anna", Ops.line(next("anna"), first)).result()).isEqualTo("applied");
        give("anna", "ben");
        closelyHeld(Category.ADULT_CARE);

        var moved = line(tom, careNote("anna", name, "She said it of her care"));
        assertThat(push("anna", Ops.line(next("anna"), moved)).result()).isEqualTo("applied");

        assertThat(seenBy("anna")).containsExactly(moved.id());
        assertThat(seenBy("ben")).containsExactly(first.id());
    }

    @Test
    void aNoteThatWhoTookItOverMovesToAnotherServiceIsTheirsAlone() {
        var name = Unfinished.noteName(UUID.randomUUID());
        var first = line(tom, note("anna", name, Ops.WRITTEN, "She said that"));
        assertThat(push("anna", Ops.line(next("anna"), first)).result()).isEqualTo("applied");
        give("anna", "ben");
        closelyHeld(Category.ADULT_CARE);

        var moved = line(tom, careNote("ben", name, "She said it of her care"));
        assertThat(push("ben", Ops.line(next("ben"), moved)).result()).isEqualTo("applied");

        assertThat(seenBy("anna")).isEmpty();
        assertThat(seenBy("ben")).containsExactlyInAnyOrder(first.id(), moved.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"unfinished", "unfinished_note"})
    void whatWasHandedOverIsTakenBackFromWhoMayNotSeeHowCloselyTheFileIsHeldByNow(String type) {
        var line = line(tom, begun(type));
        push("anna", Ops.line(next("anna"), line));
        give("anna", "ben");
        assertThat(seenBy("ben")).containsExactly(line.id());
        var known = sequencer.settle();

        closelyHeld(Category.HOUSING);
        imported();

        assertThat(seenBy("ben")).isEmpty();
        assertThat(leftSince(known, "ben")).containsExactly(line.id());
        assertThat(inTheFile(type)).isEqualTo(1);
    }

    @Test
    void whatIsHandedOverWhileAnImportIsUnderWayIsTakenBackOnceThatBroughtSomething()
            throws SQLException {
        var draft = begin("anna", Category.HOUSING, "Damp in the");
        sequencer.settle();
        try (var connection = hub.source().getConnection()) {
            connection.setAutoCommit(false);
            var tx = DSL.using(connection, SQLDialect.POSTGRES);
            closelyHeld(tx, Category.HOUSING);
            imported(tx);
            give("anna", "ben");
            assertThat(seenBy("ben")).containsExactly(draft);
            connection.commit();
        }

        assertThat(seenBy("ben")).isEmpty();
    }

    @Test
    void whatOnlyItsAuthorHasIsNotToldAnewWhenAnImportBringsSomething() {
        begin("anna", Category.HOUSING, "Damp in the");
        var known = sequencer.settle();

        imported();

        assertThat(toldSince(known, "anna")).isEmpty();
    }

    /// There is one of each note that was ever begun.
    @Test
    void aDraftThatEndedIsNotAskedAboutAgainWhenAnImportBringsSomething() {
        var draft = begin("anna", Category.HOUSING, "Damp in the");
        assertThat(end("anna", draft, 1, newest(draft))).isEqualTo("applied");
        sequencer.settle();

        imported();

        assertThat(hub.db().fetchCount(UNSEQUENCED, UNSEQUENCED.COUNCIL.eq(council.id()))).isZero();
    }

    @Test
    void whatLiesBesideIsTakenBackTooAndStaysWithWhoTypedIt() {
        var draft = begin("anna", Category.HOUSING, "Damp in the");
        var asAnnaKnowsIt = newest(draft);
        give("anna", "ben");
        amend("anna", draft, 1, asAnnaKnowsIt, "Damp, says Anna");
        var beside = Unfinished.beside(draft, "anna", laptops.get("anna").device());
        assertThat(seenBy("ben")).contains(beside);

        closelyHeld(Category.HOUSING);
        imported();

        assertThat(seenBy("ben")).isEmpty();
        assertThat(seenBy("anna")).containsExactly(beside);
    }

    @Test
    void whoMaySeeHowCloselyTheFileIsHeldKeepsWhatWasHandedToThem() {
        cleoMaySeeMore();
        var draft = begin("anna", Category.HOUSING, "Damp in the");
        give("anna", "cleo");

        closelyHeld(Category.HOUSING);
        imported();

        assertThat(seenBy("cleo")).containsExactly(draft);
    }

    @Test
    void aNoteThatIsBeingWrittenGoesWithTheFileLikeAForm() {
        var line = line(tom, note("anna", "She said that"));
        assertThat(push("anna", Ops.line(next("anna"), line)).result()).isEqualTo("applied");

        give("anna", "ben");

        assertThat(seenBy("ben")).containsExactly(line.id());
        assertThat(seenBy("anna")).isEmpty();
        assertThat(newest(line.id()).answers()).containsEntry(Unfinished.TEXT, "She said that");
    }

    @Test
    void aNoteThatIsHeldMoreCloselyThanTheNextMaySeeStaysWithItsAuthor() {
        cleoMaySeeMore();
        give("anna", "cleo");
        var held = Sensitivity.RESTRICTED;
        var line =
                RecordLine.of(
                        "unfinished_note",
                        new Header(
                                UUID.randomUUID(),
                                tom,
                                Category.HOUSING,
                                held,
                                0,
                                "cleo",
                                Ops.WRITTEN,
                                Ops.WRITTEN),
                        JSON.tree((Object) note("cleo", "For few")));
        assertThat(push("cleo", Ops.line(next("cleo"), line)).result()).isEqualTo("applied");

        give("cleo", "ben");

        assertThat(seenBy("cleo")).containsExactly(line.id());
        assertThat(seenBy("ben")).isEmpty();
    }

    @Test
    void aLaterNoteIsNotToldToWhoeverTookOverAnEarlierOne() {
        var first = line(tom, note("anna", "She said that"));
        push("anna", Ops.line(next("anna"), first));
        give("anna", "ben");

        var later = note("anna", Unfinished.noteName(UUID.randomUUID()), AFTER, "For myself");
        var line = line(tom, later);
        assertThat(push("anna", Ops.line(next("anna"), line)).result()).isEqualTo("applied");

        assertThat(seenBy("anna")).containsExactly(line.id());
        assertThat(seenBy("ben")).containsExactly(first.id());
    }

    @Test
    void whatItsAuthorTypedMeanwhileIntoANoteStaysBesideItAsANote() {
        var line = line(tom, note("anna", "She said that"));
        push("anna", Ops.line(next("anna"), line));
        var seen = newest(line.id());
        give("anna", "ben");

        var fields = new Fields(JSON);
        var made = seen.with(AFTER, Map.of(Unfinished.TEXT, "She said that, too"));
        var edit =
                Edit.between(
                        Entities.UNFINISHED_NOTE.policy(),
                        1,
                        fields.of(JSON.write(seen)),
                        fields.of(JSON.write(made)),
                        fields);
        assertThat(change("anna", line.id(), edit)).isEqualTo("applied");

        var beside = Unfinished.beside(line.id(), "anna", laptops.get("anna").device());
        assertThat(newest(beside).answers()).containsEntry(Unfinished.TEXT, "She said that, too");
        assertThat(newest(line.id()).answers()).containsEntry(Unfinished.TEXT, "She said that");
        assertThat(seenBy("ben")).containsExactlyInAnyOrder(line.id(), beside);
        assertThat(inTheFile("unfinished")).isZero();
    }

    @Test
    void whoWritesWhatSomebodyElseHasByNowEndsNothingOfTheirs() {
        var line = line(tom, note("anna", "She said that"));
        push("anna", Ops.line(next("anna"), line));
        var seen = newest(line.id());
        give("anna", "ben");

        end("anna", line.id(), 1, seen);

        assertThat(seenBy("ben")).containsExactly(line.id());
    }

    @Test
    void aNoteIsNotTakenAsAFormNorAFormAsANote() {
        var note = note("anna", "She said that");
        var form = draft("anna", Category.HOUSING, "Damp in the");
        var asForm = Ops.record("unfinished", UUID.randomUUID(), tom, Category.HOUSING, note);
        var asNote = Ops.record("unfinished_note", UUID.randomUUID(), tom, Category.HOUSING, form);

        for (var line : List.of(asForm, asNote)) {
            assertThat(push("anna", Ops.line(next("anna"), line)).result()).isEqualTo("rejected");
        }
        assertThat(seenBy("anna")).isEmpty();
    }

    @Test
    void aNoteSaysNoMoreThanANoteDoes() {
        var note = note("anna", "She said that");
        for (var more :
                List.of(
                        Map.of(Unfinished.TEXT, "She", "what", "else"),
                        Map.of(Unfinished.ABOUT, "x".repeat(20_001)))) {
            var line = line(tom, note.with(Ops.WRITTEN, more));
            assertThat(push("anna", Ops.line(next("anna"), line)).result()).isEqualTo("rejected");
        }
    }

    @Test
    void whoeverIsNotGivenTheFileSeesNoNoteThatIsBeingWritten() {
        var line = line(tom, note("anna", "She said that"));
        push("anna", Ops.line(next("anna"), line));

        for (var other : List.of("ben", "lea", "desk")) {
            assertThat(seenBy(other)).as(other).isEmpty();
        }
    }

    @Test
    void theListOfAllocationsMovesNoDraft() {
        var draft = begin("anna", Category.HOUSING, "Damp in the");
        hub.db()
                .update(ALLOCATION)
                .set(ALLOCATION.OFFICER, "ben")
                .where(ALLOCATION.COUNCIL.eq(council.id()))
                .execute();
        hub.db()
                .transaction(
                        tx -> new ListedAssignments(council, ids, ticking).refreshAll(tx.dsl()));

        assertThat(seenBy("anna")).containsExactly(draft);
        assertThat(seenBy("ben")).isEmpty();
    }

    @Test
    void whatTheFirstAuthorTypedMeanwhileIsKeptBesideAndShownToBoth() {
        var draft = begin("anna", Category.HOUSING, "Damp in the");
        var asAnnaKnowsIt = newest(draft);
        give("anna", "ben");
        amend("ben", draft, 2, newest(draft), "Damp, says Ben");

        assertThat(amend("anna", draft, 1, asAnnaKnowsIt, "Damp, says Anna")).isEqualTo("applied");

        var beside = Unfinished.beside(draft, "anna", laptops.get("anna").device());
        assertThat(newest(draft).answers()).containsEntry("what", "Damp, says Ben");
        assertThat(newest(beside).answers()).containsEntry("what", "Damp, says Anna");
        assertThat(newest(beside).owners()).containsExactly("anna");
        assertThat(seenBy("anna")).containsExactly(beside);
        assertThat(seenBy("ben")).containsExactlyInAnyOrder(draft, beside);
        assertThat(seenBy("lea")).isEmpty();
        amend("anna", draft, 1, asAnnaKnowsIt, "Damp, says Anna again");
        assertThat(newest(beside).answers()).containsEntry("what", "Damp, says Anna again");
    }

    @Test
    void whatWasBegunBeforeTheFileWasGivenGoesAlongAlsoWhereItReachesTheHubLater() {
        give("anna", "ben");

        var draft = begin("anna", Category.HOUSING, "Typed at home");

        assertThat(seenBy("ben")).containsExactly(draft);
        assertThat(seenBy("anna")).isEmpty();
        assertThat(newest(draft).owners()).containsExactly("anna", "ben");
    }

    @Test
    void whatSomebodyBeginsWhoHadTheFileOnceIsTheirOwn() {
        give("anna", "ben");

        var later = begin("anna", Category.HOUSING, "For a colleague", Town.NOW.plusSeconds(3_600));

        assertThat(seenBy("anna")).containsExactly(later);
        assertThat(seenBy("ben")).isEmpty();
    }

    @Test
    void whatSomebodyBeginsWhoHadTheFileOnceStaysTheirsWhenItIsGivenOn() {
        give("anna", "ben");
        var later = begin("anna", Category.HOUSING, "For a colleague", Town.NOW.plusSeconds(3_600));

        give("ben", "lea");

        assertThat(seenBy("anna")).containsExactly(later);
        assertThat(seenBy("lea")).isEmpty();
    }

    @Test
    void whatLiesBesideStaysWithWhoTypedItAndIsReadByWhoeverGoesOn() {
        var draft = begin("anna", Category.HOUSING, "Damp in the");
        var asAnnaKnowsIt = newest(draft);
        give("anna", "ben");
        amend("anna", draft, 1, asAnnaKnowsIt, "Damp, says Anna");
        var beside = Unfinished.beside(draft, "anna", laptops.get("anna").device());

        give("ben", "lea");

        assertThat(seenBy("anna")).containsExactly(beside);
        assertThat(seenBy("ben")).isEmpty();
        assertThat(seenBy("lea")).containsExactlyInAnyOrder(draft, beside);
        assertThat(newest(beside).owners()).containsExactly("anna");
    }

    @Test
    void whatIsTypedOnTwoLaptopsOfOneOfficerIsKeptSideBySideAndIsNoConflict() {
        var draft = begin("anna", Category.HOUSING, "Damp in the");
        var seen = newest(draft);
        amend("anna", draft, 1, seen, "At home");
        laptops.put("anna", laptop("anna"));

        amend("anna", draft, 1, seen, "In the office");

        assertThat(newest(draft).answers()).containsEntry("what", "At home");
        assertThat(seenBy("anna")).hasSize(2);
        assertThat(inTheFile("conflict")).isZero();
    }

    @Test
    void whoseItNeverWasNeitherChangesNorEndsIt() {
        var draft = begin("anna", Category.HOUSING, "Damp in the");

        assertThat(amend("ben", draft, 1, newest(draft), "Mine")).isEqualTo("rejected");
        end("ben", draft, 1, newest(draft));

        assertThat(newest(draft).answers()).containsEntry("what", "Damp in the");
        assertThat(seenBy("anna")).containsExactly(draft);
    }

    @Test
    void nobodyBeginsOneInAnothersNameOrWhereTheyDoNotWork() {
        var foreign = town.file();
        assertThat(insert("ben", tom, draft("anna", Category.HOUSING, "Forged")).result())
                .isEqualTo("rejected");
        assertThat(insert("anna", foreign, draft("anna", Category.HOUSING, "Whose?")).result())
                .isEqualTo("rejected");

        assertThat(inTheFile("unfinished")).isZero();
        assertThat(hub.db().fetchCount(QUARANTINE, QUARANTINE.COUNCIL.eq(council.id()))).isZero();
    }

    @Test
    void itIsGoneWhenWhoeverHasItEndsItAndNotWhenAFormerOwnerDoes() {
        var draft = begin("anna", Category.HOUSING, "Damp in the");
        var asAnnaKnowsIt = newest(draft);
        give("anna", "ben");

        assertThat(end("anna", draft, 1, asAnnaKnowsIt)).isEqualTo("applied");
        assertThat(seenBy("ben")).containsExactly(draft);

        assertThat(end("ben", draft, 2, newest(draft))).isEqualTo("applied");
        assertThat(seenBy("ben")).isEmpty();
    }

    @Test
    void whoIsKeptFromTheFileLosesWhatWasHandedToThem() {
        begin("anna", Category.HOUSING, "Damp in the");
        give("anna", "ben");
        hub.db()
                .insertInto(ACCESS_BLOCK)
                .set(ACCESS_BLOCK.COUNCIL, council.id())
                .set(ACCESS_BLOCK.ID, UUID.randomUUID())
                .set(ACCESS_BLOCK.FILE, tom)
                .set(ACCESS_BLOCK.OFFICER, "ben")
                .set(ACCESS_BLOCK.KIND, "family")
                .set(ACCESS_BLOCK.REASON, "A cousin")
                .set(ACCESS_BLOCK.SET_BY, "governance")
                .set(ACCESS_BLOCK.SET_AT, Town.NOW.atOffset(ZoneOffset.UTC))
                .execute();
        hub.db()
                .execute(
                        "insert into unsequenced select council, rec_id from record_current where council = ?",
                        council.id());

        assertThat(seenBy("ben")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"unfinished", "unfinished_note"})
    void theDatabaseItselfLetsNobodyIntoTheDraftOfAnother(String type) {
        var line = line(tom, begun(type));
        assertThat(push("anna", Ops.line(next("anna"), line)).result()).isEqualTo("applied");
        var draft = line.id();
        sequencer.settle();
        var standpoint = new Standpoint(hub.officers(), access);

        standpoint.of(
                "ben",
                (tx, _) -> {
                    tx.execute("select set_config('doorstep.files', ?, true)", "{" + tom + "}");
                    assertThat(tx.fetchCount(RECORD_CURRENT, RECORD_CURRENT.REC_ID.eq(draft)))
                            .isZero();
                    assertThat(tx.fetchCount(RECORD_VERSION, RECORD_VERSION.REC_ID.eq(draft)))
                            .isZero();
                    return tx;
                });
        assertThatThrownBy(() ->
                        standpoint.of(
                                "ben",
                                (tx, _) -> {
                                    tx.execute(
                                            "select set_config('doorstep.files', ?, true)",
                                            "{" + tom + "}");
                                    return tx.execute(
                                            """
                                            insert into record_current (council, rec_id, ver, type, category, sensitivity, file)
                                            values (?, ?, 1, ?, 'housing', 1, ?)
                                            """,
                                            council.id(),
                                            UUID.randomUUID(),
                                            type,
                                            tom);
                                }))
                .isInstanceOf(DataAccessException.class);
    }

    private UUID begin(String officer, Category service, String words) {
        var line = line(tom, draft(officer, service, words));
        assertThat(push(officer, Ops.line(next(officer), line)).result()).isEqualTo("applied");
        return line.id();
    }

    private UUID begin(String officer, Category service, String words, Instant at) {
        var draft = draft(officer, service, words);
        var later =
                new Unfinished(
                        draft.owners(),
                        at,
                        at,
                        draft.form(),
                        draft.title(),
                        service,
                        draft.answers());
        var line = line(tom, later);
        assertThat(push(officer, Ops.line(next(officer), line)).result()).isEqualTo("applied");
        return line.id();
    }

    private OutcomeLine insert(String officer, UUID file, Unfinished draft) {
        return push(officer, Ops.line(next(officer), line(file, draft)));
    }

    private static RecordLine line(UUID file, Unfinished draft) {
        var type = Entities.ofDraft(draft).name();
        return Ops.record(type, UUID.randomUUID(), file, draft.service(), draft);
    }

    private static Unfinished begun(String type) {
        return type.equals("unfinished")
                ? draft("anna", Category.HOUSING, "Damp in the")
                : note("anna", "Damp in the");
    }

    private static Unfinished draft(String officer, Category service, String words) {
        return new Unfinished(
                List.of(officer),
                Ops.WRITTEN,
                Ops.WRITTEN,
                CHECK,
                "Tenancy and household check",
                service,
                Map.of("what", words));
    }

    private static Unfinished note(String officer, String words) {
        return note(officer, Unfinished.noteName(UUID.randomUUID()), Ops.WRITTEN, words);
    }

    private static Unfinished note(String officer, String name, Instant at, String words) {
        return note(officer, name, at, Category.HOUSING, words);
    }

    private static Unfinished careNote(String officer, String name, String words) {
        return note(officer, name, Ops.WRITTEN, Category.ADULT_CARE, words);
    }

    private static Unfinished note(
            String officer, String name, Instant at, Category service, String words) {
        return new Unfinished(
                List.of(officer), at, at, name, "Note", service, Map.of(Unfinished.TEXT, words));
    }

    private String amend(String officer, UUID draft, int base, Unfinished seen, String words) {
        var made = seen.with(Instant.parse("2026-08-06T08:00:00Z"), Map.of("what", words));
        var fields = new Fields(JSON);
        var edit =
                Edit.between(
                        Entities.UNFINISHED.policy(),
                        base,
                        fields.of(JSON.write(seen)),
                        fields.of(JSON.write(made)),
                        fields);
        return change(officer, draft, edit);
    }

    /// Tom has a record of that service of which only few may know.
    private void closelyHeld(Category service) {
        hub.db().transaction(tx -> closelyHeld(tx.dsl(), service));
    }

    private void closelyHeld(DSLContext tx, Category service) {
        town.append(
                tx,
                town.version(
                        ids.next(),
                        1,
                        Entities.SOURCE_RECORD.name(),
                        tom,
                        service,
                        Sensitivity.RESTRICTED,
                        "{}"));
    }

    /// As after an import that brought something of Tom.
    private void imported() {
        hub.db().transaction(tx -> imported(tx.dsl()));
    }

    private void imported(DSLContext tx) {
        tx.execute(
                "create temporary table if not exists touched_file (file uuid primary key) on commit drop");
        tx.execute("insert into touched_file values (?)", tom);
        new HeldLevels(council).raiseTouched(tx);
    }

    private void cleoMaySeeMore() {
        town.allow("CLEARED", Category.CORE, 1);
        town.allow("CLEARED", Category.HOUSING, 2);
        town.scope("caseload-cleo", "caseload");
        town.officer("cleo", "CLEARED", 2, TEAM, "caseload-cleo");
        laptops.put("cleo", laptop("cleo"));
    }

    private String end(String officer, UUID draft, int base, Unfinished seen) {
        return change(officer, draft, Edit.deletion(base, new Fields(JSON).of(JSON.write(seen))));
    }

    private String change(String officer, UUID draft, Edit edit) {
        var amendment = new Amendment(draft, Ops.WRITTEN, edit);
        return push(officer, Ops.line(next(officer), UUID.randomUUID(), List.of(amendment)))
                .result();
    }

    private void give(String from, String to) {
        var assignment =
                new Assignment(TEAM, from == null ? List.of() : List.of(from), to, "She is ill");
        var line = Ops.record("assignment", ids.next(), tom, Category.CORE, assignment);
        var open =
                new RecordLine(
                        line.id(),
                        line.type(),
                        line.file(),
                        line.category(),
                        0,
                        line.version(),
                        line.author(),
                        line.observedAt(),
                        line.recordedAt(),
                        line.body());
        assertThat(push("lea", Ops.line(next("lea"), open)).result()).isEqualTo("applied");
    }

    private OutcomeLine push(String officer, String line) {
        var buckets = access.heldBy(officer).orElseThrow();
        var answer =
                taking.take(
                        new Push(
                                laptops.get(officer),
                                officer,
                                Set.copyOf(buckets),
                                List.of(Op.read(line, JSON))));
        return ((TakePush.Answer.Settled) answer).outcomes().getFirst();
    }

    private int next(String officer) {
        return numbers.merge(laptops.get(officer), 1, Integer::sum);
    }

    private Laptop laptop(String officer) {
        var laptop = new Laptop(UUID.randomUUID(), UUID.randomUUID());
        hub.db()
                .insertInto(DEVICE)
                .set(DEVICE.COUNCIL, council.id())
                .set(DEVICE.ID, laptop.device())
                .set(DEVICE.OFFICER, officer)
                .set(DEVICE.NAME, "Laptop")
                .set(DEVICE.ENROLLED_AT, Town.NOW.atOffset(ZoneOffset.UTC))
                .execute();
        return laptop;
    }

    /// The drafts in what the officer's laptop would be filled with, whatever bucket they lie in.
    private List<UUID> seenBy(String officer) {
        var now = sequencer.settle();
        var feed = new Feed(hub.db(), council);
        return access.heldBy(officer).orElseThrow().stream()
                .sorted(Comparator.comparing(Bucket::toString))
                .flatMap(bucket -> feed.snapshot(bucket, now, null, 100).rows().stream())
                .map(row -> row.line())
                .filter(line -> line.toString().contains("unfinished"))
                .map(line -> line.id())
                .toList();
    }

    /// What the officer's laptop is told to take out of what it was filled with at that revision.
    private List<UUID> leftSince(long known, String officer) {
        return toldSince(known, officer).stream()
                .filter(FeedLine.Leave.class::isInstance)
                .map(FeedLine::id)
                .toList();
    }

    private List<FeedLine> toldSince(long known, String officer) {
        var since =
                access.heldBy(officer).orElseThrow().stream()
                        .collect(Collectors.toMap(bucket -> bucket, _ -> known));
        return new Feed(hub.db(), council)
                .changes(since, sequencer.settle(), null, 100).rows().stream()
                        .map(row -> row.line())
                        .toList();
    }

    private Unfinished newest(UUID draft) {
        var body =
                hub.db()
                        .select(RECORD_VERSION.BODY)
                        .from(RECORD_VERSION)
                        .where(
                                RECORD_VERSION.COUNCIL.eq(council.id()),
                                RECORD_VERSION.REC_ID.eq(draft))
                        .orderBy(RECORD_VERSION.VER.desc())
                        .limit(1)
                        .fetchSingle(RECORD_VERSION.BODY);
        return JSON.read(body.data(), Unfinished.class);
    }

    private int inTheFile(String type) {
        return hub.db()
                .fetchCount(
                        RECORD_CURRENT,
                        RECORD_CURRENT.COUNCIL.eq(council.id()).and(RECORD_CURRENT.TYPE.eq(type)));
    }
}
