package org.doorstep.app.ui.camera;

/// A picture of a camera: nothing but its points.
///
/// @param width in points
/// @param height in points
/// @param rgb a byte each of red, green and blue for every point, row by row from the top; not
///   copied, and not to be changed
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Shot(int width, int height, byte[] rgb) {

    public Shot {
        if (rgb.length != 3 * width * height) {
            throw new IllegalArgumentException("not the points of such a picture");
        }
    }
}
