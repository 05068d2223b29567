package org.doorstep.app.citizen.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.doorstep.app.citizen.household.FamilyLayout.Place;
import org.doorstep.app.example.FileBuilder;
import org.doorstep.app.example.Quists;
import org.doorstep.domain.household.Household;
import org.junit.jupiter.api.Test;

class FamilyLayoutTest {

    private final FamilyLayout layout = FamilyLayout.of(Household.of(Quists.all(), false));

    @Test
    void everyGenerationHasARowTheOldestOnTop() {
        assertThat(layout.rows()).isEqualTo(3);
        assertThat(row("grace")).isEqualTo(row("samuel")).isZero();
        assertThat(row("folasade")).isEqualTo(row("dayo")).isEqualTo(1);
        assertThat(row("temi")).isEqualTo(row("tunde")).isEqualTo(2);
    }

    @Test
    void childrenStandByAgeBelowTheirParents() {
        assertThat(column("kemi")).isLessThan(column("tunde"));
        assertThat((column("kemi") + column("tunde")) / 2)
                .isCloseTo((column("folasade") + column("dayo")) / 2, within(0.6));
    }

    @Test
    void partnersStandSideBySide() {
        assertThat(Math.abs(column("folasade") - column("dayo"))).isCloseTo(1, within(0.001));
    }

    @Test
    void whoeverIsRelatedToNobodyStandsOnTheRight() {
        var row = layout.places().stream().filter(place -> place.row() == row("lodger")).toList();

        assertThat(row.getLast().who().id()).isEqualTo(FileBuilder.id("lodger"));
    }

    @Test
    void nobodyStandsUponAnother() {
        var many = FamilyLayout.of(Household.of(Quists.many(), false));

        many.places().stream()
                .collect(Collectors.groupingBy(Place::row))
                .values()
                .forEach(row -> {
                    var columns =
                            row.stream()
                                    .map(Place::column)
                                    .sorted(Comparator.naturalOrder())
                                    .toList();
                    for (var i = 1; i < columns.size(); i++) {
                        assertThat(columns.get(i) - columns.get(i - 1)).isGreaterThan(0.999);
                    }
                });
        assertThat(many.places()).hasSize(16);
    }

    @Test
    void parentsOfOneChildShareALineAndOnlyACoupleItsMiddle() {
        assertThat(parents("temi")).singleElement().returns(false, this::areCouple);
        assertThat(parents("kemi")).singleElement().returns(true, this::areCouple);
    }

    private List<List<UUID>> parents(String child) {
        return layout.descents().stream()
                .filter(one -> one.child().equals(FileBuilder.id(child)))
                .map(FamilyLayout.Descent::parents)
                .toList();
    }

    private boolean areCouple(List<UUID> two) {
        return layout.isCouple(two.getFirst(), two.getLast());
    }

    private int row(String name) {
        return place(name).row();
    }

    private double column(String name) {
        return place(name).column();
    }

    private Place place(String name) {
        return layout.places().stream()
                .filter(place -> place.who().id().equals(FileBuilder.id(name)))
                .findFirst()
                .orElseThrow();
    }
}
