package org.doorstep.app.citizen.household;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.doorstep.domain.citizen.Kin;
import org.doorstep.domain.household.Household;
import org.doorstep.domain.household.Relationship;
import org.doorstep.domain.household.Relative;
import org.doorstep.domain.identifier.PartialDate;

/// Where everybody of a household stands when it is drawn: a row for each generation, the oldest on
/// top, partners side by side, children by age below their parents. Measured in cells, so that it
/// holds for any size of text. The same household always gives the same layout.
///
/// @param places everybody, row by row, each from left to right
/// @param couples partners and former partners
/// @param descents who is drawn below whom
record FamilyLayout(List<Place> places, List<Couple> couples, List<Descent> descents) {

    private static final int SWEEPS = 8;

    FamilyLayout {
        places = List.copyOf(places);
        couples = List.copyOf(couples);
        descents = List.copyOf(descents);
    }

    /// @param row from the top
    /// @param column of the cell's left edge, in cells; need not be whole
    record Place(Relative who, int row, double column) {}

    record Couple(UUID one, UUID other, boolean former) {}

    /// @param parents the two of a couple who are both said to be, or those who are none
    record Descent(UUID child, List<UUID> parents) {
        Descent {
            parents = List.copyOf(parents);
        }
    }

    /// Whether the two are or were partners.
    boolean isCouple(UUID one, UUID other) {
        return couples.stream()
                .anyMatch(couple ->
                        couple.one().equals(one) && couple.other().equals(other)
                                || couple.one().equals(other) && couple.other().equals(one));
    }

    /// However wide it becomes.
    static FamilyLayout of(Household household) {
        return of(household, Integer.MAX_VALUE);
    }

    /// A generation that is wider goes on in a row below.
    ///
    /// @param most cells that there is room for from left to right, 1 or more
    static FamilyLayout of(Household household, int most) {
        return new Drawing(household, most).layout();
    }

    /// How many rows there are.
    int rows() {
        return places.stream().mapToInt(place -> place.row() + 1).max().orElse(0);
    }

    /// How many cells are needed from left to right.
    double columns() {
        return places.stream().mapToDouble(place -> place.column() + 1).max().orElse(0);
    }

    /// The work on one layout.
    private static final class Drawing {

        private final Household household;
        private final int most;
        private final List<Couple> couples = new ArrayList<>();
        private final Map<UUID, List<UUID>> parents = new LinkedHashMap<>();
        private final Map<UUID, Integer> rows = new HashMap<>();
        private final Map<UUID, Double> columns = new HashMap<>();
        private final TreeMap<Integer, List<Relative>> ordered = new TreeMap<>();

        Drawing(Household household, int most) {
            this.household = household;
            this.most = most;
        }

        FamilyLayout layout() {
            household.relationships().forEach(this::note);
            generations();
            order();
            for (var sweep = 0; sweep < SWEEPS; sweep++) {
                ordered.values().forEach(row -> settle(row, this::belowParents));
                ordered.descendingMap().values().forEach(row -> settle(row, this::aboveChildren));
            }
            squeeze();
            var left = leftmost();
            var top = ordered.isEmpty() ? 0 : ordered.firstKey();
            var places =
                    ordered.entrySet().stream()
                            .flatMap(row ->
                                    row.getValue().stream()
                                            .map(who ->
                                                    new Place(
                                                            who,
                                                            row.getKey() - top,
                                                            column(who) - left)))
                            .toList();
            return new FamilyLayout(places, couples, descents());
        }

        private void note(Relationship said) {
            switch (said.kin()) {
                case PARTNER, FORMER_PARTNER ->
                        couples.add(
                                new Couple(
                                        said.of(), said.other(), said.kin() == Kin.FORMER_PARTNER));
                default -> {
                    if (said.kin().generations() == 1) {
                        parent(said.of(), said.other());
                    } else if (said.kin().generations() == -1) {
                        parent(said.other(), said.of());
                    }
                }
            }
        }

        private void parent(UUID child, UUID parent) {
            var known = parents.computeIfAbsent(child, _ -> new ArrayList<>());
            if (!known.contains(parent)) {
                known.add(parent);
            }
        }

        /// Everybody's generation as seen from the person, then from whoever is not related to
        /// them.
        private void generations() {
            for (var start : household.people()) {
                if (rows.putIfAbsent(start.id(), 0) != null) {
                    continue;
                }
                var next = new ArrayDeque<UUID>(List.of(start.id()));
                while (!next.isEmpty()) {
                    var who = next.remove();
                    var row = rows.getOrDefault(who, 0);
                    for (var said : household.of(who)) {
                        if (said.kin().family()
                                && rows.putIfAbsent(said.other(), row - said.kin().generations())
                                        == null) {
                            next.add(said.other());
                        }
                    }
                }
            }
        }

        private void order() {
            var byRow = new TreeMap<Integer, List<Relative>>();
            for (var who : household.people()) {
                byRow.computeIfAbsent(rows.getOrDefault(who.id(), 0), _ -> new ArrayList<>())
                        .add(who);
            }
            byRow.forEach((row, people) -> {
                var sorted =
                        people.stream()
                                .sorted(
                                        Comparator.comparingDouble(this::wish)
                                                .thenComparing(this::eldest)
                                                .thenComparing(Relative::id))
                                .toList();
                var line = new ArrayList<Relative>();
                for (var who : sorted) {
                    if (!line.contains(who)) {
                        line.add(who);
                        sorted.stream()
                                .filter(other -> isCouple(who.id(), other.id()))
                                .filter(other -> !line.contains(other))
                                .forEach(line::add);
                    }
                }
                for (var part : inRows(line)) {
                    for (var i = 0; i < part.size(); i++) {
                        columns.put(part.get(i).id(), (double) i);
                    }
                    ordered.put(ordered.size(), part);
                }
            });
        }

        /// A generation in as many rows of about one length as it needs; couples stay together.
        private List<List<Relative>> inRows(List<Relative> line) {
            var number = Math.ceilDiv(line.size(), most);
            var length = Math.ceilDiv(line.size(), number);
            var parts = new ArrayList<List<Relative>>();
            for (var couple : inCouples(line)) {
                if (parts.isEmpty() || parts.getLast().size() + couple.size() > length) {
                    parts.add(new ArrayList<>());
                }
                parts.getLast().addAll(couple);
            }
            return parts;
        }

        /// Moves whoever stands outside the room back into it.
        private void squeeze() {
            var left = leftmost();
            var right = columns.values().stream().mapToDouble(at -> at + 1).max().orElse(0);
            if (right - left <= most) {
                return;
            }
            var from = (left + right - most) / 2;
            for (var row : ordered.values()) {
                var end = from + most;
                for (var who : row.reversed()) {
                    end = Math.min(column(who), end - 1);
                    columns.put(who.id(), end);
                }
                var begin = from;
                for (var who : row) {
                    begin = Math.max(column(who), begin);
                    columns.put(who.id(), begin++);
                }
            }
        }

        private double leftmost() {
            return columns.values().stream().mapToDouble(Double::doubleValue).min().orElse(0);
        }

        /// Below one's parents; whoever has no family in the picture stands on the right.
        private double wish(Relative who) {
            var above = parentsIn(who);
            if (!above.isEmpty()) {
                return mean(above);
            }
            return household.of(who.id()).stream().anyMatch(said -> said.kin().family())
                    ? 0
                    : Double.MAX_VALUE;
        }

        private String eldest(Relative who) {
            PartialDate born = who.born();
            return born == null ? "9999" : born.toString();
        }

        private interface Wish {
            double of(Relative who, List<Relative> row);
        }

        /// As near to where each wishes to be as there is room: half way between the leftmost and
        /// the rightmost way, both of which keep everybody apart. A couple moves as one.
        private void settle(List<Relative> row, Wish wish) {
            var couples = inCouples(row);
            var wishes =
                    couples.stream()
                            .mapToDouble(couple -> {
                                var sum = 0.0;
                                for (var i = 0; i < couple.size(); i++) {
                                    sum += wish.of(couple.get(i), row) - i;
                                }
                                return sum / couple.size();
                            })
                            .toArray();
            var right = wishes.clone();
            for (var i = 1; i < right.length; i++) {
                right[i] = Math.max(right[i], right[i - 1] + couples.get(i - 1).size());
            }
            var left = wishes.clone();
            for (var i = left.length - 2; i >= 0; i--) {
                left[i] = Math.min(left[i], left[i + 1] - couples.get(i).size());
            }
            for (var i = 0; i < wishes.length; i++) {
                for (var j = 0; j < couples.get(i).size(); j++) {
                    columns.put(couples.get(i).get(j).id(), (left[i] + right[i]) / 2 + j);
                }
            }
        }

        /// The row in runs of partners who stand side by side.
        private List<List<Relative>> inCouples(List<Relative> row) {
            var runs = new ArrayList<List<Relative>>();
            for (var who : row) {
                if (!runs.isEmpty() && isCouple(runs.getLast().getLast().id(), who.id())) {
                    runs.getLast().add(who);
                } else {
                    runs.add(new ArrayList<>(List.of(who)));
                }
            }
            return runs;
        }

        private double belowParents(Relative who, List<Relative> row) {
            var above = parentsIn(who);
            if (above.isEmpty()) {
                return besideTheOthers(who, row);
            }
            var siblings = row.stream().filter(other -> parentsIn(other).equals(above)).toList();
            return mean(above) + siblings.indexOf(who) - (siblings.size() - 1) / 2.0;
        }

        private double aboveChildren(Relative who, List<Relative> row) {
            var children =
                    parents.entrySet().stream()
                            .filter(entry -> entry.getValue().contains(who.id()))
                            .map(Map.Entry::getKey)
                            .toList();
            if (children.isEmpty()) {
                return parentsIn(who).isEmpty() ? besideTheOthers(who, row) : column(who);
            }
            var both =
                    row.stream()
                            .filter(other -> isCouple(who.id(), other.id()))
                            .filter(other ->
                                    children.stream()
                                            .anyMatch(child ->
                                                    parents.getOrDefault(child, List.of())
                                                            .contains(other.id())))
                            .findFirst();
            var middle = mean(children);
            return both.isEmpty()
                    ? middle
                    : middle + (row.indexOf(who) < row.indexOf(both.get()) ? -0.5 : 0.5);
        }

        /// Whoever has no family in the picture stands next to the one before.
        private double besideTheOthers(Relative who, List<Relative> row) {
            var before = row.indexOf(who) - 1;
            var related = household.of(who.id()).stream().anyMatch(said -> said.kin().family());
            return related || before < 0 ? column(who) : column(row.get(before)) + 1;
        }

        private List<Descent> descents() {
            var descents = new ArrayList<Descent>();
            parents.forEach((child, elders) -> {
                var left = new ArrayList<>(elders);
                couples.stream()
                        .filter(couple ->
                                left.contains(couple.one()) && left.contains(couple.other()))
                        .findFirst()
                        .ifPresent(couple -> {
                            descents.add(new Descent(child, List.of(couple.one(), couple.other())));
                            left.removeAll(List.of(couple.one(), couple.other()));
                        });
                if (!left.isEmpty()) {
                    descents.add(new Descent(child, left));
                }
            });
            return descents;
        }

        private List<UUID> parentsIn(Relative who) {
            return parents.getOrDefault(who.id(), List.of());
        }

        private boolean isCouple(UUID one, UUID other) {
            return couples.stream()
                    .anyMatch(couple ->
                            Stream.of(couple.one(), couple.other())
                                    .allMatch(id -> id.equals(one) || id.equals(other)));
        }

        private double mean(List<UUID> people) {
            return people.stream()
                    .mapToDouble(id -> columns.getOrDefault(id, 0.0))
                    .average()
                    .orElse(0);
        }

        private double column(Relative who) {
            return columns.getOrDefault(who.id(), 0.0);
        }
    }
}
