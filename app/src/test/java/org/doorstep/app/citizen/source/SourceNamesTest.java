package org.doorstep.app.citizen.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.doorstep.app.example.Examples;
import org.doorstep.app.example.FileBuilder;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Colleague;
import org.doorstep.domain.citizen.Provenance;
import org.junit.jupiter.api.Test;

class SourceNamesTest {

    private final SourceNames names = new SourceNames(Examples.PRIYA, Examples.COLLEAGUES);

    private static Provenance from(String source, Category service, String author) {
        var at = Instant.parse("2026-08-05T22:00:00Z");
        return new Provenance(
                FileBuilder.id(source), source, service, "K1", null, at, at, author, null);
    }

    @Test
    void anExtractIsNamedAfterItsService() {
        assertThat(names.system(from("adultcare_events", Category.ADULT_CARE, "import:x")))
                .isEqualTo("Adult care events extract, row K1");
    }

    @Test
    void anExtractOfItsOwnNameKeepsIt() {
        assertThat(names.extract(from("repairs", Category.HOUSING, "import:repairs")))
                .isEqualTo("Repairs extract");
    }

    @Test
    void theOfficerAndAColleagueHaveNamesAndTeams() {
        assertThat(names.author(from("doorstep", Category.HOUSING, "W00007")))
                .isEqualTo("Priya Raman, Family Support North");
        assertThat(names.author(from("doorstep", Category.HOUSING, "W00012")))
                .isEqualTo("Amara Singh, Housing North");
    }

    @Test
    void aColleagueWhoLeftIsNamedAndNotOfferedAsOneOfTheTeam() {
        var left =
                new Colleague("W00013", "Ann Lee", "Clerk", "Benefits", LocalDate.of(2026, 5, 3));
        var known = new ReadOnlyObjectWrapper<>(Map.of(left.officer(), left));

        assertThat(
                        new SourceNames(Examples.PRIYA, known)
                                .author(from("doorstep", Category.BENEFITS, "W00013")))
                .isEqualTo("Ann Lee, who left before 3 May 2026");
    }

    @Test
    void anOfficerWhomTheLaptopDoesNotKnowHasAnId() {
        assertThat(names.author(from("doorstep", Category.HOUSING, "W00099")))
                .isEqualTo("Officer W00099");
    }
}
