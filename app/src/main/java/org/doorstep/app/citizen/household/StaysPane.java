package org.doorstep.app.citizen.household;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.Texts;
import org.doorstep.domain.household.Home;
import org.doorstep.domain.household.Household;
import org.doorstep.domain.household.Stay;
import org.jspecify.annotations.Nullable;

/// Who lived in a home and when: a row for each, a bar for each stay, years below. Where no source
/// says since when, the bar begins at the edge and is open there.
final class StaysPane extends VBox {

    private static final Messages TEXT = Messages.of("household");
    private static final double DAYS_OF_YEAR = 365.25;

    /// No narrower than this between two years that are written.
    private static final double YEAR_WORDS = 44;

    StaysPane() {
        getStyleClass().add("stays");
    }

    void show(Household household, @Nullable Home home, RelativeWords words, LocalDate today) {
        getChildren().clear();
        setVisible(home != null);
        setManaged(home != null);
        if (home == null) {
            return;
        }
        var axis = Axis.of(home, today);
        getChildren().add(Texts.strong(TEXT.get("overTime")));
        for (var who : household.people()) {
            var theirs =
                    home.stays().stream().filter(stay -> stay.person().equals(who.id())).toList();
            if (!theirs.isEmpty()) {
                var name = Wrapped.of(who.name().display());
                var sentence = TEXT.get("bar", who.name().spoken(), words.when(who, home));
                getChildren().add(row(name, new Bars(axis, theirs, sentence)));
            }
        }
        getChildren().add(row(new Region(), new Years(axis)));
    }

    private static HBox row(Region name, Region bars) {
        name.getStyleClass().add("stay-name");
        HBox.setHgrow(bars, Priority.ALWAYS);
        var row = new HBox(name, bars);
        row.getStyleClass().add("stay-row");
        return row;
    }

    /// From the first date that is known to today.
    private record Axis(LocalDate from, LocalDate to) {

        static Axis of(Home home, LocalDate today) {
            var first =
                    home.stays().stream()
                            .flatMap(stay -> Stream.of(stay.since(), stay.until()))
                            .filter(Objects::nonNull)
                            .min(LocalDate::compareTo)
                            .orElse(today.minusYears(1));
            return new Axis(LocalDate.of(first.getYear(), 1, 1), today);
        }

        /// From 0 on the left to 1 on the right.
        double at(LocalDate day) {
            var whole = Math.max(1, ChronoUnit.DAYS.between(from, to));
            return Math.clamp((double) ChronoUnit.DAYS.between(from, day) / whole, 0, 1);
        }

        int years() {
            return (int) Math.ceil(ChronoUnit.DAYS.between(from, to) / DAYS_OF_YEAR);
        }
    }

    private static final class Bars extends Pane {

        private final Axis axis;
        private final List<Stay> stays;
        private final List<Region> bars = new ArrayList<>();

        Bars(Axis axis, List<Stay> stays, String sentence) {
            this.axis = axis;
            this.stays = stays;
            getStyleClass().add("stay-bars");
            setAccessibleText(sentence);
            for (var stay : stays) {
                var bar = new Region();
                bar.getStyleClass().addAll("stay-bar", stay.since() == null ? "open" : "dated");
                bars.add(bar);
            }
            getChildren().setAll(bars);
        }

        @Override
        protected void layoutChildren() {
            for (var i = 0; i < bars.size(); i++) {
                var since = stays.get(i).since();
                var until = stays.get(i).until();
                var from = since == null ? 0 : axis.at(since) * getWidth();
                var to = until == null ? getWidth() : axis.at(until) * getWidth();
                bars.get(i)
                        .resizeRelocate(
                                snapPositionX(from),
                                getHeight() / 4,
                                Math.max(3, snapSizeX(to - from)),
                                getHeight() / 2);
            }
        }
    }

    private static final class Years extends Pane {

        private final Axis axis;

        Years(Axis axis) {
            this.axis = axis;
            getStyleClass().add("stay-years");
            for (var year = 0; year <= axis.years(); year++) {
                var words = Texts.caption(Integer.toString(axis.from().getYear() + year));
                words.setMinWidth(Region.USE_PREF_SIZE);
                getChildren().add(words);
            }
        }

        @Override
        protected void layoutChildren() {
            var free = 0.0;
            for (var i = 0; i < getChildren().size(); i++) {
                var words = (Label) getChildren().get(i);
                words.autosize();
                var x = axis.at(axis.from().plusYears(i)) * getWidth();
                var fits = x >= free && x + words.getWidth() <= getWidth() + 1;
                words.setVisible(fits);
                words.relocate(snapPositionX(x), 0);
                free = fits ? x + YEAR_WORDS : free;
            }
        }

        @Override
        protected double computePrefHeight(double width) {
            return getChildren().isEmpty() ? 0 : getChildren().getFirst().prefHeight(-1);
        }
    }
}
