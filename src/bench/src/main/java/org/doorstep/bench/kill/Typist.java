package org.doorstep.bench.kill;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.TextArea;
import javafx.stage.Stage;
import org.doorstep.app.citizen.note.NoteModel;
import org.doorstep.app.citizen.note.NotePorts;
import org.doorstep.app.citizen.note.NoteView;
import org.doorstep.app.text.Dates;
import org.doorstep.app.work.Background;
import org.doorstep.bench.laptop.EmptyLaptop;
import org.doorstep.domain.access.Category;
import org.doorstep.store.vault.Vault;

/// The process that is killed: the window of a note over a real vault, and somebody who types into
/// it without end. Goes on with the draft that the last one left.
///
/// Says on its standard output, a line each: `typed LENGTH MICROS` (the length of the text, and
/// when its last character was typed, in microseconds since 1970) and `kept LENGTH` (when the
/// window says that all of it is kept).
public final class Typist {

    static final UUID PERSON = UUID.fromString("01900000-0000-7000-8000-00000000bbbb");

    private static final int FASTEST_MILLIS = 15;
    private static final int SLOWEST_MILLIS = 90;

    /// Now and then somebody thinks for longer, so that the last words are kept before the kill.
    private static final int THOUGHT_MILLIS = 400;

    private final Background background;
    private final NoteModel model;
    private final TextArea area;
    private final Random random;

    private Typist(Vault vault, Stage stage, long seed) {
        var clock = Clock.systemDefaultZone();
        random = new Random(seed);
        background =
                Background.threaded(failure -> {
                    throw new IllegalStateException(failure);
                });
        model =
                new NoteModel(
                        PERSON,
                        Category.HOUSING,
                        NotePorts.of(
                                vault.notes(),
                                vault.citizens(),
                                vault.drafts(),
                                vault.changes(),
                                background,
                                clock),
                        background,
                        clock,
                        _ -> {});
        var view =
                new NoteView(
                        model,
                        new SimpleObjectProperty<>(List.of(Category.HOUSING)),
                        new Dates(clock),
                        () -> {},
                        () -> {});
        stage.setScene(new Scene(view.root(), 800, 600));
        stage.show();
        area =
                (TextArea)
                        view.root().lookupAll("*").stream()
                                .filter(node -> NoteView.TEXT_AREA.equals(node.getId()))
                                .findFirst()
                                .orElseThrow();
        model.keptAtProperty()
                .subscribe(keptAt -> {
                    if (keptAt != null) {
                        say("kept " + area.getLength());
                    }
                });
    }

    public static void main(String[] args) {
        Thread.setDefaultUncaughtExceptionHandler((_, failure) -> {
            failure.printStackTrace();
            Runtime.getRuntime().halt(1);
        });
        var vault = EmptyLaptop.withCheapKeys(Path.of(args[0])).open();
        var kept = vault.notes().draft(PERSON).isPresent();
        Platform.startup(() -> {
            var typist = new Typist(vault, new Stage(), Long.parseLong(args[1]));
            // Nobody can type before this: opening a file commits a look behind it.
            typist.background.write(
                    () -> {
                        vault.notes().rehearse();
                        return kept;
                    },
                    typist::begin);
        });
    }

    private void begin(boolean goOn) {
        if (goOn) {
            goOn();
        } else {
            model.begin();
            next();
        }
    }

    /// Types only when the draft is on the screen, as an officer would.
    private void goOn() {
        model.openProperty()
                .subscribe((_, open) -> {
                    if (open) {
                        next();
                    }
                });
        model.resume();
    }

    private void next() {
        var thinks = random.nextInt(20) == 0;
        var pause = thinks ? THOUGHT_MILLIS : random.nextInt(FASTEST_MILLIS, SLOWEST_MILLIS);
        background.after(
                Duration.ofMillis(pause),
                () -> {
                    type();
                    next();
                });
    }

    private void type() {
        var now = Clock.systemUTC().instant();
        area.appendText(String.valueOf(Script.at(area.getLength())));
        say("typed " + area.getLength() + " " + Moments.micros(now));
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
