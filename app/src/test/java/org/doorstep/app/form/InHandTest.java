package org.doorstep.app.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.doorstep.app.example.Examples;
import org.doorstep.app.example.FileBuilder;
import org.doorstep.app.example.MemoryAttachments;
import org.doorstep.app.example.MemoryChanges;
import org.doorstep.app.example.MemoryCitizens;
import org.doorstep.app.example.MemoryDrafts;
import org.doorstep.app.example.MemoryForms;
import org.doorstep.app.example.MemoryTasks;
import org.doorstep.app.example.Photos;
import org.doorstep.app.form.FormModel.State;
import org.doorstep.app.ui.form.FormAddress;
import org.doorstep.app.ui.visit.DoorWarnings;
import org.doorstep.app.work.Answer;
import org.doorstep.app.work.Background;
import org.doorstep.app.work.DirectBackground;
import org.doorstep.app.work.Job;
import org.doorstep.app.work.Work;
import org.doorstep.domain.attachment.Attachments.Keeping;
import org.doorstep.domain.attachment.Attachments.Kept;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is typed and completed while photos are still being encrypted.
class InHandTest {

    private static final FormAddress ADDRESS =
            new FormAddress(FileBuilder.id("folasade"), "damp", null);

    private final Slow background = new Slow();
    private final MemoryAttachments attachments = new MemoryAttachments();
    private final MemoryCitizens citizens =
            new MemoryCitizens().with(Examples.folasade(List.of()).file());
    private final MemoryTasks answers = new MemoryTasks(new MemoryChanges(), Examples.CLOCK);
    private final MemoryForms forms =
            new MemoryForms(citizens, answers, Examples.CLOCK).with(FilesInputTest.FORM);
    private final List<String> listed = new ArrayList<>();
    private final FormModel model =
            new FormModel(
                    ADDRESS,
                    Examples.PRIYA.id(),
                    new FormPorts(
                            forms,
                            answers,
                            new MemoryDrafts(),
                            citizens,
                            new DoorWarnings(_ -> List.of()),
                            attachments,
                            new MemoryChanges()),
                    background,
                    Examples.CLOCK,
                    _ -> {});

    @BeforeEach
    void open() {
        model.open("test");
        background.holds = true;
    }

    @Test
    void theFormIsNotCompletedWithoutThemAndSaysSo() {
        keep("kitchen.png");

        model.complete();

        assertThat(model.stateProperty().get()).isEqualTo(State.ASKING);
        assertThat(model.faultsProperty().get().get("")).contains("still being added");
        background.letGo();
        background.holds = false;
        model.complete();
        assertThat(forms.attached).hasSize(1);
    }

    @Test
    void whatIsTypedIsKeptMeanwhile() {
        keep("kitchen.png");

        model.at("proof");
        model.type("proof", "words");
        background.elapse(Draft.DELAY);

        assertThat(answers.of(ADDRESS.person(), ADDRESS.draft())).containsEntry("proof", "words");
        assertThat(listed).isEmpty();
    }

    @Test
    void oneIsKeptAfterTheOtherAlsoIfOneCannotBe() {
        keep("kitchen.png");
        model.inHand()
                .keep(
                        () -> {
                            throw new java.io.IOException("gone");
                        },
                        Answer.<Keeping>to(_ -> {}).orElse(_ -> listed.add("gone")));
        keep("hall.png");
        assertThat(background.held).hasSize(1);

        background.letGo();
        assertThat(background.held).as("reading keeps a thread").hasSize(1);
        background.letGo();
        background.letGo();

        assertThat(listed).containsExactly("kitchen.png", "gone", "hall.png");
        assertThat(model.inHand().isEmpty()).isTrue();
    }

    private void keep(String name) {
        model.inHand()
                .keep(
                        () ->
                                attachments.keep(
                                        name, new ByteArrayInputStream(Photos.wall(listed.size()))),
                        Answer.<Keeping>to(
                                        kept -> {
                                            listed.add(name);
                                            var file = ((Kept) kept).file();
                                            model.type("photos", Written.files(List.of(file)));
                                        })
                                .orElse(thrown -> {
                                    throw new AssertionError(thrown);
                                }));
    }

    /// Reading takes until a test lets it go.
    private static final class Slow implements Background {

        final Queue<Runnable> held = new ArrayDeque<>();
        boolean holds;
        private final DirectBackground direct = Background.direct();

        void letGo() {
            held.remove().run();
        }

        void elapse(Duration time) {
            direct.elapse(time);
        }

        @Override
        public <T extends @Nullable Object> Job run(Door door, Work<T> work, Answer<T> answer) {
            if (holds && door == Door.READ) {
                held.add(() -> direct.run(door, work, answer));
                return () -> {};
            }
            return direct.run(door, work, answer);
        }

        @Override
        public Job after(Duration delay, Runnable onScreen) {
            return direct.after(delay, onScreen);
        }

        @Override
        public void show(Runnable onScreen) {
            direct.show(onScreen);
        }

        @Override
        public void close() {
            direct.close();
        }
    }
}
