package org.doorstep.app.form;

import java.util.ArrayDeque;
import java.util.Queue;
import org.doorstep.app.work.Answer;
import org.doorstep.app.work.Background;
import org.doorstep.app.work.Background.Door;
import org.doorstep.app.work.Work;
import org.doorstep.domain.attachment.Attachments.Keeping;

/// Photos and files of a form that are being encrypted and put on the disk. One after the other and
/// not behind the door of what is typed: words never wait for photos, and reading keeps a thread.
final class InHand {

    private record Piece(Work<Keeping> work, Answer<Keeping> answer) {}

    private final Background background;
    private final Queue<Piece> waiting = new ArrayDeque<>();
    private boolean busy;

    InHand(Background background) {
        this.background = background;
    }

    /// Keeps one more.
    void keep(Work<Keeping> work, Answer<Keeping> answer) {
        waiting.add(new Piece(work, answer));
        if (!busy) {
            next();
        }
    }

    /// Whether all that was given is kept, or was said not to be.
    boolean isEmpty() {
        return !busy;
    }

    private void next() {
        var piece = waiting.poll();
        busy = piece != null;
        if (piece == null) {
            return;
        }
        background.run(
                Door.READ,
                piece.work(),
                Answer.<Keeping>to(kept -> then(() -> piece.answer().done().accept(kept)))
                        .orElse(thrown -> then(() -> failed(piece, thrown))));
    }

    private static void failed(Piece piece, Throwable thrown) {
        var failed = piece.answer().failed();
        if (failed != null) {
            failed.accept(thrown);
        }
    }

    private void then(Runnable answer) {
        try {
            answer.run();
        } finally {
            next();
        }
    }
}
