package org.doorstep.store.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PassphrasesTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "thirteen-char", "two words", "pip pip hen"})
    void aShortPassphraseIsRefused(String passphrase) {
        assertThat(Passphrases.weakness(passphrase.toCharArray()))
                .contains(
                        "Enter at least 14 characters, or 4 different words of 3 letters or more.");
    }

    @Test
    void oneCharacterOverAndOverIsRefused() {
        assertThat(Passphrases.weakness("aaaaaaaaaaaaaaaaaaaa".toCharArray())).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct horse battery staple",
                "Correct-Horse-Battery-Staple!",
                "password123456",
                "Password Is Password",
                "QWERTYUIOPASDFGHJKL"
            })
    void aCommonPassphraseIsRefusedHoweverItIsWritten(String passphrase) {
        assertThat(Passphrases.weakness(passphrase.toCharArray()))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("common"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a cat sat down here now", "pip hen fog oak", "k7#mQ-zz91!pLw4"})
    void aPassphraseOfFourWordsOrFourteenCharactersMayBeUsed(String passphrase) {
        assertThat(Passphrases.weakness(passphrase.toCharArray())).isEmpty();
    }

    @Test
    void whatIsOfferedMayBeUsed() {
        var random = new Random(7);
        for (int i = 0; i < 200; i++) {
            var offer = Passphrases.offer(random);

            assertThat(offer.split(" ")).hasSize(4);
            assertThat(Passphrases.weakness(offer.toCharArray())).isEmpty();
        }
    }

    @Test
    void aWordIsOneOfEightThousand() {
        var seen = new HashSet<String>();
        var random = new Random(11);
        for (int i = 0; i < 60_000; i++) {
            seen.addAll(List.of(Passphrases.offer(random).split(" ")));
        }

        assertThat(seen).hasSize(128 * 64);
    }
}
