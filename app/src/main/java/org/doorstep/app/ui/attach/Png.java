package org.doorstep.app.ui.attach;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javafx.scene.image.Image;

/// Writes a picture from the clipboard or a camera as a PNG file: 8 bits each of red, green and
/// blue, and nothing about where, when or by what it was made.
public final class Png {

    private static final byte[] HEAD = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    /// How a row is written, so that photos become smaller.
    private static final byte DIFFERENCE_TO_THE_LEFT = 1;

    private static final int BUFFER = 64 * 1024;

    private Png() {}

    /// The bytes of the file.
    public static byte[] of(Image image) {
        var width = (int) image.getWidth();
        var height = (int) image.getHeight();
        var rgb = ByteBuffer.allocate(3 * width * height);
        var pixels = image.getPixelReader();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                var colour = pixels.getArgb(x, y);
                rgb.put((byte) (colour >> 16)).put((byte) (colour >> 8)).put((byte) colour);
            }
        }
        return of(width, height, rgb.array());
    }

    /// The bytes of the file.
    ///
    /// @param rgb a byte each of red, green and blue for every point, row by row from the top
    public static byte[] of(int width, int height, byte[] rgb) {
        var rows = ByteBuffer.allocate(height * (1 + 3 * width));
        for (int y = 0; y < height; y++) {
            rows.put(DIFFERENCE_TO_THE_LEFT);
            var row = 3 * width * y;
            for (int i = 0; i < 3 * width; i++) {
                rows.put((byte) (rgb[row + i] - (i < 3 ? 0 : rgb[row + i - 3])));
            }
        }
        var file = new ByteArrayOutputStream();
        file.writeBytes(HEAD);
        chunk(
                file,
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put(new byte[] {8, 2, 0, 0, 0})
                        .array());
        chunk(file, "IDAT", deflated(rows.array()));
        chunk(file, "IEND", new byte[0]);
        return file.toByteArray();
    }

    private static byte[] deflated(byte[] bytes) {
        var packed = new ByteArrayOutputStream();
        try (var deflater = new Deflater()) {
            deflater.setInput(bytes);
            deflater.finish();
            var buffer = new byte[BUFFER];
            while (!deflater.finished()) {
                packed.write(buffer, 0, deflater.deflate(buffer));
            }
        }
        return packed.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream file, String type, byte[] content) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(type.getBytes(StandardCharsets.US_ASCII));
        body.writeBytes(content);
        var sum = new CRC32();
        sum.update(body.toByteArray());
        file.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
        file.writeBytes(body.toByteArray());
        file.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }
}
