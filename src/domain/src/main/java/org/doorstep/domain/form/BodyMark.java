package org.doorstep.domain.form;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A mark that an officer set on a drawn body.
///
/// @param x from the left edge of the picture as one looks at it, in thousandths of its width
/// @param y from its top, in thousandths of its height
/// @param words what is there: *Bruise, yellow, 3 cm*
public record BodyMark(Side side, int x, int y, String words) {

    /// Which side of the body.
    public enum Side {
        FRONT,
        BACK;

        /// The name on the wire.
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// As it stands among the answers.
    public Map<String, Object> answer() {
        return Map.of("side", side.toString(), "x", (long) x, "y", (long) y, "words", words);
    }

    /// Reads what stands among the answers; empty if it is no mark.
    public static Optional<BodyMark> read(Object answer) {
        if (answer instanceof Map<?, ?> mark
                && mark.get("x") instanceof Number x
                && mark.get("y") instanceof Number y) {
            var side = "back".equals(mark.get("side")) ? Side.BACK : Side.FRONT;
            var words = mark.get("words");
            return Optional.of(
                    new BodyMark(
                            side,
                            x.intValue(),
                            y.intValue(),
                            words == null ? "" : words.toString()));
        }
        return Optional.empty();
    }
}
