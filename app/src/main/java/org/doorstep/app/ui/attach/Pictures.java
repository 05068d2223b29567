package org.doorstep.app.ui.attach;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import org.doorstep.app.work.Answer;
import org.doorstep.app.work.Background;
import org.doorstep.app.work.Background.Door;
import org.doorstep.domain.attachment.AttachedFile;
import org.doorstep.domain.attachment.Attachments;
import org.doorstep.domain.attachment.Attachments.Damaged;
import org.doorstep.domain.attachment.Attachments.Here;
import org.doorstep.domain.attachment.Attachments.OnTheWay;
import org.doorstep.domain.attachment.FileKind;

/// Reads files and decodes photos away from the screen. Only photos are ever decoded; of all other
/// files Doorstep shows the name and gives a copy.
public final class Pictures {

    private final Attachments attachments;
    private final Background background;

    public Pictures(Attachments attachments, Background background) {
        this.attachments = attachments;
        this.background = background;
    }

    /// What can be shown of a file.
    sealed interface Seen {}

    record Photo(Image image) implements Seen {}

    /// It is here, but Doorstep does not show files of its kind.
    record Plain() implements Seen {}

    /// @param have how many bytes are here
    record Coming(long have) implements Seen {}

    record Broken() implements Seen {}

    /// Looks at a file; on the screen's thread, as is the answer.
    ///
    /// @param width of the picture in pixels, at most; its height follows
    void look(AttachedFile file, double width, Consumer<Seen> seen) {
        background.run(
                Door.READ,
                () -> seen(file, width),
                Answer.to(seen).orElse(_ -> seen.accept(new Broken())));
    }

    /// Saves a copy where the officer says.
    ///
    /// @param done hears whether it is there
    void save(AttachedFile file, Path to, Consumer<Boolean> done) {
        background.run(
                Door.READ,
                () -> {
                    var bytes = attachments.bytes(file.sha256());
                    if (bytes instanceof Here(var content)) {
                        Files.write(to, content);
                        return true;
                    }
                    return false;
                },
                Answer.to(done).orElse(_ -> done.accept(false)));
    }

    private Seen seen(AttachedFile file, double width) throws IOException {
        return switch (attachments.bytes(file.sha256())) {
            case Here(var content) -> {
                var kind = FileKind.of(file.mediaType());
                if (kind.isEmpty() || !kind.get().isShown()) {
                    yield new Plain();
                }
                var image = new Image(new ByteArrayInputStream(content), width, 0, true, true);
                yield image.isError() ? new Plain() : new Photo(image);
            }
            case OnTheWay(var have) -> new Coming(have);
            case Damaged() -> new Broken();
        };
    }
}
