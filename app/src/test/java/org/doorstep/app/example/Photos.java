package org.doorstep.app.example;

import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import org.doorstep.app.ui.attach.Png;

/// Photos that were never taken: walls with a damp patch, made by hand.
public final class Photos {

    private Photos() {}

    /// A PNG file of a wall; another patch for another number.
    public static byte[] wall(int number) {
        var width = 400;
        var height = 300;
        var image = new WritableImage(width, height);
        var pixels = image.getPixelWriter();
        var left = 90 + number * 70 % 200;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                var floor = y > 250;
                var wall = Color.hsb(38, 0.18, 0.86 - 0.12 * x / width);
                var far = Math.hypot((x - left) / 85.0, (y - 190) / 95.0);
                var damp = Math.max(0, 1 - far) * 0.55;
                var shade = floor ? Color.hsb(25, 0.45, 0.42) : wall;
                pixels.setColor(
                        x, y, floor ? shade : shade.interpolate(Color.hsb(60, 0.35, 0.25), damp));
            }
        }
        return Png.of(image);
    }
}
