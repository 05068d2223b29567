package org.doorstep.linkage.normal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;

class NicknamesTest {

    @Test
    void everyFormOfANameIsKinToEveryOther() throws IOException {
        var nicknames = Nicknames.read(new StringReader("# a remark\n\nrobert: bob rob\n"));

        assertThat(nicknames.of("robert")).containsExactly("bob", "rob");
        assertThat(nicknames.of("bob")).containsExactly("rob", "robert");
        assertThat(nicknames.areKin("rob", "bob")).isTrue();
    }

    @Test
    void aFormMayBelongToSeveralNamesWithoutMakingThemOne() throws IOException {
        var nicknames = Nicknames.read(new StringReader("albert: bert\nherbert: bert\n"));

        assertThat(nicknames.of("bert")).containsExactly("albert", "herbert");
        assertThat(nicknames.areKin("albert", "herbert")).isFalse();
    }

    @Test
    void theListThatComesWithDoorstepKnowsTheSpellingsOfOtherScripts() {
        var nicknames = Nicknames.shipped();

        assertThat(nicknames.areKin("mohammed", "muhammad")).isTrue();
        assertThat(nicknames.areKin("bob", "robert")).isTrue();
        assertThat(nicknames.of("zebedee")).isEmpty();
    }

    @Test
    void everyNameOfTheListIsFolded() {
        var nicknames = Nicknames.shipped();

        assertThat(nicknames.of("robert"))
                .allSatisfy(name -> assertThat(Folding.fold(name)).isEqualTo(name));
    }
}
