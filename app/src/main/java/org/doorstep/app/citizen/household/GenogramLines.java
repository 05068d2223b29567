package org.doorstep.app.citizen.household;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import org.doorstep.app.citizen.household.FamilyLayout.Couple;
import org.doorstep.app.citizen.household.FamilyLayout.Descent;
import org.doorstep.app.citizen.household.FamilyLayout.Place;

/// The lines of a genogram, as paths that the mouse does not see: between partners, down to
/// children, and the loop round those who live in the home. None runs over a name: a couple's line
/// goes down between their captions, that of one parent alone begins below theirs.
final class GenogramLines {

    private static final double SLASH = 7;
    private static final double LANE = 8;
    private static final int LANES = 4;

    /// From a row down to the first lane: the loop's line runs between.
    private static final double FIRST_LANE = 12;

    /// From a cell to the loop's line: the lines between two cells run further out.
    private static final double EDGE = 5;

    private final Path loop = path("household-loop");
    private final Path descents = path("descent-line");
    private final Path couples = path("couple-line");
    private final Path slashes = path("former-line");

    /// What is drawn behind everybody.
    Path behind() {
        return loop;
    }

    /// What is drawn between them.
    List<Path> between() {
        return List.of(descents, couples, slashes);
    }

    /// @param lives who lives in the home that is chosen
    void draw(GenogramPlan plan, Predicate<UUID> lives) {
        couples.getElements().clear();
        slashes.getElements().clear();
        descents.getElements().clear();
        plan.layout().couples().forEach(couple -> draw(couple, plan));
        var lanes = new LinkedHashMap<List<UUID>, Integer>();
        plan.layout().descents().forEach(descent -> draw(descent, plan, lanes));
        loop.getElements().setAll(Loop.round(cells(plan, lives)));
    }

    private void draw(Couple couple, GenogramPlan plan) {
        var one = plan.place(couple.one());
        var other = plan.place(couple.other());
        if (one.isEmpty() || other.isEmpty() || one.get().row() != other.get().row()) {
            return;
        }
        var first = one.get().column() < other.get().column() ? one.get() : other.get();
        var last = first == one.get() ? other.get() : one.get();
        var from = plan.centre(first).add(PersonNode.SHAPE / 2, 0);
        var to = plan.centre(last).subtract(PersonNode.SHAPE / 2, 0);
        var middle = from.midpoint(to);
        if (plan.areNext(first, last)) {
            line(couples, from, to);
        } else {
            // Over the heads of those between.
            var up = -PersonNode.SHAPE / 2 - LANE;
            middle = middle.add(0, up);
            line(
                    couples,
                    plan.centre(first).add(0, -PersonNode.SHAPE / 2),
                    plan.centre(first).add(0, up),
                    plan.centre(last).add(0, up),
                    plan.centre(last).add(0, -PersonNode.SHAPE / 2));
        }
        if (couple.former()) {
            line(slashes, middle.add(-SLASH / 2, SLASH), middle.add(SLASH / 2, -SLASH));
        }
    }

    private void draw(Descent descent, GenogramPlan plan, Map<List<UUID>, Integer> lanes) {
        var child = plan.place(descent.child());
        var parents = descent.parents().stream().flatMap(id -> plan.place(id).stream()).toList();
        if (child.isEmpty() || parents.isEmpty()) {
            return;
        }
        var lane = lanes.computeIfAbsent(descent.parents(), _ -> lanes.size() % LANES);
        var row = parents.stream().mapToInt(Place::row).max().orElse(0);
        var bus = plan.foot(row) + FIRST_LANE + lane * LANE;
        var to = plan.centre(child.get()).subtract(0, PersonNode.SHAPE / 2);
        for (var from : begins(parents, plan)) {
            line(descents, from, new Point2D(from.getX(), bus));
            if (child.get().row() - row <= 1) {
                line(descents, new Point2D(from.getX(), bus), new Point2D(to.getX(), bus), to);
                continue;
            }
            var last = plan.top(child.get().row()) - GenogramPlan.BETWEEN_ROWS;
            var under = last + FIRST_LANE + lane * LANE;
            var past = between(row + 1, child.get().row(), to.getX(), plan);
            line(
                    descents,
                    new Point2D(from.getX(), bus),
                    new Point2D(past, bus),
                    new Point2D(past, under),
                    new Point2D(to.getX(), under),
                    to);
        }
    }

    /// Between partners who stand side by side; else below each of them.
    private static List<Point2D> begins(List<Place> parents, GenogramPlan plan) {
        if (parents.size() == 2) {
            var one = parents.get(0);
            var other = parents.get(1);
            if (plan.areNext(one, other)
                    && plan.layout().isCouple(one.who().id(), other.who().id())) {
                return List.of(plan.centre(one).midpoint(plan.centre(other)));
            }
        }
        return parents.stream().map(plan::below).toList();
    }

    /// Where a line comes down past the rows without crossing anybody, near a place.
    private static double between(int fromRow, int toRow, double near, GenogramPlan plan) {
        var half = GenogramPlan.GUTTER / 2;
        var crossed =
                plan.layout().places().stream()
                        .filter(place -> place.row() >= fromRow && place.row() < toRow)
                        .toList();
        return crossed.stream()
                .flatMap(place ->
                        Stream.of(plan.left(place) - half, plan.left(place) + plan.cell() + half))
                .filter(x ->
                        crossed.stream()
                                .noneMatch(place ->
                                        x > plan.left(place) - 1
                                                && x < plan.left(place) + plan.cell() + 1))
                .min(Comparator.comparingDouble(x -> Math.abs(x - near)))
                .orElse(GenogramPlan.MARGIN / 2);
    }

    /// The cells of those who live in the home, row by row.
    private static List<List<Rectangle2D>> cells(GenogramPlan plan, Predicate<UUID> lives) {
        var rows = new ArrayList<List<Rectangle2D>>();
        for (var row = 0; row < plan.layout().rows(); row++) {
            var top = plan.top(row) - EDGE;
            var height = plan.foot(row) - plan.top(row) + 2 * EDGE;
            rows.add(
                    plan.row(row).stream()
                            .filter(place -> lives.test(place.who().id()))
                            .map(place ->
                                    new Rectangle2D(
                                            plan.left(place) - EDGE,
                                            top,
                                            plan.cell() + 2 * EDGE,
                                            height))
                            .toList());
        }
        return rows;
    }

    private static void line(Path path, Point2D from, Point2D... to) {
        path.getElements().add(new MoveTo(from.getX(), from.getY()));
        for (var point : to) {
            path.getElements().add(new LineTo(point.getX(), point.getY()));
        }
    }

    private static Path path(String styleClass) {
        var path = new Path();
        path.getStyleClass().add(styleClass);
        path.setManaged(false);
        path.setMouseTransparent(true);
        return path;
    }
}
