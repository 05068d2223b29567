package org.doorstep.hub.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.hub.db.Tables.RECORD_CURRENT;

import org.doorstep.hub.council.Council;
import org.doorstep.hub.fixture.Extracts;
import org.doorstep.hub.fixture.HubDatabase;
import org.doorstep.hub.imports.ImportResult.State;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How closely an extract has its rows held.
class SensitivityTest {

    @RegisterExtension static final HubDatabase hub = new HubDatabase();

    private static final String MAPPING =
            """
            {
              "source": "files", "record": "source_record", "called": "file", "file": {}, "key": "REF", "category": "children",
              "sensitivity": {
                "cases": [
                  {"when": {"column": "RESTRICTED", "is": ["Y"]}, "then": 3},
                  {"when": {"column": "RESTRICTED", "is": ["N"]}, "then": 1}
                ],
                "otherwise": 2
              },
              "facts": [{"field": "family_name", "column": "NAME"}],
              "cautions": [
                {"when": {"column": "RESTRICTED", "is_not": ["N", ""]}, "level": "do_not_disclose", "text": "Do not disclose"}
              ],
              "service": {"team": "Children's"}
            }
            """;

    private Council council;
    private Extracts extracts;

    @BeforeEach
    void oneSource() {
        council = hub.council();
        extracts = new Extracts(hub, council, Extracts.only(MAPPING));
    }

    @ParameterizedTest
    @CsvSource({"Y, 3", "N, 1", "'', 2"})
    void aRowIsHeldAsTheCaseSays(String restricted, int level) {
        var result = send(restricted);

        assertThat(level()).isEqualTo(level);
        assertThat(result.message()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"R", "Yes", "y", "1"})
    void aRowThatSaysWhatNoCaseNamesIsHeldAsCloselyAsAnyAndItIsSaid(String restricted) {
        var result = send(restricted);

        assertThat(level()).isEqualTo(3);
        assertThat(result.state()).isEqualTo(State.DONE);
        assertThat(result.message())
                .startsWith("In 1 rows of the extract files a column that decides how closely");
    }

    @Test
    void aRowThatIsRestrictedTonightIsRestrictedTonightAlsoWhereNothingElseChanged() {
        var plain =
                MAPPING.substring(0, MAPPING.indexOf("  \"cautions\""))
                        + "\"service\": {\"team\": \"C\"}}";
        extracts = new Extracts(hub, council, Extracts.only(plain));
        send("N");

        var result = send("Y");

        assertThat(result.counts().changed()).isEqualTo(1);
        assertThat(level()).isEqualTo(3);
    }

    private ImportResult send(String restricted) {
        return extracts.send("files", "REF,NAME,RESTRICTED\n1,Ash," + restricted + "\n");
    }

    private int level() {
        return hub.db()
                .select(RECORD_CURRENT.SENSITIVITY)
                .from(RECORD_CURRENT)
                .where(RECORD_CURRENT.COUNCIL.eq(council.id()))
                .fetchSingle()
                .value1();
    }
}
