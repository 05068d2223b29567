package org.doorstep.app.citizen.timeline;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.doorstep.domain.citizen.TimelineEntry;
import org.jspecify.annotations.Nullable;

/// What the keys do on the band.
final class BandKeys {

    private final TimelineModel model;

    BandKeys(TimelineModel model) {
        this.model = model;
    }

    /// Does what the key says; false if it says nothing here.
    boolean pressed(KeyCode code, String text, Lanes lanes) {
        switch (code) {
            case LEFT -> step(lanes, 1);
            case RIGHT -> step(lanes, -1);
            case UP -> lane(lanes, -1);
            case DOWN -> lane(lanes, 1);
            case HOME -> choose(newestFirst(lanes).stream().reduce((_, last) -> last));
            case END -> choose(newestFirst(lanes).stream().findFirst());
            case PAGE_UP -> model.move(-1);
            case PAGE_DOWN -> model.move(1);
            default -> {
                return zoomed(text);
            }
        }
        return true;
    }

    private boolean zoomed(String text) {
        var range = model.rangeProperty().get();
        switch (text) {
            case "+", "=" -> model.startAt(range.first() + 1);
            case "-" -> model.startAt(range.first() - 1);
            default -> {
                return false;
            }
        }
        return true;
    }

    /// Entries lie side by side in all lanes together, the newest at the right.
    private void step(Lanes lanes, int by) {
        var entries = newestFirst(lanes);
        var at = entries.indexOf(selected());
        if (at < 0) {
            choose(entries.stream().findFirst());
        } else if (at + by >= 0 && at + by < entries.size()) {
            model.select(entries.get(at + by));
        }
    }

    /// The entry nearest in time in the next lane that has one.
    private void lane(Lanes lanes, int by) {
        var selected = selected();
        if (selected == null) {
            choose(newestFirst(lanes).stream().findFirst());
            return;
        }
        var lane = lanes.services().indexOf(selected.service()) + by;
        while (lane >= 0 && lane < lanes.services().size()) {
            var service = lanes.services().get(lane);
            var nearest =
                    newestFirst(lanes).stream()
                            .filter(entry -> entry.service() == service)
                            .min(
                                    Comparator.comparingLong(entry ->
                                            Math.abs(
                                                    entry.at().date().toEpochDay()
                                                            - selected.at().date().toEpochDay())));
            if (nearest.isPresent()) {
                choose(nearest);
                return;
            }
            lane += by;
        }
    }

    private List<TimelineEntry> newestFirst(Lanes lanes) {
        return model.entries().stream()
                .filter(entry -> lanes.services().contains(entry.service()))
                .toList();
    }

    private @Nullable TimelineEntry selected() {
        return model.selectedProperty().get();
    }

    private void choose(Optional<TimelineEntry> entry) {
        entry.ifPresent(model::select);
    }
}
