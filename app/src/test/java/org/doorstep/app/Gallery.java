package org.doorstep.app;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.doorstep.app.ui.Appearance;
import org.doorstep.app.ui.Density;
import org.doorstep.app.ui.Overlay;
import org.doorstep.app.ui.Styling;
import org.doorstep.app.ui.TextSize;
import org.doorstep.app.ui.Theme;
import org.testfx.util.WaitForAsyncUtils;

/// Draws screens to `target/pictures`, to be looked at: light and dark, the window's usual sizes
/// and large text.
public final class Gallery {

    private static final Path FOLDER = Path.of("target/pictures");

    /// One way to look at a screen.
    public record Look(String name, Appearance appearance, int width, int height) {}

    /// How every screen is looked at.
    public static final List<Look> LOOKS =
            List.of(
                    look("light-1440", Theme.LIGHT, TextSize.PER_CENT_100, 1440, 900),
                    look("dark-1440", Theme.DARK, TextSize.PER_CENT_100, 1440, 900),
                    look("light-1280", Theme.LIGHT, TextSize.PER_CENT_100, 1280, 720),
                    look("dark-1000", Theme.DARK, TextSize.PER_CENT_100, 1000, 700),
                    look("light-200", Theme.LIGHT, TextSize.PER_CENT_200, 1440, 900));

    private Gallery() {}

    /// Draws the screen in every [Look]. Call on a thread that is not the screen's.
    ///
    /// @param screen puts it into the picture's overlay, on the screen's thread
    public static void draw(Stage stage, String name, Consumer<Picture> screen) {
        for (var look : LOOKS) {
            var scene = show(stage, look, screen);
            WaitForAsyncUtils.waitForFxEvents();
            save(name + "-" + look.name(), scene);
        }
    }

    /// What a screen is drawn in.
    public record Picture(Overlay overlay, Appearance appearance, Scene scene) {}

    private static Scene show(Stage stage, Look look, Consumer<Picture> screen) {
        return WaitForAsyncUtils.waitForAsyncFx(
                20_000,
                () -> {
                    var overlay = new Overlay();
                    var scene = new Scene(overlay.root(), look.width(), look.height());
                    Styling.apply(scene, look.appearance());
                    stage.setScene(scene);
                    stage.setWidth(look.width());
                    stage.setHeight(look.height());
                    stage.show();
                    screen.accept(new Picture(overlay, look.appearance(), scene));
                    return scene;
                });
    }

    private static void save(String name, Scene scene) {
        // The form follows the width, and what is in it follows the form: one layout is not enough.
        for (var pass = 0; pass < 3; pass++) {
            WaitForAsyncUtils.waitForAsyncFx(20_000, () -> layOut(scene));
            WaitForAsyncUtils.waitForFxEvents();
        }
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> write(name, scene.snapshot(null)));
    }

    private static void layOut(Scene scene) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }

    private static Path write(String name, WritableImage image) {
        var width = (int) image.getWidth();
        var height = (int) image.getHeight();
        var pixels = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var reader = image.getPixelReader();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                pixels.setRGB(x, y, reader.getArgb(x, y));
            }
        }
        try {
            Files.createDirectories(FOLDER);
            var file = FOLDER.resolve(name + ".png");
            ImageIO.write(pixels, "png", file.toFile());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Look look(String name, Theme theme, TextSize size, int width, int height) {
        return new Look(name, new Appearance(theme, Density.COMFORTABLE, size), width, height);
    }
}
