package org.doorstep.demo.tour;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;

/// Takes numbered pictures of scenes as PNG files.
///
/// Writes the format itself (RGB, 8 bits, no filter): the JDK's own writer needs AWT, which the
/// client's runtime does without.
final class Camera {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int BYTES_PER_PIXEL = 3;

    private final Path folder;
    private int taken;

    Camera(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder);
        try (var earlier = Files.newDirectoryStream(folder, "*.png")) {
            for (var picture : earlier) {
                Files.delete(picture);
            }
        }
    }

    /// Takes the next picture. On the JavaFX thread.
    ///
    /// @return the file, `NN-name.png`
    Path take(Scene scene, String name) throws IOException {
        var file = folder.resolve(String.format(Locale.ROOT, "%02d-%s.png", ++taken, name));
        Files.write(file, png(scene.snapshot(null)));
        return file;
    }

    private static byte[] png(Image image) throws IOException {
        var width = (int) image.getWidth();
        var height = (int) image.getHeight();
        var out = new ByteArrayOutputStream();
        out.write(SIGNATURE);
        chunk(out, "IHDR", header(width, height));
        chunk(out, "IDAT", pixels(image, width, height));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static byte[] header(int width, int height) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var data = new DataOutputStream(bytes);
        data.writeInt(width);
        data.writeInt(height);
        data.write(new byte[] {8, 2, 0, 0, 0});
        return bytes.toByteArray();
    }

    private static byte[] pixels(Image image, int width, int height) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var row = new int[width];
        var line = new byte[1 + width * BYTES_PER_PIXEL];
        try (var deflated = new DeflaterOutputStream(bytes)) {
            for (int y = 0; y < height; y++) {
                image.getPixelReader()
                        .getPixels(0, y, width, 1, PixelFormat.getIntArgbInstance(), row, 0, width);
                for (int x = 0; x < width; x++) {
                    line[1 + x * BYTES_PER_PIXEL] = (byte) (row[x] >> 16);
                    line[2 + x * BYTES_PER_PIXEL] = (byte) (row[x] >> 8);
                    line[3 + x * BYTES_PER_PIXEL] = (byte) row[x];
                }
                deflated.write(line);
            }
        }
        return bytes.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] data)
            throws IOException {
        var named = new ByteArrayOutputStream();
        named.write(type.getBytes(StandardCharsets.US_ASCII));
        named.write(data);
        var crc = new CRC32();
        crc.update(named.toByteArray());
        var framed = new DataOutputStream(out);
        framed.writeInt(data.length);
        named.writeTo(framed);
        framed.writeInt((int) crc.getValue());
    }
}
