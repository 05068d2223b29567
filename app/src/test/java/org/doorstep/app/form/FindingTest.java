package org.doorstep.app.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.doorstep.app.example.Examples;
import org.doorstep.app.example.FileBuilder;
import org.doorstep.app.example.MemoryChanges;
import org.doorstep.app.example.MemoryTasks;
import org.doorstep.app.form.Finding.Offered;
import org.doorstep.app.work.Background;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.domain.record.Header;
import org.doorstep.domain.record.Recorded;
import org.doorstep.domain.response.FormResponse;
import org.junit.jupiter.api.Test;

class FindingTest {

    private static final UUID PERSON = FileBuilder.id("folasade");

    private final MemoryTasks tasks = new MemoryTasks(new MemoryChanges(), Examples.CLOCK);
    private final List<String> said = new ArrayList<>();
    private final List<Runnable> undo = new ArrayList<>();
    private final Finding finding =
            new Finding(
                    tasks.cases,
                    Background.direct(),
                    Examples.PRIYA.id(),
                    (words, back) -> {
                        said.add(words);
                        undo.add(back);
                    },
                    said::add);

    @Test
    void aCheckThatFoundNothingOffersNothing() {
        assertThat(Finding.of(check(Map.of("damp", List.of("none"))), tasks.cases)).isEmpty();
    }

    @Test
    void mouldIsReportedByOnePressAndItsLimitCountsFromTheCheck() {
        var check = check(Map.of("damp", List.of("mould"), "vulnerable", "yes"));
        finding.take(Finding.of(check, tasks.cases).getFirst());
        var offered = Finding.of(check, tasks.cases);
        assertThat(offered)
                .extracting(Offered::press)
                .containsExactly("Report damp or mould", "Report an emergency");

        finding.take(offered.getFirst());

        var investigate = tasks.all().getLast().body();
        assertThat(investigate.step()).isEqualTo("investigate");
        assertThat(investigate.clock().started()).isEqualTo(check.header().observedAt());
        assertThat(said).last().asString().startsWith("Damp, mould");
        assertThat(Finding.of(check, tasks.cases))
                .extracting(Offered::press)
                .containsExactly("Report an emergency");
    }

    @Test
    void withoutACaseOneBeginsWithTheCheckFirst() {
        var check = check(Map.of("damp", List.of("leak")));
        var offered = Finding.of(check, tasks.cases);
        assertThat(offered)
                .extracting(Offered::press)
                .containsExactly("Open a case: Tenancy and household check");

        finding.take(offered.getFirst());

        assertThat(tasks.cases.of(PERSON).getFirst().beganWith()).contains(check.header().id());
        undo.getLast().run();
        assertThat(tasks.cases.of(PERSON)).isEmpty();
    }

    private static Recorded<FormResponse> check(Map<String, Object> answers) {
        var at = Examples.CLOCK.instant().minusSeconds(3_600);
        return new Recorded<>(
                new Header(
                        FileBuilder.id("check"),
                        PERSON,
                        Category.HOUSING,
                        Sensitivity.NORMAL,
                        1,
                        Examples.PRIYA.id(),
                        at,
                        at),
                new FormResponse(
                        "tenancy-and-household-check",
                        FormResponse.SHIPPED,
                        "Tenancy and household check",
                        Category.HOUSING,
                        "tenancy",
                        answers.size(),
                        null,
                        null,
                        answers));
    }
}
