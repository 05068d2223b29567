package org.doorstep.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoticeModelTest {

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
}
