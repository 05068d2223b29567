package org.doorstep.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A night's job over real HTTP.
class ImportTest {

    @RegisterExtension static final RunningHub HUB = RunningHub.withRules();

    private static final String ALLOCATIONS =
            "AllocationId,System,SourceKey,TeamId,OfficerId,Since\n";

    private static Http job;

    @BeforeAll
    static void signIn() {
        job =
                HUB.http()
                        .with(
                                SignInDance.field(
                                        HUB.dance().importer(HUB.signIn().importerSecret()),
                                        "access_token"));
    }

    @Test
    void anExtractIsTakenInAndItsRejectsAreListed() {
        var answer = bring("allocations", ALLOCATIONS + "a1,housing,H1,T01,,\na2,housing,,T01,,\n");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("read").asLong()).isEqualTo(2);
        assertThat(answer.json().path("new").asLong()).isEqualTo(1);
        assertThat(job.get(answer.json().path("rejects").asString()).text())
                .isEqualTo(
                        "{\"key\":\"a2\",\"line\":3,\"reason\":\"column SourceKey is empty\"}\n");
    }

    @Test
    void anUnknownSourceIsAProblem() {
        assertThat(bring("parking", "A\n1\n").status()).isEqualTo(404);
    }

    @Test
    void aFileWithoutTheColumnsIsAProblemThatSaysWhichIsMissing() {
        var answer = bring("repairs", "A,B\n1,2\n");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("detail").asString()).contains("has no column JOB_NO");
    }

    @Test
    void anOfficerMayNotImport() {
        HUB.town().officer("W00001", "HOUSING", 1);
        HUB.offerAll();

        assertThat(
                        HUB.as("W00001")
                                .send("/v1/links", request -> request.POST(BodyPublishers.noBody()))
                                .status())
                .isEqualTo(403);
    }

    @Test
    void linkingRunsInTheBackgroundAndTellsHowFarItIs() {
        var answer = job.send("/v1/links", request -> request.POST(BodyPublishers.noBody()));

        assertThat(answer.status()).isEqualTo(202);
        assertThat(job.get("/v1/links/" + answer.json().path("id").asString()).status())
                .isEqualTo(200);
    }

    private static Answer bring(String source, String csv) {
        return job.send(
                "/v1/imports/" + source + "?night=2026-11-01",
                request ->
                        request.header("Content-Type", "text/csv")
                                .POST(
                                        BodyPublishers.ofByteArray(
                                                csv.getBytes(StandardCharsets.UTF_8))));
    }
}
