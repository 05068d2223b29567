package org.doorstep.app.citizen.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.collections.ListChangeListener;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.control.SkinBase;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;
import javafx.util.Subscription;
import org.doorstep.app.citizen.timeline.Lanes.Mark;
import org.doorstep.app.text.Messages;
import org.doorstep.domain.citizen.TimelineEntry;
import org.jspecify.annotations.Nullable;

/// Draws the band on one canvas and lays a transparent region over each mark in sight, for the
/// mouse and for a screen reader.
final class TimelineBandSkin extends SkinBase<TimelineBand> {

    private static final Messages TEXT = Messages.of("citizen");

    /// More than these could not be told apart, and the list says them all.
    private static final int MOST_REGIONS = 300;

    private static final double LANE_BAR_OPACITY = 0.35;

    private final TimelineModel model;
    private final Canvas canvas = new Canvas();

    /// Never seen: it carries the font that the style sheets give.
    private final Label font = new Label();

    private final List<Region> regions = new ArrayList<>();
    private final BandKeys keys;
    private final Subscription subscriptions;
    private Lanes lanes = new Lanes(List.of(), List.of());

    TimelineBandSkin(TimelineBand band) {
        super(band);
        model = band.model();
        keys = new BandKeys(model);
        font.getStyleClass().add("caption");
        font.setVisible(false);
        canvas.setMouseTransparent(true);
        // What is drawn must not keep the band from getting narrower.
        canvas.setManaged(false);
        font.setManaged(false);
        getChildren().addAll(canvas, font);
        ListChangeListener<TimelineEntry> listener = _ -> band.requestLayout();
        model.entries().addListener(listener);
        subscriptions =
                Subscription.combine(
                        model.rangeProperty().subscribe(band::requestLayout),
                        model.servicesProperty().subscribe(band::requestLayout),
                        model.selectedProperty().subscribe(band::requestLayout),
                        font.fontProperty().subscribe(band::requestLayout),
                        band.focusedProperty().subscribe(band::requestLayout),
                        () -> model.entries().removeListener(listener));
        band.setOnKeyPressed(event -> {
            if (keys.pressed(event.getCode(), event.getText(), lanes)) {
                event.consume();
            }
        });
    }

    @Override
    public void dispose() {
        subscriptions.unsubscribe();
        getSkinnable().setOnKeyPressed(null);
        super.dispose();
    }

    /// Where the lanes begin, right of their names: what stands below lines up with it.
    static double lanesFrom(double em) {
        return 8.2 * em;
    }

    @Override
    protected double computeMinWidth(
            double height, double top, double right, double bottom, double left) {
        return left + 2 * lanesFrom(em()) + right;
    }

    @Override
    protected double computePrefWidth(
            double height, double top, double right, double bottom, double left) {
        return computeMinWidth(height, top, right, bottom, left);
    }

    @Override
    protected double computePrefHeight(
            double width, double top, double right, double bottom, double left) {
        var services = Math.max(1, model.servicesProperty().get().size());
        return top + services * laneHeight() + 1.5 * em() + bottom;
    }

    @Override
    protected double computeMinHeight(
            double width, double top, double right, double bottom, double left) {
        return computePrefHeight(width, top, right, bottom, left);
    }

    @Override
    protected double computeMaxHeight(
            double width, double top, double right, double bottom, double left) {
        return computePrefHeight(width, top, right, bottom, left);
    }

    @Override
    protected void layoutChildren(double x, double y, double width, double height) {
        canvas.relocate(x, y);
        canvas.setWidth(width);
        canvas.setHeight(height);
        var from = lanesFrom(em());
        var room = width - from - em();
        lanes =
                Lanes.of(
                        model.servicesProperty().get(),
                        model.entries(),
                        model.rangeProperty().get(),
                        Math.max(1, room),
                        1.2 * em(),
                        3 * em());
        draw(from, room, width, height);
        placeRegions(x + from, y);
    }

    private void draw(double from, double room, double width, double height) {
        var band = getSkinnable();
        var g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, width, height);
        g.setFont(font.getFont());
        g.setTextBaseline(VPos.CENTER);
        drawYears(g, from, room, height);
        for (var lane = 0; lane < lanes.services().size(); lane++) {
            var service = lanes.services().get(lane);
            var y = middle(lane);
            g.setTextAlign(TextAlignment.LEFT);
            g.setFill(band.colour(service));
            MarkShape.draw(g, service, 0.5 * em(), y, 0.8 * em());
            g.setFill(band.colour("text"));
            g.fillText(service.title(), 1.35 * em(), y);
        }
        drawBars(g, from);
        lanes.marks().forEach(mark -> drawMark(g, mark, from));
    }

    private void drawYears(GraphicsContext g, double from, double room, double height) {
        var band = getSkinnable();
        var range = model.rangeProperty().get();
        var each = room / range.years();
        var bottom = lanes.services().size() * laneHeight();
        // Every year has its line; its name only where there is room for it.
        var step = (int) Math.ceil(3.2 * em() / each);
        g.setLineWidth(1);
        g.setTextAlign(TextAlignment.LEFT);
        for (var year = range.first(); year <= range.last(); year++) {
            var x = Math.round(from + (year - range.first()) * each) + 0.5;
            g.setStroke(band.colour("line"));
            g.strokeLine(x, 0, x, bottom + 0.4 * em());
            if ((year - range.first()) % step == 0) {
                g.setFill(band.colour("text"));
                g.fillText(Integer.toString(year), x + 0.3 * em(), height - 0.7 * em());
            }
        }
    }

    /// From the first to the last entry of a lane: how long the service has been there.
    private void drawBars(GraphicsContext g, double from) {
        for (var lane = 0; lane < lanes.services().size(); lane++) {
            var number = lane;
            var inLane = lanes.marks().stream().filter(mark -> mark.lane() == number).toList();
            if (inLane.size() > 1) {
                g.setGlobalAlpha(LANE_BAR_OPACITY);
                g.setFill(getSkinnable().colour(lanes.services().get(lane)));
                var first = from + inLane.getFirst().x();
                g.fillRect(first, middle(lane) - 1.5, from + inLane.getLast().x() - first, 3);
                g.setGlobalAlpha(1);
            }
        }
    }

    private void drawMark(GraphicsContext g, Mark mark, double from) {
        var band = getSkinnable();
        var x = from + mark.x();
        var y = middle(mark.lane());
        var size = 0.8 * em();
        var selected = model.selectedProperty().get();
        // A gap of the background tells marks from the bar and from each other.
        g.setFill(band.colour("back"));
        g.fillOval(x - size * 0.75, y - size * 0.75, size * 1.5, size * 1.5);
        g.setFill(band.colour(mark.service()));
        MarkShape.draw(g, mark.service(), x, y, size);
        if (mark.entries().size() > 1) {
            var words = "×" + mark.entries().size();
            var label = Font.font(g.getFont().getFamily(), FontWeight.BOLD, g.getFont().getSize());
            var normal = g.getFont();
            g.setFont(label);
            g.setTextAlign(TextAlignment.LEFT);
            g.setFill(band.colour("back"));
            g.fillRect(x + size * 0.6, y - size * 0.6, words.length() * 0.62 * em(), size * 1.2);
            g.setFill(band.colour("text"));
            g.fillText(words, x + size * 0.7, y);
            g.setFont(normal);
        }
        if (selected != null && mark.holds(selected)) {
            g.setStroke(band.colour("ring"));
            g.setLineWidth(2);
            g.strokeOval(x - size * 0.95, y - size * 0.95, size * 1.9, size * 1.9);
        }
    }

    private void placeRegions(double left, double top) {
        var marks = lanes.marks().stream().limit(MOST_REGIONS).toList();
        while (regions.size() < marks.size()) {
            regions.add(newRegion());
        }
        getChildren().removeAll(regions);
        var size = Math.max(24, 1.6 * em());
        for (var i = 0; i < marks.size(); i++) {
            var mark = marks.get(i);
            var region = regions.get(i);
            region.setAccessibleText(sentence(mark));
            region.setUserData(mark);
            getChildren().add(region);
            region.resizeRelocate(
                    left + mark.x() - size / 2, top + middle(mark.lane()) - size / 2, size, size);
        }
    }

    private Region newRegion() {
        var region = new Region();
        region.setManaged(false);
        region.getStyleClass().add("band-mark");
        region.setAccessibleRole(AccessibleRole.BUTTON);
        region.setOnMouseClicked(_ -> {
            getSkinnable().requestFocus();
            if (region.getUserData() instanceof Mark mark) {
                model.select(next(mark, model.selectedProperty().get()));
            }
        });
        return region;
    }

    /// Clicking a crowd again chooses the next of it.
    private static TimelineEntry next(Mark mark, @Nullable TimelineEntry selected) {
        var at = selected == null ? -1 : mark.entries().indexOf(selected);
        return Objects.requireNonNull(mark.entries().get((at + 1) % mark.entries().size()));
    }

    private static String sentence(Mark mark) {
        var newest = mark.entries().getFirst();
        var one =
                TEXT.get(
                        "band.mark",
                        mark.service().title(),
                        EntryCell.when(newest),
                        newest.title());
        return mark.entries().size() == 1
                ? one
                : TEXT.get("band.marks", mark.entries().size(), one);
    }

    private double middle(int lane) {
        return (lane + 0.5) * laneHeight();
    }

    private double laneHeight() {
        return Math.max(16, 1.75 * em());
    }

    private double em() {
        return font.getFont().getSize();
    }
}
