package org.doorstep.app.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import org.doorstep.app.caseload.CaseloadModel.Only;
import org.doorstep.app.example.Examples;
import org.doorstep.app.example.FileBuilder;
import org.doorstep.app.example.MemoryCaseload;
import org.doorstep.app.example.MemoryChanges;
import org.doorstep.app.example.MemoryCitizens;
import org.doorstep.app.example.MemoryTasks;
import org.doorstep.app.example.TaskExamples;
import org.doorstep.app.work.Background;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.change.Topic;
import org.doorstep.domain.citizen.CitizenFile;
import org.doorstep.domain.citizen.Field;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CaseloadModelTest {

    private final MemoryChanges changes = new MemoryChanges();
    private final MemoryTasks tasks = new MemoryTasks(changes, Examples.CLOCK);
    private final MemoryCaseload caseload =
            new MemoryCaseload(tasks, new MemoryCitizens(), Examples.PRIYA.id());
    private final CitizenFile brown = file("Brown");

    @BeforeEach
    void three() {
        caseload.give(brown, "2026-08-01");
        caseload.give(file("Ahmed"), "2026-07-01");
        caseload.give(Examples.folasade(), null);
        TaskExamples.fill(tasks, Examples.folasade().person());
    }

    @Test
    void whatPressesMostStandsFirstWithItsLimits() {
        var first = model().all().getFirst();

        assertThat(first.name()).startsWith("ADÉBÁYỌ̀");
        assertThat(first.late()).isPositive();
        assertThat(first.presses()).isTrue();
        assertThat(first.next()).isNotNull();
    }

    @Test
    void itIsNarrowedByWordsAndByWhatIsAskedFor() {
        var model = model();

        model.narrow(Only.ALL, "sam BROWN");
        assertThat(model.rows()).extracting(CaseloadRow::name).containsExactly("BROWN, Sam");
        model.narrow(Only.PRESSING, "");
        assertThat(model.rows()).hasSize(1);
        model.narrow(Only.WARNED, "dog");
        assertThat(model.rows()).hasSize(1);
        model.narrow(Only.QUIET, "");
        assertThat(model.rows()).hasSize(2);
        assertThat(model.count(Only.ALL)).isEqualTo(3);
    }

    @Test
    void itIsSortedByWhateverTheOfficerWants() {
        var rows = model().all();

        assertThat(sorted(rows, CaseloadRow.NAME).get(1)).isEqualTo("AHMED, Sam");
        assertThat(sorted(rows, CaseloadRow.CONTACT).getFirst()).startsWith("ADÉBÁYỌ̀");
        assertThat(sorted(rows, CaseloadRow.CONTACT).getLast()).isEqualTo("BROWN, Sam");
        assertThat(sorted(rows, CaseloadRow.WARNINGS).getFirst()).startsWith("ADÉBÁYỌ̀");
    }

    @Test
    void whoIsGivenToTheOfficerMeanwhileAppears() {
        var model = model();
        caseload.give(file("Chaudhry"), null);
        changes.tell(Topic.PEOPLE);

        assertThat(model.all()).hasSize(4);
        model.close();
        assertThat(changes.listeners()).isZero();
    }

    private CaseloadModel model() {
        return new CaseloadModel(
                caseload,
                tasks.casework().reckonings(),
                changes,
                Background.direct(),
                Examples.CLOCK);
    }

    private static List<String> sorted(List<CaseloadRow> rows, Comparator<CaseloadRow> by) {
        return rows.stream().sorted(by).map(CaseloadRow::name).toList();
    }

    static CitizenFile file(String name) {
        return new FileBuilder(name)
                .row(
                        Category.HOUSING,
                        "housing",
                        name,
                        null,
                        List.of(),
                        List.of(),
                        FileBuilder.fact(Field.FAMILY_NAME, name, null),
                        FileBuilder.fact(Field.GIVEN_NAME, "Sam", null))
                .file();
    }
}
