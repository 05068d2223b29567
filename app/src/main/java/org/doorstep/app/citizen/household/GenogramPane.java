package org.doorstep.app.citizen.household;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import org.doorstep.app.citizen.household.FamilyLayout.Place;
import org.doorstep.domain.household.Household;
import org.doorstep.domain.household.Relative;
import org.jspecify.annotations.Nullable;

/// The genogram: people as nodes, lines between them as paths that the mouse does not see. The
/// arrow keys walk it: up to a parent, down to a child, left and right to those beside.
final class GenogramPane extends Pane {

    /// A cell's width in em: the longest names go on below.
    private static final double CELL = 12.6;

    /// Partners stand side by side however little room there is.
    private static final int FEWEST = 2;

    private final GenogramLines lines = new GenogramLines();
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
        getChildren().setAll(lines.behind());
        // In the order of the picture, which is the order of the focus.
        layout.places().stream()
                .flatMap(place -> node(place.who().id()).stream())
                .forEach(getChildren()::add);
        getChildren().addAll(lines.between());
        getChildren().add(em);
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
            var gutter = GenogramPlan.GUTTER;
            var room = (width - 2 * GenogramPlan.MARGIN + gutter) / (cell() + gutter);
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
        return 2 * GenogramPlan.MARGIN + GenogramPlan.width(Math.max(1, layout.columns()), cell());
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        fit(width);
        return plan(width).height();
    }

    @Override
    protected double computeMinWidth(double height) {
        return 2 * GenogramPlan.MARGIN + GenogramPlan.width(FEWEST, cell());
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        fit(getWidth());
        var plan = plan(getWidth());
        for (var place : layout.places()) {
            node(place.who().id())
                    .ifPresent(node ->
                            node.resizeRelocate(
                                    snapPositionX(plan.left(place)),
                                    snapPositionY(plan.top(place.row())),
                                    cell(),
                                    plan.foot(place.row()) - plan.top(place.row())));
        }
        lines.draw(plan, sheltered);
    }

    private GenogramPlan plan(double width) {
        var cell = cell();
        return GenogramPlan.of(
                layout,
                cell,
                width,
                who -> node(who).map(node -> node.prefHeight(cell)).orElse(0.0));
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
}
