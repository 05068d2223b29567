package org.doorstep.store.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.doorstep.domain.access.Bucket;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.domain.citizen.Caution;
import org.doorstep.domain.citizen.Fact;
import org.doorstep.domain.citizen.Field;
import org.doorstep.domain.citizen.Person;
import org.doorstep.domain.citizen.SourceRecord;
import org.doorstep.domain.draft.Drafts.Beside;
import org.doorstep.domain.draft.Drafts.Handed;
import org.doorstep.domain.draft.Drafts.Standing;
import org.doorstep.domain.draft.Drafts.Waiting;
import org.doorstep.domain.draft.Unfinished;
import org.doorstep.domain.note.Draft;
import org.doorstep.domain.note.Draft.About;
import org.doorstep.domain.note.Note;
import org.doorstep.domain.registry.Entities;
import org.doorstep.domain.sync.FeedLine;
import org.doorstep.domain.sync.FeedLine.Leave;
import org.doorstep.domain.sync.FeedLine.Put;
import org.doorstep.domain.sync.Grants;
import org.doorstep.domain.sync.Outcome;
import org.doorstep.domain.sync.Outcome.Result;
import org.doorstep.domain.sync.PendingOp;
import org.doorstep.domain.sync.PendingOp.Amendment;
import org.doorstep.domain.sync.PendingOp.Insert;
import org.doorstep.protocol.json.Json;
import org.doorstep.store.TestFeed;
import org.doorstep.store.TestLaptop;
import org.doorstep.store.vault.Vault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Notes that are being written reach whoever gets the file.
class NotesThatTravelTest {

    private static final Bucket OWN =
            new Bucket("drafts-o-priya", Category.HOUSING, Sensitivity.NORMAL);
    private static final Bucket CLOSELY =
            new Bucket(TestFeed.HOUSING.scope(), Category.HOUSING, Sensitivity.RESTRICTED);
    private static final Bucket OWN_CLOSELY =
            new Bucket(OWN.scope(), Category.HOUSING, Sensitivity.RESTRICTED);
    private static final Bucket SOUTH =
            new Bucket("team-south", Category.ADULT_CARE, Sensitivity.NORMAL);
    private static final Instant BEGUN = Instant.parse("2026-10-29T09:30:00Z");
    private static final Json JSON = new Json();

    @TempDir Path folder;

    private TestLaptop laptop;
    private Vault vault;
    private TestFeed feed;
    private UUID tom;
    private UUID ann;
    private UUID eve;
    private long revision = 10;

    @BeforeEach
    void aLaptopWithTwoFiles() {
        laptop = new TestLaptop(folder);
        vault = laptop.enrol();
        feed = new TestFeed(laptop.ids());
        tom = feed.id();
        ann = feed.id();
        eve = feed.id();
        vault.replica().agree(grants(1, Entities.UNFINISHED_NOTE.name()));
        fill(TestFeed.CORE, feed.person(tom), feed.person(ann), feed.person(eve));
        fill(TestFeed.HOUSING, feed.tenancy(tom, "Okafor", "Thomas"));
        fill(
                CLOSELY,
                feed.put(
                        CLOSELY,
                        Entities.NOTE.name(),
                        feed.id(),
                        ann,
                        1,
                        JSON.write(new Note(Category.HOUSING, "Held closely", null))));
        fill(OWN);
        fill(OWN_CLOSELY);
        vault.replica().checkpoint(10);
    }

    @AfterEach
    void close() {
        vault.close();
    }

    @Test
    void theWordsAndWhatIsChosenAroundThemAreSentAsOne() {
        keep("She said that", about("Phone call"));
        vault.drafts().send(tom, Unfinished.NOTE);

        var sent = (Insert) onlyChange(last());
        var draft = JSON.read(sent.body(), Unfinished.class);
        assertThat(sent.header().category()).isEqualTo(Category.HOUSING);
        assertThat(sent.header().sensitivity()).isEqualTo(Sensitivity.NORMAL);
        assertThat(sent.type()).isEqualTo("unfinished_note");
        assertThat(draft.owners()).containsExactly("o-priya");
        assertThat(draft.title()).isEqualTo("Phone call");
        assertThat(draft.answers())
                .containsEntry(Unfinished.TEXT, "She said that")
                .containsKey("about");
    }

    @Test
    void eachWordIsKeptAndNoneOfThemIsSent() {
        keep("She");
        vault.drafts().send(tom, Unfinished.NOTE);
        keep("She said");
        keep("She said that");

        assertThat(vault.notes().draft(tom)).get().returns("She said that", Draft::text);
        assertThat(body(last()).answers()).containsEntry(Unfinished.TEXT, "She");
        assertThat(pending()).hasSize(1);
    }

    @Test
    void oneWithoutWordsIsNotBegun() {
        keep("  ");
        vault.drafts().sendAll();

        assertThat(pending()).isEmpty();
    }

    @Test
    void aNoteAboutSeveralIsHeldAsCloselyAsTheClosestOfThem() {
        keep(
                "About both",
                new About("", false, "", false, "", "", "", "", List.of(ann), null, null, ""));
        vault.drafts().send(tom, Unfinished.NOTE);

        assertThat(((Insert) onlyChange(last())).header().sensitivity())
                .isEqualTo(Sensitivity.RESTRICTED);
    }

    @Test
    void whoIsChosenNoLongerLeavesTheNoteHeldAsItsFileIs() {
        keep("About both", alsoAbout(ann));
        vault.drafts().send(tom, Unfinished.NOTE);
        assertThat(((Insert) onlyChange(last())).header().sensitivity())
                .isEqualTo(Sensitivity.RESTRICTED);

        keep("About him alone");
        var note = vault.notes().write(tom, new Note(Category.HOUSING, "About him alone", null));

        assertThat(note.header().sensitivity()).isEqualTo(Sensitivity.NORMAL);
    }

    @Test
    void whatWasHandedOverDoesNotSayHowCloselyTheFileIsHeld() {
        var draft = feed.id();
        told(
                feed.put(
                        OWN_CLOSELY,
                        Entities.UNFINISHED_NOTE,
                        draft,
                        tom,
                        2,
                        JSON.read(
                                handed(draft, 2, "Sam’s words", "o-sam", "o-priya").body(),
                                Unfinished.class)));

        var note = vault.notes().write(tom, new Note(Category.HOUSING, "Mine", null));

        assertThat(vault.drafts().waiting()).hasSize(1);
        assertThat(note.header().sensitivity()).isEqualTo(Sensitivity.NORMAL);
    }

    @Test
    void whatAnEarlierHubPutWhereTheTeamGetsItIsNotShown() {
        var draft = feed.id();
        var theirs = handed(draft, 1, "Sam’s words", "o-sam");
        told(
                feed.put(
                        TestFeed.HOUSING,
                        Entities.UNFINISHED_NOTE.name(),
                        draft,
                        tom,
                        1,
                        theirs.body()));
        assertThat(standing().beside()).isEmpty();

        told(theirs);

        assertThat(standing().beside()).extracting(Beside::draft).containsExactly(draft);
    }

    @Test
    void whatANoteAboutSeveralMayNotTellIsNotSentWhileItIsWritten() {
        hideAddressOf(ann);
        keep("Met both", alsoAbout(ann));
        vault.drafts().send(tom, Unfinished.NOTE);
        keep("Met both at 1  nowhere lane", alsoAbout(ann));
        vault.drafts().leave(tom, Unfinished.NOTE);
        vault.drafts().sendAll();

        assertThat(pending()).hasSize(1);
        assertThat(body(last()).answers()).containsEntry(Unfinished.TEXT, "Met both");
        keep("Met both at home", alsoAbout(ann));
        vault.drafts().leave(tom, Unfinished.NOTE);
        assertThat(pending()).hasSize(2);
    }

    @Test
    void norIsItInTheWordsAroundTheText() {
        hideAddressOf(ann);
        keep(
                "Met both",
                new About(
                        "",
                        true,
                        "Moved to 1 Nowhere Lane",
                        false,
                        "",
                        "",
                        "",
                        "",
                        List.of(ann),
                        null,
                        null,
                        ""));
        vault.drafts().sendAll();

        assertThat(pending()).isEmpty();
    }

    @Test
    void whatTheHubWouldNotTakeBecauseOfItsServiceIsNotSent() {
        vault.replica()
                .agree(
                        new Grants(
                                TestFeed.EPOCH,
                                1,
                                null,
                                TestFeed.TOLD,
                                List.of(TestFeed.NORTH),
                                List.of(
                                        TestFeed.CORE,
                                        TestFeed.HOUSING,
                                        CLOSELY,
                                        OWN,
                                        OWN_CLOSELY,
                                        SOUTH),
                                10,
                                Set.of(Entities.UNFINISHED_NOTE.name())));
        keep(Category.ADULT_CARE, "She said that", About.NOTHING);
        vault.drafts().sendAll();

        assertThat(pending()).isEmpty();
    }

    @Test
    void wordsAroundAnEmptyTextAreNotOverwrittenByWhatWasHandedOver() {
        for (var around : List.of(meaning("She may lose her home"), why("He misheard"))) {
            keep("", around);
            var draft = feed.id();
            told(handed(draft, 2, "Sam’s words", "o-sam", "o-priya"));

            assertThat(vault.drafts().takeUp(draft)).isFalse();

            assertThat(vault.notes().draft(tom)).get().returns(around, Draft::about);
        }
    }

    @Test
    void norByWhatWasBegunAboutSomebodyWhoTurnedOutToBeThePerson() {
        vault.notes()
                .keep(
                        new Draft(
                                eve,
                                Category.HOUSING,
                                "",
                                laptop.clock().instant(),
                                meaning("She may lose her home")));
        keep("She rang");
        told(feed.put(TestFeed.CORE, Entities.PERSON, tom, eve, 2, new Person(eve)));

        assertThat(vault.notes().inherit(eve)).isEmpty();

        assertThat(vault.notes().draft(eve))
                .get()
                .returns("She may lose her home", one -> one.about().meaning());
        assertThat(vault.notes().draft(tom)).get().returns("She rang", Draft::text);
    }

    @Test
    void whileWhatWasBegunIsOnItsWayHereNobodyCanTellThatItIsElsewhere() {
        keep("She said that");
        vault.drafts().send(tom, Unfinished.NOTE);
        var draft = onlyChange(last()).record();
        taken();
        told(new Leave(OWN.toString(), draft));
        assertThat(standing().elsewhere()).isTrue();

        vault.replica()
                .agree(
                        new Grants(
                                TestFeed.EPOCH,
                                2,
                                null,
                                TestFeed.TOLD,
                                List.of(TestFeed.NORTH),
                                List.of(TestFeed.CORE, TestFeed.HOUSING, CLOSELY),
                                10));
        assertThat(standing().elsewhere()).isFalse();
        vault.replica().agree(grants(2, Entities.UNFINISHED_NOTE.name()));
        fill(OWN);
        assertThat(standing().elsewhere()).isFalse();

        fill(OWN_CLOSELY);
        assertThat(standing().elsewhere()).isTrue();
    }

    @Test
    void forAnotherServiceItEndsThereAndBeginsAnewHere() {
        keep("She said that");
        vault.drafts().send(tom, Unfinished.NOTE);
        var first = onlyChange(last()).record();
        keep(Category.CORE, "She said that", About.NOTHING);
        vault.drafts().leave(tom, Unfinished.NOTE);

        assertThat(last().changes())
                .satisfiesExactly(
                        ends -> {
                            assertThat(ends.record()).isEqualTo(first);
                            assertThat(((Amendment) ends).edit().deletes()).isTrue();
                        },
                        begins ->
                                assertThat(((Insert) begins).header().category())
                                        .isEqualTo(Category.CORE));
    }

    @Test
    void itEndsInTheOpThatWritesTheNote() {
        keep("She said that");
        vault.drafts().send(tom, Unfinished.NOTE);
        var draft = onlyChange(last()).record();

        vault.notes().write(tom, new Note(Category.HOUSING, "She said that", null));

        assertThat(last().changes())
                .hasSize(2)
                .anySatisfy(change -> assertThat(change.record()).isEqualTo(draft));
        vault.drafts().sendAll();
        assertThat(pending()).hasSize(2);
    }

    @Test
    void thrownAwayItEndsAtTheHubToo() {
        keep("She said that");
        vault.drafts().send(tom, Unfinished.NOTE);
        var draft = onlyChange(last()).record();

        vault.notes().discard(tom);

        assertThat(onlyChange(last()).record()).isEqualTo(draft);
        assertThat(((Amendment) onlyChange(last())).edit().deletes()).isTrue();
    }

    @Test
    void wordsThatWereErasedEndAtTheHubTooAndWhatComesNextIsAnotherNote() {
        keep("She said that");
        vault.drafts().send(tom, Unfinished.NOTE);
        var first = (Insert) onlyChange(last());
        taken();
        keep("");

        vault.drafts().send(tom, Unfinished.NOTE);

        assertThat(onlyChange(last()).record()).isEqualTo(first.record());
        assertThat(((Amendment) onlyChange(last())).edit().deletes()).isTrue();
        keep("Another");
        vault.drafts().leave(tom, Unfinished.NOTE);
        assertThat(body(last()).form()).isNotEqualTo(body(first).form());
    }

    @Test
    void erasedWordsThatAreThrownAwayEndAtTheHubToo() {
        keep("She said that");
        vault.drafts().send(tom, Unfinished.NOTE);
        taken();
        keep("");

        vault.notes().discard(tom);

        assertThat(((Amendment) onlyChange(last())).edit().deletes()).isTrue();
        assertThat(vault.drafts().waiting()).isEmpty();
    }

    @Test
    void eachNoteHasANameOfItsOwn() {
        keep("The first");
        vault.drafts().send(tom, Unfinished.NOTE);
        var first = body(last());
        vault.notes().write(tom, new Note(Category.HOUSING, "The first", null));

        keep("The second");
        vault.drafts().send(tom, Unfinished.NOTE);

        assertThat(first.form()).startsWith("note/");
        assertThat(body(last()).form()).isNotEqualTo(first.form());
    }

    @Test
    void oneOfSomebodyWhoTurnedOutToBeAnotherGoesOnAsTheSameRecord() {
        keep("She rang");
        vault.drafts().send(tom, Unfinished.NOTE);
        var draft = (Insert) onlyChange(last());
        taken();
        told(
                feed.put(TestFeed.CORE, Entities.PERSON, tom, eve, 2, new Person(eve)),
                feed.put(OWN, draft.type(), draft.record(), eve, 2, draft.body()));

        vault.notes().inherit(eve);
        laptop.clock().move(Duration.ofSeconds(1));
        vault.notes()
                .keep(new Draft(eve, Category.HOUSING, "She rang twice", laptop.clock().instant()));
        vault.drafts().sendAll();

        assertThat(onlyChange(last()))
                .isInstanceOf(Amendment.class)
                .returns(draft.record(), PendingOp.Change::record);
        assertThat(vault.drafts().waiting()).isEmpty();
    }

    @Test
    void aHubThatDoesNotSayThatItTakesNotesIsSentNone() {
        vault.replica().agree(grants(1));
        keep("She said that");

        vault.drafts().send(tom, Unfinished.NOTE);
        vault.drafts().sendAll();
        assertThat(pending()).isEmpty();

        vault.replica().agree(grants(1, Entities.UNFINISHED_NOTE.name()));
        vault.drafts().sendAll();
        assertThat(pending()).hasSize(1);
    }

    @Test
    void howCloselyItIsHeldIsSeenInTheFilesAsTheyNowCount() {
        told(
                feed.put(
                        CLOSELY,
                        Entities.NOTE.name(),
                        feed.id(),
                        eve,
                        1,
                        JSON.write(new Note(Category.HOUSING, "Held closely", null))));
        keep("About both", alsoAbout(eve));

        vault.drafts().send(tom, Unfinished.NOTE);

        assertThat(((Insert) onlyChange(last())).header().sensitivity())
                .isEqualTo(Sensitivity.RESTRICTED);
    }

    @Test
    void whatWasHandedOverWaitsAndIsNoOnesNoteUntilItIsGoneOnWith() {
        told(handed(feed.id(), 2, "Sam’s words", "o-sam", "o-priya"));

        assertThat(vault.drafts().waiting())
                .singleElement()
                .returns("o-sam", Waiting::name)
                .returns(true, Waiting::isNote);
        assertThat(standing().beside())
                .singleElement()
                .returns(true, Beside::own)
                .returns("o-sam", Beside::name);
        assertThat(vault.notes().draft(tom)).isEmpty();
        assertThat(vault.answers().begun(tom)).isEmpty();
    }

    @Test
    void whoeverGoesOnWithItHasTheWordsAndWhatWasChosenAndSendsTheirsInItsPlace() {
        var draft = feed.id();
        told(handed(draft, 2, "Sam’s words", "o-sam", "o-priya"));

        assertThat(vault.drafts().takeUp(draft)).isTrue();

        assertThat(standing().handed()).isNotNull().returns("o-sam", Handed::name);
        assertThat(vault.notes().draft(tom))
                .get()
                .returns("Sam’s words", Draft::text)
                .returns(Category.HOUSING, Draft::service)
                .returns("Phone call", one -> one.about().type());
        assertThat(vault.drafts().waiting()).isEmpty();
        keep("Sam’s words, and mine", about("Phone call"));
        vault.drafts().send(tom, Unfinished.NOTE);
        var change = (Amendment) onlyChange(last());
        assertThat(change.record()).isEqualTo(draft);
        assertThat(change.edit().baseVersion()).isEqualTo(2);
    }

    @Test
    void theOfficersOwnWordsAreNeverOverwrittenByWhatWasHandedOver() {
        var draft = feed.id();
        keep("Mine");
        told(handed(draft, 2, "Sam’s words", "o-sam", "o-priya"));

        assertThat(vault.drafts().takeUp(draft)).isFalse();

        assertThat(vault.notes().draft(tom)).get().returns("Mine", Draft::text);
        assertThat(standing().beside())
                .singleElement()
                .satisfies(one ->
                        assertThat(one.typed()).containsEntry(Unfinished.TEXT, "Sam’s words"));
    }

    @Test
    void whatWasWrittenInItsPlaceLeavesTheHandedWordsToGoOnWith() {
        keep("Sam’s words");
        told(handed(feed.id(), 2, "Sam’s words", "o-sam", "o-priya"));

        vault.notes().write(tom, new Note(Category.HOUSING, "Sam’s words", null));

        assertThat(vault.drafts().waiting()).hasSize(1);
    }

    @Test
    void ofTwoThatWereHandedOverEachIsGoneOnWithAfterTheOther() {
        var one = feed.id();
        var other = feed.id();
        told(
                handed(one, 2, "One", "o-sam", "o-priya"),
                handed(other, 2, "The other", "o-lea", "o-priya"));

        vault.drafts().takeUp(one);
        assertThat(vault.drafts().waiting()).extracting(Waiting::draft).containsExactly(other);
        vault.notes().write(tom, new Note(Category.HOUSING, "One", null));
        assertThat(vault.drafts().takeUp(other)).isTrue();

        assertThat(vault.notes().draft(tom)).get().returns("The other", Draft::text);
    }

    @Test
    void whoElseItIsAboutAndWhatItCorrectsIsCheckedWhereItIsGoneOnWith() {
        var draft = feed.id();
        var many = Stream.generate(UUID::randomUUID).limit(40).toList();
        var others = Stream.concat(Stream.of(tom, eve, eve), many.stream()).toList();
        told(
                handed(
                        draft,
                        "Sam’s words",
                        new About(
                                "",
                                false,
                                "",
                                false,
                                "",
                                "",
                                "",
                                "",
                                others,
                                UUID.randomUUID(),
                                UUID.randomUUID(),
                                "He misheard")));

        vault.drafts().takeUp(draft);

        var taken = vault.notes().draft(tom).orElseThrow();
        assertThat(taken.about().others()).containsExactly(eve);
        assertThat(taken.about().corrects()).isNull();
        assertThat(taken.about().together()).isNull();
        assertThat(taken.text()).isEqualTo("Sam’s words\n\nHe misheard");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"mood\":\"calm\"}",
                "{\"others\":\"all\"}",
                "{\"others\":[null]}",
                "null",
                "[]",
                "1",
                "\"calm\"",
                ""
            })
    void whatANewerBuildPutAroundTheWordsIsNotLostByGoingOnWithIt(String around) {
        isReadAndNotGoneOnWith(Map.of(Unfinished.TEXT, "Sam’s words", Unfinished.ABOUT, around));
    }

    @Test
    void norWhatItPutBesideThem() {
        isReadAndNotGoneOnWith(Map.of(Unfinished.TEXT, "Sam’s words", "mood", "calm"));
    }

    private void isReadAndNotGoneOnWith(Map<String, String> answers) {
        var draft = feed.id();
        var theirs =
                JSON.read(
                        handed(draft, 2, "Sam’s words", "o-sam", "o-priya").body(),
                        Unfinished.class);
        told(feed.put(OWN, Entities.UNFINISHED_NOTE, draft, tom, 2, theirs.with(BEGUN, answers)));

        assertThat(vault.drafts().takeUp(draft)).isFalse();
        assertThat(vault.notes().draft(tom)).isEmpty();
        assertThat(standing().beside())
                .singleElement()
                .returns(false, Beside::known)
                .satisfies(one ->
                        assertThat(one.typed()).containsEntry(Unfinished.TEXT, "Sam’s words"));
    }

    @Test
    void writtenOnAnotherLaptopItIsToldAndNeitherLostNorSentAgain() {
        keep("She said that");
        vault.drafts().send(tom, Unfinished.NOTE);
        var draft = onlyChange(last()).record();
        taken();
        told(new Leave(OWN.toString(), draft));

        vault.drafts().sendAll();

        assertThat(pending()).isEmpty();
        assertThat(standing().elsewhere()).isTrue();
        assertThat(vault.notes().draft(tom)).get().returns("She said that", Draft::text);
    }

    @Test
    void whatTheHubHasYetToAnswerIsNowhereElse() {
        keep("She said that");
        vault.drafts().send(tom, Unfinished.NOTE);
        assertThat(standing().elsewhere()).isFalse();

        taken();

        assertThat(standing().elsewhere()).isFalse();
    }

    @Test
    void whatTheHubDidNotTakeIsNowhereElse() {
        keep("She said that");
        vault.drafts().send(tom, Unfinished.NOTE);

        settled(Result.REJECTED);

        assertThat(standing().elsewhere()).isFalse();
        assertThat(vault.notes().draft(tom)).get().returns("She said that", Draft::text);
    }

    @Test
    void whoseFileHasLeftIsStillTheOfficersToRead() {
        keep("She said that");
        vault.drafts().send(tom, Unfinished.NOTE);
        taken();

        vault.replica()
                .agree(
                        new Grants(
                                TestFeed.EPOCH,
                                2,
                                null,
                                TestFeed.TOLD,
                                List.of(TestFeed.NORTH),
                                List.of(OWN),
                                revision));

        assertThat(standing().elsewhere()).isFalse();
        assertThat(vault.notes().drafts()).extracting(Draft::text).containsExactly("She said that");
    }

    @Test
    void newerWordsAfterItWasTakenOverAreToldBesideUnderTheSameName() {
        keep("She said");
        vault.drafts().send(tom, Unfinished.NOTE);
        var first = (Insert) onlyChange(last());
        taken();
        told(new Leave(OWN.toString(), first.record()));

        keep("She said that");
        vault.drafts().sendAll();

        assertThat(onlyChange(last())).isInstanceOf(Insert.class);
        assertThat(onlyChange(last()).record()).isNotEqualTo(first.record());
        assertThat(body(last()).form()).isEqualTo(body(first).form());
        assertThat(standing().elsewhere()).isFalse();
    }

    @Test
    void goneOnWithOnAnotherLaptopItIsTakenUpOnlyWhenTheOfficerSaysSo() {
        keep("She said");
        vault.drafts().send(tom, Unfinished.NOTE);
        var sent = (Insert) onlyChange(last());
        var draft = sent.record();
        taken();
        told(
                feed.put(
                        OWN,
                        Entities.UNFINISHED_NOTE,
                        draft,
                        tom,
                        2,
                        body(sent).with(BEGUN, Map.of(Unfinished.TEXT, "She said more"))));

        assertThat(vault.notes().draft(tom)).get().returns("She said", Draft::text);
        assertThat(standing())
                .returns(true, Standing::elsewhere)
                .satisfies(one ->
                        assertThat(one.beside())
                                .singleElement()
                                .returns(true, Beside::follows)
                                .returns(true, Beside::own));
        assertThat(vault.drafts().takeUp(draft)).isTrue();

        assertThat(vault.notes().draft(tom)).get().returns("She said more", Draft::text);
        assertThat(standing()).returns(false, Standing::elsewhere);
        assertThat(vault.notes().drafts()).hasSize(1);
    }

    @Test
    void whereBothLaptopsWentOnBothStandBesideEachOther() {
        keep("She said");
        vault.drafts().send(tom, Unfinished.NOTE);
        var sent = (Insert) onlyChange(last());
        taken();
        keep("She said here");
        told(
                feed.put(
                        OWN,
                        Entities.UNFINISHED_NOTE,
                        sent.record(),
                        tom,
                        2,
                        body(sent).with(BEGUN, Map.of(Unfinished.TEXT, "She said there"))));

        assertThat(vault.drafts().takeUp(sent.record())).isFalse();
        vault.drafts().sendAll();

        assertThat(body(last()).answers()).containsEntry(Unfinished.TEXT, "She said here");
        assertThat(onlyChange(last())).isInstanceOf(Insert.class);
        assertThat(standing().beside())
                .singleElement()
                .satisfies(one ->
                        assertThat(one.typed()).containsEntry(Unfinished.TEXT, "She said there"));
    }

    @Test
    void whatTheHubKeptBesideGoesOnThereAndIsNotSentAThirdTime() {
        keep("She said");
        vault.drafts().send(tom, Unfinished.NOTE);
        var sent = (Insert) onlyChange(last());
        taken();
        keep("She said here");
        vault.drafts().send(tom, Unfinished.NOTE);
        var beside = Unfinished.beside(sent.record(), "o-priya", vault.replica().state().device());
        settled(Result.APPLIED);
        told(
                feed.put(
                        OWN,
                        Entities.UNFINISHED_NOTE,
                        sent.record(),
                        tom,
                        2,
                        body(sent).with(BEGUN, Map.of(Unfinished.TEXT, "She said there"))),
                feed.put(
                        OWN,
                        Entities.UNFINISHED_NOTE,
                        beside,
                        tom,
                        1,
                        body(sent).with(BEGUN, Map.of(Unfinished.TEXT, "She said here"))));

        assertThat(standing())
                .returns(false, Standing::elsewhere)
                .satisfies(one ->
                        assertThat(one.beside())
                                .singleElement()
                                .returns(sent.record(), Beside::draft));
        keep("She said here too");
        vault.drafts().sendAll();

        assertThat(onlyChange(last()))
                .isInstanceOf(Amendment.class)
                .returns(beside, PendingOp.Change::record);
    }

    private Standing standing() {
        return vault.drafts().standing(tom, Unfinished.NOTE);
    }

    private static Grants grants(long expectedSeq, String... takes) {
        return new Grants(
                TestFeed.EPOCH,
                expectedSeq,
                null,
                TestFeed.TOLD,
                List.of(TestFeed.NORTH),
                List.of(TestFeed.CORE, TestFeed.HOUSING, CLOSELY, OWN, OWN_CLOSELY),
                10,
                Set.of(takes));
    }

    private static Unfinished body(PendingOp op) {
        return body((Insert) onlyChange(op));
    }

    private static Unfinished body(Insert insert) {
        return JSON.read(insert.body(), Unfinished.class);
    }

    private void hideAddressOf(UUID person) {
        var row =
                new SourceRecord(
                        "housing",
                        "T-9/1",
                        List.of(new Fact(Field.ADDRESS, "1 Nowhere Lane, Wrenford", null)),
                        List.of(
                                new Caution(
                                        Caution.Level.DO_NOT_DISCLOSE,
                                        "Address not to be disclosed",
                                        null,
                                        null)),
                        null,
                        List.of(),
                        null);
        told(feed.put(TestFeed.HOUSING, Entities.SOURCE_RECORD, feed.id(), person, 1, row));
    }

    private static About meaning(String words) {
        return new About("", true, words, false, "", "", "", "", List.of(), null, null, "");
    }

    private static About why(String words) {
        return new About("", false, "", false, "", "", "", "", List.of(), null, null, words);
    }

    private static About alsoAbout(UUID other) {
        return new About("", false, "", false, "", "", "", "", List.of(other), null, null, "");
    }

    /// The hub takes what waits, and says so with the next checkpoint.
    private void taken() {
        var puts =
                pending().stream()
                        .map(op -> (Insert) onlyChange(op))
                        .map(one -> feed.put(OWN, one.type(), one.record(), tom, 1, one.body()))
                        .toArray(FeedLine[]::new);
        settled(Result.APPLIED);
        told(puts);
    }

    private void settled(Result result) {
        vault.replica()
                .settle(
                        pending().stream()
                                .map(op ->
                                        new Outcome(
                                                op.seq(), result, null, revision + 1, List.of()))
                                .toList());
    }

    private void keep(String words) {
        keep(words, About.NOTHING);
    }

    private void keep(String words, About about) {
        keep(Category.HOUSING, words, about);
    }

    private void keep(Category service, String words, About about) {
        laptop.clock().move(Duration.ofSeconds(1));
        vault.notes().keep(new Draft(tom, service, words, laptop.clock().instant(), about));
    }

    private static About about(String type) {
        return new About(type, false, "", false, "", "", "", "", List.of(), null, null, "");
    }

    private List<PendingOp> pending() {
        return vault.replica().pending(10, 100_000);
    }

    private PendingOp last() {
        return pending().getLast();
    }

    private static PendingOp.Change onlyChange(PendingOp op) {
        assertThat(op.changes()).hasSize(1);
        return op.changes().getFirst();
    }

    private void told(FeedLine... lines) {
        revision++;
        vault.replica().stage(List.of(lines));
        vault.replica().checkpoint(revision);
    }

    private Put handed(UUID draft, int version, String words, String... owners) {
        return handed(draft, version, words, about("Phone call"), owners);
    }

    private Put handed(UUID draft, String words, About about) {
        return handed(draft, 2, words, about, "o-sam", "o-priya");
    }

    private Put handed(UUID draft, int version, String words, About about, String... owners) {
        return feed.put(
                OWN,
                Entities.UNFINISHED_NOTE,
                draft,
                tom,
                version,
                new Unfinished(
                        List.of(owners),
                        BEGUN,
                        BEGUN,
                        Unfinished.noteName(draft),
                        "Phone call",
                        Category.HOUSING,
                        Map.of(Unfinished.TEXT, words, Unfinished.ABOUT, JSON.write(about))));
    }

    private void fill(Bucket bucket, FeedLine... lines) {
        vault.replica().fill(bucket.toString(), List.of(lines), "end");
        vault.replica().filled(bucket.toString(), 10);
    }
}
