package org.doorstep.app.signin;

import java.util.List;
import java.util.Locale;
import org.doorstep.app.text.Messages;

/// What a new passphrase must be like. The laptop's disk can be copied and guessed at for years, so
/// length counts; what everybody would try first does not.
final class PassphraseRule {

    private static final Messages TEXT = Messages.of("signin");
    private static final int LEAST_LENGTH = 14;
    private static final int LEAST_KINDS = 6;
    private static final List<String> TRIED_FIRST =
            List.of("password", "passphrase", "doorstep", "qwerty", "letmein", "12345678");

    private PassphraseRule() {}

    /// What is wrong with it, or empty.
    ///
    /// @param officer whose own name does not count
    static String fault(String passphrase, String officer) {
        if (passphrase.isEmpty()) {
            return TEXT.get("passphrase.none");
        }
        if (passphrase.codePointCount(0, passphrase.length()) < LEAST_LENGTH) {
            return TEXT.get("passphrase.short", LEAST_LENGTH);
        }
        var plain = passphrase.toLowerCase(Locale.UK);
        for (var word : TRIED_FIRST) {
            plain = plain.replace(word, "");
        }
        for (var name : officer.toLowerCase(Locale.UK).split("\\s+")) {
            plain = name.isEmpty() ? plain : plain.replace(name, "");
        }
        return plain.chars().distinct().count() < LEAST_KINDS ? TEXT.get("passphrase.easy") : "";
    }
}
