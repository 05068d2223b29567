package org.doorstep.app.form;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Orientation;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

/// A question is measured when it changed, not whenever the page is laid out.
class BesideTest {

    private static final double ROOM = 500;

    private final Words words = new Words();
    private final Beside row = new Beside(words, null);

    @Test
    void whatHasNotChangedIsNotMeasuredAgain() {
        row.prefHeight(ROOM);
        row.prefHeight(ROOM);
        row.minHeight(ROOM);

        assertThat(words.measured).isEqualTo(1);
    }

    @Test
    void whatChangedIsMeasuredAnew() {
        var before = row.prefHeight(ROOM);
        words.say(3);

        assertThat(row.prefHeight(ROOM)).isGreaterThan(before);
    }

    @Test
    void anotherWidthIsMeasuredForItself() {
        assertThat(row.prefHeight(ROOM / 5)).isGreaterThan(row.prefHeight(ROOM));
    }

    /// Needs more lines where it is narrower, and counts how often it is asked.
    private static final class Words extends Region {

        private int lines = 1;
        private int measured;

        void say(int lines) {
            this.lines = lines;
            requestLayout();
        }

        @Override
        public Orientation getContentBias() {
            return Orientation.HORIZONTAL;
        }

        @Override
        protected double computePrefHeight(double width) {
            measured++;
            return lines * 10_000 / width;
        }
    }
}
