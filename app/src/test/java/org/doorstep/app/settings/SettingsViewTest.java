package org.doorstep.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.RadioButton;
import javafx.stage.Stage;
import org.doorstep.app.example.Gone;
import org.doorstep.app.example.Look;
import org.doorstep.app.ui.Appearance;
import org.doorstep.app.ui.Styling;
import org.doorstep.app.ui.TextSize;
import org.doorstep.app.ui.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The settings in a real window.
@ExtendWith(ApplicationExtension.class)
class SettingsViewTest {

    private final SimpleObjectProperty<Appearance> appearance =
            new SimpleObjectProperty<>(Appearance.DEFAULT);
    private SettingsView view;

    @Start
    void start(Stage stage) {
        Styling.loadFonts();
        view = make();
        var scene = new Scene(view.root(), 904, 816);
        Styling.apply(scene, Appearance.DEFAULT);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void aChoiceTakesEffectAtOnceAndLeavesTheOthersAsTheyAre(FxRobot robot) {
        robot.interact(() -> choice(Theme.DARK).fire());
        robot.interact(() -> choice(TextSize.PER_CENT_200).fire());

        assertThat(appearance.get())
                .isEqualTo(Appearance.DEFAULT.with(Theme.DARK).with(TextSize.PER_CENT_200));
    }

    @Test
    void aClosedPageIsForgottenAlthoughTheAppearanceLivesOn(FxRobot robot) {
        var gone = new ArrayList<WeakReference<SettingsView>>();
        robot.interact(() -> gone.add(new WeakReference<>(make())));

        assertThat(Gone.soon(gone.getFirst(), robot)).isTrue();
    }

    private SettingsView make() {
        return new SettingsView(appearance, () -> new Diagnostics(List.of()), () -> {}, () -> {});
    }

    private RadioButton choice(Enum<?> value) {
        return Look.up(view.root(), RadioButton.class, SettingsView.id(value));
    }
}
