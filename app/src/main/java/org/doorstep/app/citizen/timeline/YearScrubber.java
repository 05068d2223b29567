package org.doorstep.app.citizen.timeline;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.doorstep.app.text.Messages;
import org.jspecify.annotations.Nullable;

/// Chooses the years that the timeline shows: a bar for each year as high as it has entries, and
/// two thumbs, each a slider for the keyboard and for a screen reader.
public final class YearScrubber extends Region {

    private static final Messages TEXT = Messages.of("citizen");

    private final TimelineModel model;
    private final Region track = new Region();
    private final Region window = new Region();
    private final List<Region> bars = new ArrayList<>();
    private final Thumb first;
    private final Thumb last;
    private Subscription subscriptions = Subscription.EMPTY;
    private double em = 13;

    public YearScrubber(TimelineModel model) {
        this.model = model;
        first = new Thumb(true);
        last = new Thumb(false);
        getStyleClass().add("year-scrubber");
        track.getStyleClass().add("track");
        window.getStyleClass().add("window");
        window.setMouseTransparent(true);
        getChildren().addAll(track, window, first, last);
        subscriptions =
                Subscription.combine(
                        model.rangeProperty().subscribe(this::changed),
                        model.boundsProperty().subscribe(this::changed),
                        model.yearsProperty().subscribe(this::changed));
        track.setOnMousePressed(this::jump);
        track.setOnMouseDragged(this::jump);
    }

    /// Stops following the model.
    public void dispose() {
        subscriptions.unsubscribe();
        subscriptions = Subscription.EMPTY;
    }

    /// Lets the scrubber line up with the lanes above it.
    void textSize(double size) {
        em = size;
        requestLayout();
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.max(24, 1.9 * em);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        var left = left();
        double height = Math.round(1.1 * em);
        double top = Math.round((getHeight() - height) / 2);
        track.resizeRelocate(left, top, room(), height);
        layoutBars(left, top, height);
        var from = left + x(model.rangeProperty().get().first());
        var to = left + x(model.rangeProperty().get().last() + 1);
        window.resizeRelocate(from, top, to - from, height);
        first.resizeRelocate(from - 12, (getHeight() - 24) / 2, 24, 24);
        last.resizeRelocate(to - 12, (getHeight() - 24) / 2, 24, 24);
    }

    private void layoutBars(double left, double top, double height) {
        var bounds = model.boundsProperty().get();
        var years = model.yearsProperty().get();
        while (bars.size() < bounds.years()) {
            var bar = new Region();
            bar.getStyleClass().add("year-bar");
            bar.setMouseTransparent(true);
            bar.setManaged(false);
            bars.add(bar);
            getChildren().add(1, bar);
        }
        var most = years.values().stream().mapToInt(Integer::intValue).max().orElse(1);
        for (var i = 0; i < bars.size(); i++) {
            var year = bounds.first() + i;
            var count = i < bounds.years() ? years.getOrDefault(year, 0) : 0;
            var tall = count == 0 ? 0 : Math.max(2, (height - 4) * count / most);
            var wide = Math.max(1, x(year + 1) - x(year) - 4);
            bars.get(i).resizeRelocate(left + x(year) + 2, top + height - 2 - tall, wide, tall);
        }
    }

    private void changed() {
        first.tell();
        last.tell();
        requestLayout();
    }

    /// Moves the nearer thumb to where the mouse is.
    private void jump(MouseEvent event) {
        var year = yearAt(event.getX());
        var range = model.rangeProperty().get();
        if (Math.abs(year - range.first()) <= Math.abs(year - range.last())) {
            model.startAt(year);
        } else {
            model.endAt(year);
        }
    }

    private double left() {
        return TimelineBandSkin.lanesFrom(em);
    }

    private double room() {
        return Math.max(1, getWidth() - left() - em);
    }

    private double x(int year) {
        var bounds = model.boundsProperty().get();
        return (year - bounds.first()) * room() / bounds.years();
    }

    private int yearAt(double x) {
        var bounds = model.boundsProperty().get();
        return bounds.first() + (int) Math.floor(x / room() * bounds.years());
    }

    /// One end of the range.
    private final class Thumb extends Region {

        private final boolean start;

        Thumb(boolean start) {
            this.start = start;
            getStyleClass().addAll("thumb", "focusable");
            setFocusTraversable(true);
            setAccessibleRole(AccessibleRole.SLIDER);
            setAccessibleText(start ? TEXT.get("scrubber.first") : TEXT.get("scrubber.last"));
            setOnMousePressed(_ -> requestFocus());
            setOnMouseDragged(event -> {
                var x = track.sceneToLocal(event.getSceneX(), event.getSceneY()).getX();
                set(start ? yearAt(x + 6) : yearAt(x - 6));
            });
            setOnKeyPressed(event -> {
                if (pressed(event.getCode())) {
                    event.consume();
                }
            });
        }

        void tell() {
            notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
            notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE_STRING);
        }

        private boolean pressed(KeyCode code) {
            var bounds = model.boundsProperty().get();
            switch (code) {
                case LEFT, DOWN -> set(value() - 1);
                case RIGHT, UP -> set(value() + 1);
                case PAGE_DOWN -> set(value() - 5);
                case PAGE_UP -> set(value() + 5);
                case HOME -> set(bounds.first());
                case END -> set(bounds.last());
                default -> {
                    return false;
                }
            }
            return true;
        }

        private int value() {
            var range = model.rangeProperty().get();
            return start ? range.first() : range.last();
        }

        private void set(int year) {
            if (start) {
                model.startAt(year);
            } else {
                model.endAt(year);
            }
        }

        @Override
        public @Nullable Object queryAccessibleAttribute(
                AccessibleAttribute attribute, Object... parameters) {
            var bounds = model.boundsProperty().get();
            var range = model.rangeProperty().get();
            return switch (attribute) {
                case VALUE -> (double) value();
                case MIN_VALUE -> (double) bounds.first();
                case MAX_VALUE -> (double) bounds.last();
                case VALUE_STRING ->
                        TEXT.get(
                                "scrubber.value",
                                Integer.toString(range.first()),
                                Integer.toString(range.last()),
                                model.entries().size());
                default -> super.queryAccessibleAttribute(attribute, parameters);
            };
        }
    }
}
