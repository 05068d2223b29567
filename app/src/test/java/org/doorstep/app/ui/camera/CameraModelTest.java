package org.doorstep.app.ui.camera;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.doorstep.app.example.MovingPictures;
import org.doorstep.app.ui.attach.Png;
import org.doorstep.app.ui.camera.CameraException.Trouble;
import org.doorstep.app.ui.camera.CameraModel.State;
import org.doorstep.app.work.Background;
import org.doorstep.app.work.DirectBackground;
import org.junit.jupiter.api.Test;

class CameraModelTest {

    private final MovingPictures cameras = new MovingPictures("Built in");
    private final DirectBackground background = Background.direct();
    private final List<Shot> used = new ArrayList<>();
    private final CameraModel model = new CameraModel(cameras, background, used::add);

    private State state() {
        return model.stateProperty().get();
    }

    private void aMoment() {
        background.elapse(Duration.ofMillis(100));
    }

    @Test
    void whetherThereIsACameraIsFoundByLooking() {
        assertThat(model.foundProperty().get()).isFalse();
        model.look();
        assertThat(model.foundProperty().get()).isTrue();

        var none = new CameraModel(Cameras.NONE, background, used::add);
        none.look();
        assertThat(none.foundProperty().get()).isFalse();
    }

    @Test
    void thePictureMovesWhileTheCameraIsOn() {
        model.begin();
        var first = state();
        aMoment();

        assertThat(first).isInstanceOf(State.Live.class);
        assertThat(state()).isInstanceOf(State.Live.class).isNotSameAs(first);
        assertThat(cameras.on()).isOne();
    }

    @Test
    void takingAPhotoTurnsTheCameraOffAndKeepsNothingYet() {
        model.begin();
        model.take();
        aMoment();

        assertThat(state()).isInstanceOf(State.Taken.class);
        assertThat(cameras.on()).isZero();
        assertThat(used).isEmpty();
    }

    @Test
    void thePhotoThatIsUsedIsTheOneThatWasTaken() {
        model.begin();
        model.take();
        var taken = ((State.Taken) state()).shot();
        model.use();

        assertThat(used).containsExactly(taken);
        assertThat(state()).isEqualTo(new State.Off());
    }

    @Test
    void takingAgainTurnsTheCameraOnAgain() {
        model.begin();
        model.take();
        model.begin();

        assertThat(state()).isInstanceOf(State.Live.class);
        assertThat(cameras.on()).isOne();
    }

    @Test
    void aCameraThatDoesNotOpenIsSaidAndTriedAgain() {
        cameras.busy(true);
        model.begin();
        assertThat(state()).isEqualTo(new State.Failed(Trouble.NOT_OPENED));

        cameras.busy(false);
        model.begin();
        assertThat(state()).isInstanceOf(State.Live.class);
    }

    @Test
    void aCameraThatIsUnpluggedMeanwhileIsSaidAndLetGoOf() {
        model.begin();
        cameras.unplug();
        aMoment();

        assertThat(state()).isEqualTo(new State.Failed(Trouble.LOST));
        assertThat(cameras.on()).isZero();
    }

    @Test
    void cancellingTurnsTheCameraOffAndForgetsWhatItSaw() {
        model.begin();
        model.close();
        aMoment();

        assertThat(state()).isEqualTo(new State.Off());
        assertThat(cameras.on()).isZero();
    }

    @Test
    void thePhotoIsWrittenPointByPointAndSaysNothingOfWhereAndWhen() throws Exception {
        model.begin();
        model.take();
        var shot = ((State.Taken) state()).shot();
        var bytes = Png.of(shot.width(), shot.height(), shot.rgb());

        var read = ImageIO.read(new ByteArrayInputStream(bytes));
        assertThat(read.getWidth()).isEqualTo(640);
        assertThat(new Color(read.getRGB(300, 200)).getBlue())
                .isEqualTo(shot.rgb()[3 * (200 * 640 + 300) + 2] & 0xff);
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                .doesNotContain("eXIf")
                .doesNotContain("tEXt")
                .doesNotContain("tIME");
    }
}
