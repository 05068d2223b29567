package org.doorstep.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.doorstep.app.ui.frame.Waiting;
import org.doorstep.domain.sync.SyncState;
import org.doorstep.domain.sync.SyncState.Contact;
import org.junit.jupiter.api.Test;

class NoticeModelTest {

    private static final Waiting ALERT =
            new Waiting("The alert goes with the next sync", "The alert has reached the hub");

    private final NoticeModel notices = new NoticeModel();
    private final List<String> undone = new ArrayList<>();

    @Test
    void undoWorksAfterTheMessageIsGone() {
        notices.say("Note written", () -> undone.add("note"));
        notices.dismiss();

        assertThat(notices.undo()).isTrue();

        assertThat(undone).containsExactly("note");
    }

    @Test
    void theLastChangeIsTakenBackFirst() {
        notices.say("First", () -> undone.add("first"));
        notices.say("Second", () -> undone.add("second"));

        notices.undo();
        notices.undo();

        assertThat(undone).containsExactly("second", "first");
        assertThat(notices.undo()).isFalse();
    }

    @Test
    void whatCannotBeUndoneOffersNoUndo() {
        notices.say("Diagnostics copied", null);

        assertThat(notices.undoable().get()).isFalse();
    }

    @Test
    void aMessageGoesWithItsPageAndCanStillBeTakenBackByKeyWhichSaysWhat() {
        notices.say("Done: Ring the landlord", () -> undone.add("task"));
        notices.leave();
        assertThat(notices.words().get()).isEmpty();

        notices.undo();

        assertThat(undone).containsExactly("task");
        assertThat(notices.words().get()).isEqualTo("Taken back: “Done: Ring the landlord”");
        assertThat(notices.undoable().get()).isFalse();
    }

    @Test
    void whatWaitedToBeSentIsSaidToBeSentWhenItWas() {
        notices.hear(stands(0, 0, 0));
        notices.say(ALERT, () -> {});
        notices.hear(stands(0, 1, 0));
        assertThat(notices.words().get()).isEqualTo(ALERT.kept());

        notices.hear(stands(1, 0, 0));

        assertThat(notices.words().get()).isEqualTo(ALERT.sent());
        assertThat(notices.undoable().get()).isTrue();
    }

    @Test
    void aCheckpointThatMayHaveBeenTakenBeforeIsNoProofThatItWasSentButTheNextOneIs() {
        notices.hear(stands(0, 0, 0));
        notices.say(ALERT, null);
        notices.hear(stands(1, 0, 0));
        assertThat(notices.words().get()).isEqualTo(ALERT.kept());

        notices.hear(stands(2, 0, 0));

        assertThat(notices.words().get()).isEqualTo(ALERT.sent());
    }

    @Test
    void whatTheHubRefusedIsNotSaidToBeSent() {
        notices.hear(stands(0, 1, 0));
        notices.say(ALERT, null);

        notices.hear(stands(1, 0, 1));

        assertThat(notices.words().get()).isEmpty();
    }

    @Test
    void aLaterMessageIsNotTakenForTheOneThatWaited() {
        notices.hear(stands(0, 1, 0));
        notices.say(ALERT, null);
        notices.say("Diagnostics copied", null);

        notices.hear(stands(1, 0, 0));

        assertThat(notices.words().get()).isEqualTo("Diagnostics copied");
    }

    @Test
    void whatIsUnderWayWithTheHubIsSaidUntilTheLaptopIsInStepOrOffline() {
        for (var end : List.of(Contact.IN_STEP, Contact.OFFLINE)) {
            notices.hear(in(Contact.SIGN_IN_NEEDED));
            notices.sayUnderWay("You are signed in");

            notices.hear(in(Contact.SYNCING));
            assertThat(notices.words().get()).isEqualTo("You are signed in");
            notices.hear(in(end));
            assertThat(notices.words().get()).isEmpty();
        }
    }

    @Test
    void whatIsSaidAfterwardsDoesNotGoWithIt() {
        notices.hear(in(Contact.SIGN_IN_NEEDED));
        notices.sayUnderWay("You are signed in");
        notices.say("Diagnostics copied", null);

        notices.hear(in(Contact.IN_STEP));

        assertThat(notices.words().get()).isEqualTo("Diagnostics copied");
    }

    private static SyncState in(Contact contact) {
        return new SyncState(contact, null, null, 0, 0, null);
    }

    private static SyncState stands(int minute, int waiting, int refused) {
        var at = Instant.parse("2026-08-06T08:42:00Z").plusSeconds(60L * minute);
        return new SyncState(Contact.IN_STEP, at, null, waiting, refused, null);
    }
}
