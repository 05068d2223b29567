package org.doorstep.app.citizen.household;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import org.doorstep.app.citizen.household.FamilyLayout.Couple;
import org.doorstep.app.citizen.household.FamilyLayout.Descent;
import org.doorstep.app.citizen.household.FamilyLayout.Place;
import org.doorstep.domain.household.Household;
import org.doorstep.domain.household.Relative;
import org.jspecify.annotations.Nullable;

/// The genogram: people as nodes, lines between them as paths that the mouse does not see. The
/// arrow keys walk it: up to a parent, down to a child, left and right to those beside.
final class GenogramPane extends Pane {

    /// A cell's width in em: the longest names go on below.
    private static final double CELL = 12.6;

    /// Between two cells side by side, in pixels: single parents' lines run there.
    private static final double GUTTER = 24;

    /// Between two rows, in pixels: lines to children run there.
    private static final double BETWEEN_ROWS = 52;

    private static final double MARGIN = 14;

    /// Partners stand side by side however little room there is.
    private static final int FEWEST = 2;

    private static final double SLASH = 7;
    private static final double LANE = 8;
    private static final int LANES = 4;

    /// From a caption down to the first lane, in pixels: the loop's line runs between.
    private static final double FIRST_LANE = 12;

    /// From a cell to the loop's line, in pixels: the lines between two cells run further out.
    private static final double EDGE = 5;

    private final Path loop = path("household-loop");
    private final Path descents = path("descent-line");
    private final Path couples = path("couple-line");
    private final Path slashes = path("former-line");
    private final Label em = new Label();
    private final Map<UUID, PersonNode> nodes = new LinkedHashMap<>();
    private @Nullable Household household;
    private FamilyLayout layout = new FamilyLayout(List.of(), List.of(), List.of());
    private int most;
    private Predicate<UUID> sheltered = _ -> false;

    GenogramPane() {
        getStyleClass().add("genogram");
        em.setVisible(false);
        em.setManaged(false);
        em.fontProperty().subscribe(_ -> requestLayout());
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /// Draws them, no wider than there is room.
    ///
    /// @param people everybody of the household
    /// @param lives who lives in the home that is chosen
    void show(Household drawn, List<PersonNode> people, Predicate<UUID> lives) {
        household = drawn;
        sheltered = lives;
        nodes.clear();
        people.forEach(node -> nodes.put(node.who().id(), node));
        layOut(most == 0 ? Integer.MAX_VALUE : most);
        getChildren().setAll(loop);
        // In the order of the picture, which is the order of the focus.
        layout.places().stream()
                .flatMap(place -> node(place.who().id()).stream())
                .forEach(getChildren()::add);
        getChildren().addAll(descents, couples, slashes, em);
        requestLayout();
    }

    private void layOut(int cells) {
        most = cells;
        if (household != null) {
            layout = FamilyLayout.of(household, cells);
        }
    }

    /// Lays out anew if the width has room for another number of cells.
    private void fit(double width) {
        if (width > 0) {
            var room = (width - 2 * MARGIN + GUTTER) / (cell() + GUTTER);
            var cells = Math.max(FEWEST, (int) room);
            if (cells != most) {
                layOut(cells);
            }
        }
    }

    /// Puts the focus on somebody; on the first if nobody is meant.
    void focus(@Nullable UUID who) {
        Optional.ofNullable(who)
                .flatMap(this::node)
                .or(() -> nodes.values().stream().findFirst())
                .ifPresent(PersonNode::requestFocus);
    }

    /// Everybody drawn.
    List<PersonNode> people() {
        return List.copyOf(nodes.values());
    }

    /// Whoever the arrow key leads to.
    Optional<Relative> beside(Relative who, int right, int down) {
        if (down != 0) {
            return layout.descents().stream()
                    .flatMap(one ->
                            down < 0
                                    ? one.child().equals(who.id())
                                            ? one.parents().stream()
                                            : Stream.<UUID>empty()
                                    : one.parents().contains(who.id())
                                            ? Stream.of(one.child())
                                            : Stream.<UUID>empty())
                    .flatMap(id -> place(id).stream())
                    .min(Comparator.comparingDouble(Place::column))
                    .map(Place::who);
        }
        return place(who.id())
                .flatMap(here ->
                        layout.places().stream()
                                .filter(other -> other.row() == here.row())
                                .filter(other ->
                                        right > 0
                                                ? other.column() > here.column()
                                                : other.column() < here.column())
                                .min(
                                        Comparator.comparingDouble(
                                                other -> Math.abs(other.column() - here.column())))
                                .map(Place::who));
    }

    private void pressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || event.isShiftDown()) {
            return;
        }
        var focused =
                nodes.values().stream().filter(PersonNode::isFocused).findFirst().orElse(null);
        if (focused == null || !event.getCode().isArrowKey()) {
            return;
        }
        var to =
                switch (event.getCode()) {
                    case UP -> beside(focused.who(), 0, -1);
                    case DOWN -> beside(focused.who(), 0, 1);
                    case LEFT -> beside(focused.who(), -1, 0);
                    default -> beside(focused.who(), 1, 0);
                };
        to.flatMap(who -> node(who.id())).ifPresent(PersonNode::requestFocus);
        event.consume();
    }

    @Override
    protected double computePrefWidth(double height) {
        return 2 * MARGIN + Math.max(1, layout.columns()) * (cell() + GUTTER) - GUTTER;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        fit(width);
        var tops = tops();
        return tops[tops.length - 1] - BETWEEN_ROWS + MARGIN;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 2 * MARGIN + FEWEST * (cell() + GUTTER) - GUTTER;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        fit(getWidth());
        var tops = tops();
        for (var place : layout.places()) {
            node(place.who().id())
                    .ifPresent(node -> {
                        var height = tops[place.row() + 1] - tops[place.row()] - BETWEEN_ROWS;
                        node.resizeRelocate(
                                snapPositionX(left(place)),
                                snapPositionY(tops[place.row()]),
                                cell(),
                                height);
                    });
        }
        draw(tops);
    }

    private void draw(double[] tops) {
        couples.getElements().clear();
        slashes.getElements().clear();
        descents.getElements().clear();
        layout.couples().forEach(couple -> draw(couple, tops));
        var lanes = new LinkedHashMap<List<UUID>, Integer>();
        layout.descents().forEach(descent -> draw(descent, tops, lanes));
        loop.getElements().setAll(Loop.round(cells(tops)));
    }

    private void draw(Couple couple, double[] tops) {
        var one = place(couple.one());
        var other = place(couple.other());
        if (one.isEmpty() || other.isEmpty() || one.get().row() != other.get().row()) {
            return;
        }
        var first = one.get().column() < other.get().column() ? one.get() : other.get();
        var last = first == one.get() ? other.get() : one.get();
        var from = centre(first, tops).add(PersonNode.SHAPE / 2, 0);
        var to = centre(last, tops).subtract(PersonNode.SHAPE / 2, 0);
        var middle = from.midpoint(to);
        if (isNext(first, last)) {
            line(couples, from, to);
        } else {
            // Over the heads of those between.
            var up = -PersonNode.SHAPE / 2 - LANE;
            middle = middle.add(0, up);
            line(
                    couples,
                    centre(first, tops).add(0, -PersonNode.SHAPE / 2),
                    centre(first, tops).add(0, up),
                    centre(last, tops).add(0, up),
                    centre(last, tops).add(0, -PersonNode.SHAPE / 2));
        }
        if (couple.former()) {
            line(slashes, middle.add(-SLASH / 2, SLASH), middle.add(SLASH / 2, -SLASH));
        }
    }

    private void draw(Descent descent, double[] tops, Map<List<UUID>, Integer> lanes) {
        var child = place(descent.child());
        var parents = descent.parents().stream().flatMap(id -> place(id).stream()).toList();
        if (child.isEmpty() || parents.isEmpty()) {
            return;
        }
        var first = parents.getFirst();
        var lane = lanes.computeIfAbsent(descent.parents(), _ -> lanes.size() % LANES);
        var bus = tops[first.row() + 1] - BETWEEN_ROWS + FIRST_LANE + lane * LANE;
        var from = centre(first, tops);
        if (parents.size() == 2) {
            from = from.midpoint(centre(parents.get(1), tops));
        }
        var down = from;
        if (parents.size() == 1 || !isNext(parents.get(0), parents.get(1))) {
            // Beside the caption.
            from = centre(first, tops).add(PersonNode.SHAPE / 2, 0);
            down = new Point2D(left(first) + cell() + GUTTER / 2, from.getY());
        }
        var to = centre(child.get(), tops).subtract(0, PersonNode.SHAPE / 2);
        if (child.get().row() - first.row() <= 1) {
            line(
                    descents,
                    from,
                    down,
                    new Point2D(down.getX(), bus),
                    new Point2D(to.getX(), bus),
                    to);
            return;
        }
        var last = tops[child.get().row()] - BETWEEN_ROWS + FIRST_LANE + lane * LANE;
        var past = between(first.row() + 1, child.get().row(), to.getX());
        line(
                descents,
                from,
                down,
                new Point2D(down.getX(), bus),
                new Point2D(past, bus),
                new Point2D(past, last),
                new Point2D(to.getX(), last),
                to);
    }

    /// Where a line comes down past the rows without crossing anybody, near a place.
    private double between(int fromRow, int toRow, double near) {
        var crossed =
                layout.places().stream()
                        .filter(place -> place.row() >= fromRow && place.row() < toRow)
                        .toList();
        return crossed.stream()
                .flatMap(place ->
                        Stream.of(left(place) - GUTTER / 2, left(place) + cell() + GUTTER / 2))
                .filter(x ->
                        crossed.stream()
                                .noneMatch(place ->
                                        x > left(place) - 1 && x < left(place) + cell() + 1))
                .min(Comparator.comparingDouble(x -> Math.abs(x - near)))
                .orElse(MARGIN / 2);
    }

    /// The cells of those who live in the home, row by row.
    private List<List<Rectangle2D>> cells(double[] tops) {
        var rows = new ArrayList<List<Rectangle2D>>();
        for (var row = 0; row < layout.rows(); row++) {
            var number = row;
            var height = tops[row + 1] - tops[row] - BETWEEN_ROWS;
            rows.add(
                    layout.places().stream()
                            .filter(place -> place.row() == number)
                            .filter(place -> sheltered.test(place.who().id()))
                            .map(place ->
                                    new Rectangle2D(
                                            left(place) - EDGE,
                                            tops[number] - EDGE,
                                            cell() + 2 * EDGE,
                                            height + 2 * EDGE))
                            .toList());
        }
        return rows;
    }

    private boolean isNext(Place one, Place other) {
        var from = Math.min(one.column(), other.column());
        var to = Math.max(one.column(), other.column());
        return layout.places().stream()
                .filter(place -> place.row() == one.row())
                .noneMatch(place -> place.column() > from && place.column() < to);
    }

    private Point2D centre(Place place, double[] tops) {
        return new Point2D(left(place) + cell() / 2, tops[place.row()] + PersonNode.SHAPE / 2 + 4);
    }

    private double left(Place place) {
        return MARGIN + place.column() * (cell() + GUTTER);
    }

    /// Where each row begins, and where one more would.
    private double[] tops() {
        var tops = new double[layout.rows() + 1];
        tops[0] = MARGIN;
        for (var row = 0; row < layout.rows(); row++) {
            var number = row;
            tops[row + 1] =
                    tops[row]
                            + BETWEEN_ROWS
                            + layout.places().stream()
                                    .filter(place -> place.row() == number)
                                    .flatMap(place -> node(place.who().id()).stream())
                                    .mapToDouble(node -> node.prefHeight(cell()))
                                    .max()
                                    .orElse(0);
        }
        return tops;
    }

    private double cell() {
        return Math.ceil(CELL * em.getFont().getSize());
    }

    private Optional<PersonNode> node(UUID who) {
        return Optional.ofNullable(nodes.get(who));
    }

    private Optional<Place> place(UUID who) {
        return layout.places().stream().filter(place -> place.who().id().equals(who)).findFirst();
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
