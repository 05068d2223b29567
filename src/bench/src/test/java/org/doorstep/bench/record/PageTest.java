package org.doorstep.bench.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PageTest {

    private static final String OLD =
            """
            # What was measured

            The machine was shared.

            ## import

            About it.

            | figure | value |
            |---|---|
            | `rows` | 1 |

            Written by hand.

            | by hand | too |
            |---|---|

            ## linkage

            Of its own.
            """;

    private static final String NEW =
            """
            ## import

            | figure | value |
            |---|---|
            | `rows` | 2 |
            """;

    @Test
    void aMeasurementMadeAgainTakesThePlaceOfTheLastAndWhatWasWrittenStays() {
        assertThat(Page.of(OLD).with("import", NEW).text())
                .isEqualTo(OLD.replace("About it.\n\n", "").replace("`rows` | 1", "`rows` | 2"));
    }

    @Test
    void aMeasurementMadeForTheFirstTimeComesLast() {
        assertThat(Page.of(OLD).with("search", NEW.replace("import", "search")).text())
                .isEqualTo(OLD + "\n" + NEW.replace("import", "search"));
    }

    @Test
    void aSectionWithoutATableKeepsAllItsWords() {
        assertThat(Page.of(OLD).with("linkage", NEW.replace("import", "linkage")).text())
                .endsWith(NEW.replace("import", "linkage") + "\nOf its own.\n");
    }
}
