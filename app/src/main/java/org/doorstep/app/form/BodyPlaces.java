package org.doorstep.app.form;

import java.util.Comparator;
import java.util.List;
import org.doorstep.domain.form.BodyMark;
import org.doorstep.domain.form.BodyMark.Side;

/// What parts of the drawn body are called. Left and right are the person's own.
final class BodyPlaces {

    /// @param x and y as in [BodyMark]
    record Place(String name, Side side, int x, int y) {

        BodyMark mark() {
            return new BodyMark(side, x, y, "");
        }
    }

    static final List<Place> ALL =
            List.of(
                    new Place("face", Side.FRONT, 500, 70),
                    new Place("neck", Side.FRONT, 500, 150),
                    new Place("chest", Side.FRONT, 500, 250),
                    new Place("stomach", Side.FRONT, 500, 370),
                    new Place("groin", Side.FRONT, 500, 480),
                    new Place("right upper arm", Side.FRONT, 285, 270),
                    new Place("right forearm", Side.FRONT, 215, 400),
                    new Place("right hand", Side.FRONT, 165, 510),
                    new Place("left upper arm", Side.FRONT, 715, 270),
                    new Place("left forearm", Side.FRONT, 785, 400),
                    new Place("left hand", Side.FRONT, 835, 510),
                    new Place("right thigh", Side.FRONT, 420, 600),
                    new Place("right knee", Side.FRONT, 415, 710),
                    new Place("right shin", Side.FRONT, 410, 820),
                    new Place("right foot", Side.FRONT, 400, 950),
                    new Place("left thigh", Side.FRONT, 580, 600),
                    new Place("left knee", Side.FRONT, 585, 710),
                    new Place("left shin", Side.FRONT, 590, 820),
                    new Place("left foot", Side.FRONT, 600, 950),
                    new Place("back of the head", Side.BACK, 500, 70),
                    new Place("back of the neck", Side.BACK, 500, 150),
                    new Place("upper back", Side.BACK, 500, 250),
                    new Place("lower back", Side.BACK, 500, 380),
                    new Place("buttocks", Side.BACK, 500, 490),
                    new Place("back of the left upper arm", Side.BACK, 285, 270),
                    new Place("left elbow", Side.BACK, 245, 335),
                    new Place("back of the left hand", Side.BACK, 165, 510),
                    new Place("back of the right upper arm", Side.BACK, 715, 270),
                    new Place("right elbow", Side.BACK, 755, 335),
                    new Place("back of the right hand", Side.BACK, 835, 510),
                    new Place("back of the left thigh", Side.BACK, 420, 600),
                    new Place("left calf", Side.BACK, 410, 800),
                    new Place("left heel", Side.BACK, 405, 940),
                    new Place("back of the right thigh", Side.BACK, 580, 600),
                    new Place("right calf", Side.BACK, 590, 800),
                    new Place("right heel", Side.BACK, 595, 940));

    private BodyPlaces() {}

    /// The part of the body nearest to a mark.
    static String nearest(BodyMark mark) {
        return ALL.stream()
                .filter(place -> place.side() == mark.side())
                .min(
                        Comparator.comparingDouble(
                                place -> Math.hypot(place.x() - mark.x(), place.y() - mark.y())))
                .map(Place::name)
                .orElse("");
    }
}
