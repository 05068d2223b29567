package org.doorstep.domain.citizen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.domain.access.Category.HOUSING;
import static org.doorstep.domain.citizen.Field.ADDRESS;
import static org.doorstep.domain.citizen.Files.fact;

import java.util.List;
import org.doorstep.domain.citizen.Caution.Level;
import org.junit.jupiter.api.Test;

/// A person in a row about something of theirs.
class MentionTest {

    @Test
    void itSaysWhatToBeCarefulOfAndWordsAboutItTellNoHiddenAddress() {
        var who = Mention.of(files(Level.DO_NOT_DISCLOSE).file());

        assertThat(who.cautions())
                .extracting(Caution::level)
                .containsExactly(Level.DO_NOT_DISCLOSE);
        assertThat(who.discreet("Ring about 12 ELM road, Wrenford"))
                .isEqualTo("Ring about " + SingleView.LEFT_OUT);
        assertThat(who.toString()).doesNotContainIgnoringCase("elm");
    }

    @Test
    void anAddressThatMayBeToldStaysInTheWords() {
        var who = Mention.of(files(Level.CARE).file());

        assertThat(who.discreet("Ring about 12 Elm Road")).isEqualTo("Ring about 12 Elm Road");
        assertThat(who.undisclosed()).isEqualTo(AddressTraces.NONE);
    }

    @Test
    void twoThatTakeTheSameOutOfAllWordsAreEqual() {
        assertThat(Mention.of(files(Level.DO_NOT_DISCLOSE).file()))
                .isEqualTo(Mention.of(files(Level.DO_NOT_DISCLOSE).file()))
                .isNotEqualTo(Mention.of(files(Level.CARE).file()));
    }

    private static Files files(Level level) {
        return new Files()
                .add(
                        HOUSING,
                        "H1",
                        List.of(new Caution(level, "Careful", null, null)),
                        null,
                        null,
                        fact(ADDRESS, "12 Elm Road, Wrenford"));
    }
}
