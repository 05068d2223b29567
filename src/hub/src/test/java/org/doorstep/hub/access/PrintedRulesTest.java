package org.doorstep.hub.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.doorstep.borough.rules.WrenfordRules;
import org.doorstep.hub.council.HubException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrintedRulesTest {

    private static final Path PAGE = Path.of("../../docs/information-governance.md");

    @TempDir Path folder;

    @Test
    void thePageForInformationGovernanceShowsTheRulesOfWrenford() throws IOException {
        WrenfordRules.copyTo(folder);
        var matrix = AccessMatrix.read(Files.readString(folder.resolve("access.json")));
        var printed = new PrintedRules(matrix, new Agreements(List.of()), List.of()).toString();

        var table = printed.substring(printed.indexOf("| role"), printed.indexOf("\n\n## Sharing"));
        assertThat(Files.readString(PAGE)).contains("<!-- rules -->\n" + table);
    }

    @Test
    void anAgreementSaysWhatItIsForAndUntilWhen() {
        var agreements =
                Agreements.read(
                        """
                        [{"id": "ISA-7", "team": "team-a", "categories": {"adult_care": 1}, "purpose": "Discharge",
                          "lawful_basis": "Art. 6(1)(e)", "from": "2026-04-01", "to": "2027-03-31"}]
                        """);

        assertThat(new PrintedRules(new AccessMatrix(List.of()), agreements, List.of()).toString())
                .contains(
                        "| ISA-7 | team-a | adult care | normal | Discharge | Art. 6(1)(e) | 2026-04-01 | 2027-03-31 |");
    }

    @Test
    void anAgreementThatLacksItsBasisIsRefusedAndNamed() {
        assertThatThrownBy(() ->
                        Agreements.read(
                                "[{\"id\":\"1\",\"team\":\"a\",\"categories\":{\"core\":1},\"purpose\":\"x\",\"from\":\"2026-04-01\"}]"))
                .isInstanceOf(HubException.class)
                .hasMessageContaining("number 1")
                .hasMessageContaining("lawful_basis is missing");
    }
}
