package org.doorstep.borough.clerk;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.doorstep.borough.dice.Dice;
import org.doorstep.borough.text.BoroughException;
import org.doorstep.borough.text.Lines;

/// How one system's clerks and screens work: a column of the table `habits.txt`.
public final class Habits {
    private final Map<Habit, Double> shares;

    private Habits(Map<Habit, Double> shares) {
        this.shares = shares;
    }

    /// The habits of the system with this name.
    public static Habits of(String system) {
        var rows = Lines.of(Habits.class, "habits.txt").stream().map(Habits::words).toList();
        var column = rows.getFirst().indexOf(system) + 1;
        if (column == 0) {
            throw new BoroughException("The table of habits has no column " + system + ".");
        }
        var shares = new EnumMap<Habit, Double>(Habit.class);
        for (var row : rows.subList(1, rows.size())) {
            shares.put(Habit.valueOf(row.getFirst()), Double.valueOf(row.get(column)));
        }
        return new Habits(shares);
    }

    private static List<String> words(String line) {
        return Arrays.asList(line.strip().split(" +", -1));
    }

    /// The same system with a clerk who never slips and asks for everything that the system can
    /// hold.
    public Habits careful() {
        var careful = new EnumMap<Habit, Double>(Habit.class);
        shares.forEach((habit, share) ->
                careful.put(
                        habit,
                        switch (habit) {
                            case MIDDLE_WRITTEN,
                                    ACCENTS_TYPED,
                                    NINO_HELD,
                                    NHS_HELD,
                                    TELEPHONE_HELD,
                                    EMAIL_HELD,
                                    UPRN_HELD ->
                                    Math.ceil(share);
                            default -> 0.0;
                        }));
        return new Habits(careful);
    }

    /// In which share of rows it happens.
    double share(Habit habit) {
        return shares.getOrDefault(habit, 0.0);
    }

    /// Whether it happens this time.
    boolean happens(Habit habit, Dice dice) {
        return dice.chance(share(habit));
    }
}
