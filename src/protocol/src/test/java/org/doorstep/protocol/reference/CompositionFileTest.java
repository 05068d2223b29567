package org.doorstep.protocol.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.doorstep.domain.citizen.TrustRules;
import org.doorstep.domain.reference.Reference.Kind;
import org.junit.jupiter.api.Test;

class CompositionFileTest {

    @Test
    void whatDoorstepBringsSaysTheUsualRules() {
        assertThat(ReferenceFiles.composition(ReferenceFiles.shipped(Kind.COMPOSITION)))
                .isEqualTo(TrustRules.USUAL);
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        var thrown =
                catchThrowableOfType(
                        FlawedFileException.class,
                        () ->
                                ReferenceFiles.composition(
                                        """
                                        {
                                          "rules": [
                                            {"fields": ["phone", "shoe_size", "name"], "believe": ["housing", "police"], "why": "They ring"},
                                            {"fields": ["phone"], "believe": ["officer", "officer"], "why": "Twice"}
                                          ],
                                          "otherwise": []
                                        }
                                        """));

        assertThat(thrown.getMessage())
                .contains("shoe_size")
                .as("composed of what is said")
                .contains("“name”")
                .contains("police")
                .contains("stands in two rules")
                .contains("named twice");
    }
}
