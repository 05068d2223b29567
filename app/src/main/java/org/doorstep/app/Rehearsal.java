package org.doorstep.app;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Predicate;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.util.Duration;
import org.doorstep.app.firstfill.FirstFillView;
import org.doorstep.app.signin.UnlockView;
import org.doorstep.domain.access.Officer;
import org.doorstep.store.vault.Enrolment;
import org.doorstep.store.vault.VaultSettings;
import org.slf4j.LoggerFactory;

/// Plays how an officer's day begins and ends by itself: what a start-up cache is trained with. On
/// a laptop of its own in a folder for the moment, with no hub.
final class Rehearsal {

    private static final Officer OFFICER =
            new Officer("rehearsal", "Robin Rehearsal", "Officer", "Rehearsals");
    private static final String PASSPHRASE = "lantern orchard gravel sixpence";
    private static final String NOWHERE = "http://127.0.0.1:9";
    private static final Duration BEAT = Duration.millis(100);
    private static final int BEATS_TO_LOOK_ROUND = 10;
    private static final int MOST_BEATS = 600;

    private final Path folder;
    private final Queue<Predicate<Parent>> steps = new ArrayDeque<>();
    private final Timeline beats = new Timeline();
    private int beat;
    private int lookedRound;

    private Rehearsal(Path folder) {
        this.folder = folder;
        steps.add(this::unlocked);
        steps.add(this::workStarted);
        steps.add(this::lookedRound);
    }

    /// Begins; the process ends with it.
    ///
    /// @param folder is deleted at the end
    static void play(Path folder, Clock clock) {
        var laptop = Wiring.laptop(folder, VaultSettings.real(), clock).get();
        laptop.rememberHub(URI.create(NOWHERE));
        if (laptop.enrol(OFFICER, PASSPHRASE.toCharArray())
                instanceof Enrolment.Enrolled(var vault)) {
            vault.close();
        }
        var options = new Options(folder, null, null);
        new DoorstepApplication(options, clock, new Rehearsal(folder)::begin).launch();
    }

    private void begin(DoorstepApp app) {
        beats.getKeyFrames().setAll(new KeyFrame(BEAT, _ -> step(app)));
        beats.setCycleCount(Animation.INDEFINITE);
        beats.play();
    }

    private void step(DoorstepApp app) {
        beat++;
        if (!steps.isEmpty() && beat < MOST_BEATS) {
            if (steps.element().test(app.scene().getRoot())) {
                steps.remove();
            }
            return;
        }
        beats.stop();
        app.close(() -> {
            delete();
            Platform.exit();
        });
    }

    private boolean unlocked(Parent screen) {
        var field = find(screen, UnlockView.PASSPHRASE, TextField.class);
        var open = find(screen, UnlockView.OPEN, Button.class);
        field.ifPresent(there -> there.setText(PASSPHRASE));
        open.ifPresent(Button::fire);
        return field.isPresent() && open.isPresent();
    }

    /// Without a hub no files come, so the officer is not asked to wait for them.
    private boolean workStarted(Parent screen) {
        var start = find(screen, FirstFillView.START, Button.class);
        start.ifPresent(Button::fire);
        return start.isPresent();
    }

    private boolean lookedRound(Parent screen) {
        return ++lookedRound >= BEATS_TO_LOOK_ROUND;
    }

    private static <T extends Node> Optional<T> find(Parent parent, String id, Class<T> type) {
        for (var child : List.copyOf(parent.getChildrenUnmodifiable())) {
            if (id.equals(child.getId()) && type.isInstance(child)) {
                return Optional.of(type.cast(child));
            }
            if (child instanceof Parent inner) {
                var found = find(inner, id, type);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /// What the system still holds open stays until it cleans its folder for the moment.
    private void delete() {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            LoggerFactory.getLogger(Rehearsal.class).debug("left behind: {}", folder, e);
        }
    }
}
