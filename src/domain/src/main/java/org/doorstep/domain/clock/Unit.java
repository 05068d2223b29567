package org.doorstep.domain.clock;

/// What a time limit is counted in.
public enum Unit {
    /// Hours that pass, by night and on holidays too.
    HOURS("hour"),
    /// Days of the calendar.
    DAYS("day"),
    /// Days that are not a Saturday, a Sunday or a bank holiday in England.
    WORKING_DAYS("working day"),
    /// Calendar months: to the corresponding date, or to the last day of a shorter month.
    MONTHS("month");

    private final String word;

    Unit(String word) {
        this.word = word;
    }

    /// *working day* for one, *working days* else.
    String words(int amount) {
        return amount == 1 ? word : word + "s";
    }
}
