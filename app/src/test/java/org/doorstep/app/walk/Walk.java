package org.doorstep.app.walk;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Scene;

/// Goes through a screen and says what keeps somebody from using it.
public final class Walk {

    private Walk() {}

    /// What is wrong with the screen, in words; moves the focus. On the screen's thread, after the
    /// screen has been laid out.
    public static List<String> faults(Scene scene) {
        return Stream.of(
                        Room.faults(scene),
                        Contrast.faults(scene.getRoot()),
                        Keyboard.faults(scene))
                .flatMap(List::stream)
                .distinct()
                .toList();
    }
}
