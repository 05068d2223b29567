package org.doorstep.app;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.doorstep.app.ui.Appearance;
import org.doorstep.app.ui.Density;
import org.doorstep.app.ui.Overlay;
import org.doorstep.app.ui.Styling;
import org.doorstep.app.ui.TextSize;
import org.doorstep.app.ui.Theme;
import org.doorstep.app.walk.Walk;
import org.testfx.util.WaitForAsyncUtils;

/// Walks through screens as somebody does who sees little or uses no mouse, and draws them to
/// `target/pictures`, to be looked at: light and dark, the window's usual sizes and large text.
///
/// Every build walks, in the two looks that find most; the long runs draw too, in every look.
public final class Gallery {

    private static final int PULSES_TO_SETTLE = 4;
    private static final Path FOLDER = Path.of("target/pictures");
    private static final boolean DRAWS = System.getProperty("excludedGroups", "long").isEmpty();

    /// One way to look at a screen.
    public record Look(String name, Appearance appearance, int width, int height) {}

    /// How every screen is looked at.
    public static final List<Look> LOOKS =
            DRAWS
                    ? List.of(
                            look("light-1440", Theme.LIGHT, TextSize.PER_CENT_100, 1440, 900),
                            look("dark-1440", Theme.DARK, TextSize.PER_CENT_100, 1440, 900),
                            look("light-1280", Theme.LIGHT, TextSize.PER_CENT_100, 1280, 720),
                            look("dark-1000", Theme.DARK, TextSize.PER_CENT_100, 1000, 700),
                            look("light-200", Theme.LIGHT, TextSize.PER_CENT_200, 1440, 900))
                    : List.of(
                            look(
                                    "dark-compact-1000",
                                    new Appearance(
                                            Theme.DARK, Density.COMPACT, TextSize.PER_CENT_100),
                                    1000,
                                    700),
                            look("light-200", Theme.LIGHT, TextSize.PER_CENT_200, 1440, 900));

    private Gallery() {}

    /// Looks at the screen in every [Look] and fails with whatever keeps somebody from using it.
    /// Call on a thread that is not the screen's.
    ///
    /// @param screen puts it into the picture's overlay, on the screen's thread
    public static void draw(Stage stage, String name, Consumer<Picture> screen) {
        var faults = new ArrayList<String>();
        for (var look : LOOKS) {
            var scene = show(stage, look, screen);
            settle();
            var picture = name + "-" + look.name();
            if (DRAWS) {
                WaitForAsyncUtils.waitForAsyncFx(
                        20_000, () -> write(picture, scene.snapshot(null)));
            }
            WaitForAsyncUtils.waitForAsyncFx(20_000, () -> Walk.faults(scene))
                    .forEach(fault -> faults.add(picture + " " + fault));
        }
        if (!faults.isEmpty()) {
            throw new AssertionError(String.join("\n", faults));
        }
    }

    /// What a screen is drawn in.
    public record Picture(Overlay overlay, Appearance appearance, Scene scene) {}

    private static Scene show(Stage stage, Look look, Consumer<Picture> screen) {
        return WaitForAsyncUtils.waitForAsyncFx(
                20_000,
                () -> {
                    // A window that is shown cannot grow beyond the headless screen.
                    stage.hide();
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

    /// The form follows the width, and what is in it follows the form: one pulse is not enough.
    private static void settle() {
        var drawn = new CompletableFuture<Integer>();
        Platform.runLater(() ->
                new AnimationTimer() {
                    private int pulses;

                    @Override
                    public void handle(long now) {
                        if (++pulses == PULSES_TO_SETTLE) {
                            stop();
                            drawn.complete(pulses);
                        }
                    }
                }.start());
        drawn.orTimeout(20, TimeUnit.SECONDS).join();
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static Path write(String name, WritableImage image) {
        var width = (int) image.getWidth();
        var height = (int) image.getHeight();
        var pixels = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var all = new int[width * height];
        image.getPixelReader()
                .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), all, 0, width);
        pixels.setRGB(0, 0, width, height, all, 0, width);
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
        return look(name, new Appearance(theme, Density.COMFORTABLE, size), width, height);
    }

    private static Look look(String name, Appearance appearance, int width, int height) {
        return new Look(name, appearance, width, height);
    }
}
