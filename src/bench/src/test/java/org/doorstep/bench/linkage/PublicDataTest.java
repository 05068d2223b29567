package org.doorstep.bench.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.doorstep.bench.measure.Result;
import org.doorstep.linkage.Progress;
import org.doorstep.linkage.group.Constraints;
import org.doorstep.linkage.normal.Nicknames;
import org.doorstep.linkage.row.Rows;
import org.doorstep.linkage.run.WholeRun;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the engine must reach on public data that nobody here made. Skipped where the data is not
/// at hand: `-Ddoorstep.linkage.data=FOLDER` says where it is.
class PublicDataTest {

    private static final String REC = "rec-(\\d+)-";

    @Test
    void febrlOneIsLinkedWithoutFault() throws IOException {
        assertThat(figures("dataset1.csv", null, "febrl.json", REC).get("pairs_f1").asDouble())
                .isGreaterThanOrEqualTo(0.9998);
    }

    @Test
    void febrlFourIsLinkedNearlyWithoutFault() throws IOException {
        var figures = figures("dataset4a.csv", "dataset4b.csv", "febrl.json", REC);

        assertThat(figures.get("pairs_f1").asDouble()).isGreaterThanOrEqualTo(0.9998);
        assertThat(figures.get("estimated_matches").asDouble()).isBetween(4_850.0, 5_150.0);
    }

    @Test
    void splinksThousandIsLinkedBetterThanPublished() throws IOException {
        var figures = figures("fake_1000.csv", null, "fake_1000.json", "cluster");

        assertThat(figures.get("pairs_f1").asDouble()).isGreaterThanOrEqualTo(0.93);
        assertThat(figures.get("clusters_f1").asDouble()).isGreaterThanOrEqualTo(0.975);
        assertThat(figures.get("clusters_precision").asDouble()).isGreaterThanOrEqualTo(0.995);
        assertThat(figures.get("estimated_matches").asDouble()).isBetween(1_970.0, 2_092.0);
    }

    private static JsonNode figures(
            String left, @Nullable String right, String columns, String truth) throws IOException {
        var folder = folder();
        assumeThat(folder.resolve(left))
                .as(
                        "public linkage data is not at hand: give its folder with -Ddoorstep.linkage.data")
                .exists();
        var labelled =
                PeopleFiles.read(
                        folder.resolve(left),
                        right == null ? null : folder.resolve(right),
                        Path.of("src/main/resources/org/doorstep/bench/linkage", columns),
                        truth);
        var builder = new Rows.Builder(labelled.kinds());
        labelled.mentions().forEach(builder::add);
        var rows = builder.build();
        var found =
                new WholeRun(rows, Nicknames.shipped(), labelled.across(), Progress.UNHEARD)
                        .run(new Constraints(rows), List.of());
        var result = new Result();
        new Figures(rows, found, labelled).into(result);
        return JsonMapper.shared().readTree(result.json());
    }

    /// Tests run in the module's folder, two below the repository's.
    private static Path folder() {
        var given = System.getProperty("doorstep.linkage.data");
        return given != null
                ? Path.of(given)
                : Path.of("").toAbsolutePath().resolve("../../../shared/data/linkage").normalize();
    }
}
