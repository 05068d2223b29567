package org.doorstep.app.ui.camera;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.doorstep.app.ui.camera.CameraException.Trouble;
import org.doorstep.app.work.Answer;
import org.doorstep.app.work.Background;
import org.doorstep.app.work.Background.Door;
import org.doorstep.app.work.Job;
import org.jspecify.annotations.Nullable;

/// Taking one photo: the camera is on while its picture is looked for, and off as soon as one is
/// taken, whatever happens then.
public final class CameraModel {

    /// How far it has come.
    public sealed interface State {

        /// The camera is off, and nothing is shown.
        record Off() implements State {}

        /// The camera is being turned on.
        record Opening() implements State {}

        /// What the camera sees.
        record Live(Shot shot) implements State {}

        /// The photo that was taken; the camera is off.
        record Taken(Shot shot) implements State {}

        /// It did not work; the camera is off.
        record Failed(Trouble trouble) implements State {}
    }

    private static final Duration BETWEEN_PICTURES = Duration.ofMillis(30);

    private final Cameras cameras;
    private final Background background;
    private final Consumer<Shot> use;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Off());
    private final ReadOnlyBooleanWrapper found = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper several = new ReadOnlyBooleanWrapper();
    private int which;
    private @Nullable Running running;

    /// @param use takes the photo that the officer wants
    public CameraModel(Cameras cameras, Background background, Consumer<Shot> use) {
        this.cameras = cameras;
        this.background = background;
        this.use = use;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Whether this computer has a camera.
    public ReadOnlyBooleanProperty foundProperty() {
        return found.getReadOnlyProperty();
    }

    /// Whether there is another camera to turn to.
    public ReadOnlyBooleanProperty severalProperty() {
        return several.getReadOnlyProperty();
    }

    /// Looks whether there is a camera.
    public void look() {
        background.run(Door.DEVICE, cameras::found, Answer.to(this::seen));
    }

    /// Turns the camera on.
    public void begin() {
        off();
        var mine = new Running();
        running = mine;
        state.set(new State.Opening());
        var chosen = which;
        background.run(
                Door.DEVICE,
                () -> {
                    var there = cameras.found();
                    if (there.isEmpty()) {
                        throw new CameraException(Trouble.LOST);
                    }
                    return there.get(chosen % there.size()).open();
                },
                Answer.<Shooting>to(shooting -> opened(mine, shooting))
                        .orElse(thrown -> failed(mine, thrown)));
    }

    /// Turns to the next camera.
    public void other() {
        which++;
        begin();
    }

    /// Takes what the camera sees now.
    public void take() {
        if (state.get() instanceof State.Live(var shot)) {
            off();
            state.set(new State.Taken(shot));
        }
    }

    /// Gives the photo away.
    public void use() {
        if (state.get() instanceof State.Taken(var shot)) {
            close();
            use.accept(shot);
        }
    }

    /// Turns the camera off and forgets what it saw.
    public void close() {
        off();
        state.set(new State.Off());
    }

    /// One turning on of the camera.
    private static final class Running {
        private @Nullable Shooting shooting;
        private Job next = () -> {};
    }

    private void seen(List<Camera> there) {
        found.set(!there.isEmpty());
        several.set(there.size() > 1);
    }

    private void opened(Running mine, Shooting shooting) {
        if (running != mine) {
            turnOff(shooting);
            return;
        }
        mine.shooting = shooting;
        next(mine, shooting);
    }

    private void next(Running mine, Shooting shooting) {
        background.run(
                Door.DEVICE,
                shooting::next,
                Answer.<Shot>to(
                                shot -> {
                                    if (running == mine) {
                                        state.set(new State.Live(shot));
                                        mine.next =
                                                background.after(
                                                        BETWEEN_PICTURES,
                                                        () -> next(mine, shooting));
                                    }
                                })
                        .orElse(thrown -> failed(mine, thrown)));
    }

    private void failed(Running mine, Throwable thrown) {
        if (running == mine) {
            off();
            state.set(
                    new State.Failed(
                            thrown instanceof CameraException known
                                    ? known.trouble()
                                    : Trouble.NOT_OPENED));
        }
    }

    private void off() {
        if (running != null) {
            running.next.cancel();
            if (running.shooting != null) {
                turnOff(running.shooting);
            }
            running = null;
        }
    }

    private void turnOff(Shooting shooting) {
        background.run(
                Door.DEVICE,
                () -> {
                    shooting.close();
                    return shooting;
                },
                Answer.to(_ -> {}));
    }
}
