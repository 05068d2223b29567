package org.doorstep.bench.kill;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.stage.Stage;
import org.doorstep.app.citizen.CitizenPages;
import org.doorstep.app.form.FormPages;
import org.doorstep.app.form.FormPorts;
import org.doorstep.app.form.FormView;
import org.doorstep.app.ui.form.FormAddress;
import org.doorstep.app.ui.frame.Page;
import org.doorstep.app.ui.visit.DoorWarnings;
import org.doorstep.app.work.Background;
import org.doorstep.bench.laptop.EmptyLaptop;
import org.doorstep.bench.measure.NoDesk;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Look;
import org.doorstep.domain.citizen.CitizenFile;
import org.doorstep.domain.citizen.Citizens;
import org.doorstep.store.vault.Vault;

/// Like [Typist], in the Care Act assessment: types into the question to which the page opens, or
/// if it is a new one, into the first with room for it.
public final class FormTypist {

    static final FormAddress FORM = new FormAddress(Typist.PERSON, "care-act-assessment", null);
    static final String QUESTION = "reason";

    private static final int SLOWEST_MILLIS = 90;

    private final Background background;
    private final Page page;
    private final Random random;

    private FormTypist(Vault vault, Stage stage, long seed) {
        random = new Random(seed);
        background =
                Background.threaded(failure -> {
                    throw new IllegalStateException(failure);
                });
        var pages =
                new FormPages(
                        new FormPorts(
                                vault.forms(),
                                vault.answers(),
                                vault.drafts(),
                                new Somebody(),
                                new DoorWarnings(_ -> List.of()),
                                vault.attachments(),
                                vault.changes()),
                        vault::officer,
                        () -> List.of(Category.ADULT_CARE),
                        CitizenPages::address,
                        background,
                        Clock.systemDefaultZone());
        page = pages.open(FormAddress.of(Typist.PERSON, FORM.form(), null), new NoDesk());
        stage.setScene(new Scene(page.root(), 1200, 800));
        stage.show();
    }

    public static void main(String[] args) {
        Thread.setDefaultUncaughtExceptionHandler((_, failure) -> {
            failure.printStackTrace();
            Runtime.getRuntime().halt(1);
        });
        var vault = EmptyLaptop.withCheapKeys(Path.of(args[0])).open();
        Platform.startup(() -> {
            var typist = new FormTypist(vault, new Stage(), Long.parseLong(args[1]));
            typist.waitForTheForm();
        });
    }

    /// The page fills itself in the background.
    private void waitForTheForm() {
        var area = find("form.question." + QUESTION);
        if (area.isEmpty()) {
            background.after(Duration.ofMillis(20), this::waitForTheForm);
            return;
        }
        page.shown();
        var text = (TextArea) area.get();
        var kept = (Label) find(FormView.KEPT).orElseThrow();
        kept.textProperty()
                .subscribe((_, words) -> {
                    if (words.startsWith("Kept")) {
                        say("kept " + text.getLength());
                    }
                });
        text.requestFocus();
        next(text);
    }

    private void next(TextArea text) {
        background.after(
                Duration.ofMillis(random.nextInt(10, SLOWEST_MILLIS)),
                () -> {
                    text.appendText(String.valueOf(Script.at(text.getLength())));
                    var now = Clock.systemUTC().instant();
                    say("typed " + text.getLength() + " " + Moments.micros(now));
                    next(text);
                });
    }

    private Optional<Node> find(String id) {
        return page.root().lookupAll("*").stream()
                .filter(node -> id.equals(node.getId()))
                .findFirst();
    }

    private static void say(String line) {
        System.out.println(line);
    }

    /// A file with nothing in it.
    record Somebody() implements Citizens {

        @Override
        public Optional<CitizenFile> open(Look look) {
            return reread(look.person());
        }

        @Override
        public Optional<CitizenFile> reread(UUID person) {
            return Optional.of(
                    new CitizenFile(
                            person,
                            List.of("Adult care North"),
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of()));
        }

        @Override
        public Optional<UUID> survivor(UUID person) {
            return Optional.empty();
        }
    }
}
