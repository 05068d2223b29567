package org.doorstep.app.ui.visit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.doorstep.app.text.Dates;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.Icons;
import org.doorstep.domain.visit.Readiness.Light;
import org.doorstep.domain.visit.Visit;

/// How visits are told.
public final class VisitWords {

    private static final Messages TEXT = Messages.of("visit");

    private final Clock clock;
    private final Dates dates;

    public VisitWords(Clock clock) {
        this.clock = clock;
        this.dates = new Dates(clock);
    }

    /// *14:00* today, else *6 August 2026, 14:00*.
    public String moment(Instant at) {
        return dates.moment(at);
    }

    /// *14:00*.
    public String time(Instant at) {
        return Dates.time(at.atZone(clock.getZone()).toLocalTime());
    }

    /// *14:00 to 15:00*.
    public String planned(Visit visit) {
        return TEXT.get("from.until", time(visit.plannedFrom()), time(visit.plannedUntil()));
    }

    /// *6 August 2026, 14:00 to 15:00*.
    public String plannedInFull(Visit visit) {
        return TEXT.get("day.times", dates.day(visit.plannedFrom()), planned(visit));
    }

    /// How far it has come.
    public String state(Visit visit) {
        var began = visit.startedAt();
        var ended = visit.endedAt();
        return switch (visit.state()) {
            case PLANNED -> TEXT.get("state.planned");
            case STARTED -> TEXT.get("state.started", began == null ? "" : time(began));
            case ENDED ->
                    began == null || ended == null
                            ? ""
                            : TEXT.get("state.ended", time(began), since(began, ended));
            case NO_ANSWER -> TEXT.get("state.noAnswer", ended == null ? "" : time(ended));
            case CANCELLED -> TEXT.get("state.cancelled");
        };
    }

    /// *42 minutes*, counted down to the minute.
    public String since(Instant began) {
        return since(began, clock.instant());
    }

    private static String since(Instant began, Instant until) {
        var minutes = Math.max(0, Duration.between(began, until).toMinutes());
        return minutes < 60
                ? TEXT.get("minutes", minutes)
                : TEXT.get("hours", minutes / 60, minutes % 60);
    }

    /// The light of a pack: icon, word and colour.
    public static Label light(Light light) {
        var tag = new Label(word(light), Icons.of(icon(light)));
        tag.getStyleClass().addAll("status", styleClass(light));
        tag.setMinWidth(Region.USE_PREF_SIZE);
        return tag;
    }

    /// The word of a light.
    public static String word(Light light) {
        return switch (light) {
            case READY -> TEXT.get("light.ready");
            case LOOK -> TEXT.get("light.look");
            case MISSING -> TEXT.get("light.missing");
        };
    }

    private static String icon(Light light) {
        return switch (light) {
            case READY -> "mdoal-check";
            case LOOK -> "mdomz-warning";
            case MISSING -> "mdoal-error_outline";
        };
    }

    private static String styleClass(Light light) {
        return switch (light) {
            case READY -> "done";
            case LOOK -> "at-risk";
            case MISSING -> "late";
        };
    }
}
