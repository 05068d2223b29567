package org.doorstep.app.form;

import java.util.function.Consumer;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.attach.Pictures;
import org.doorstep.app.ui.frame.Desk;
import org.doorstep.domain.attachment.Attachment;
import org.doorstep.domain.record.Recorded;

/// Whether the original of a piece of evidence was seen: said later too, and taken back.
final class Originals {

    private static final Messages TEXT = Messages.of("form");

    private final FormPages pages;
    private final String officer;
    private final Desk desk;

    /// @param officer id of who looks
    Originals(FormPages pages, String officer, Desk desk) {
        this.pages = pages;
        this.officer = officer;
        this.desk = desk;
    }

    Pictures pictures() {
        return new Pictures(pages.ports().attachments(), pages.background());
    }

    boolean isOwn(String other) {
        return officer.equals(other);
    }

    /// Says it, with Undo.
    ///
    /// @param name of the file, as it is shown
    /// @param done hears how the record reads now
    void see(
            Recorded<Attachment> record,
            String name,
            boolean original,
            Consumer<Recorded<Attachment>> done) {
        say(
                record,
                original,
                now -> {
                    done.accept(now);
                    desk.say(
                            TEXT.get(original ? "original.said" : "original.takenBack", name),
                            () -> say(now, !original, done));
                });
    }

    private void say(
            Recorded<Attachment> record, boolean original, Consumer<Recorded<Attachment>> done) {
        var attachments = pages.ports().attachments();
        pages.background()
                .write(
                        () -> {
                            attachments.seeOriginal(record, original);
                            return attachments.of(record.header().file()).stream()
                                    .filter(one -> one.header().id().equals(record.header().id()))
                                    .findFirst()
                                    .orElse(record);
                        },
                        done);
    }
}
