package org.doorstep.app.signin;

import org.doorstep.app.text.Dates;
import org.doorstep.app.text.Messages;

/// What officers read when a vault does not open: what is safe, what to do.
final class OpeningWords {

    private static final Messages TEXT = Messages.of("signin");

    private OpeningWords() {}

    /// Empty if it opened.
    static String of(Opening<?> opening) {
        return switch (opening) {
            case Opening.Opened<?> _ -> "";
            case Opening.WrongPassphrase<?>(var left, var wait) ->
                    left == 0
                            ? TEXT.get("wrong.wait", Dates.duration(wait))
                            : TEXT.get("wrong.tries", left, Dates.duration(wait));
            case Opening.MustWait<?>(var left) -> TEXT.get("wait", Dates.duration(left));
            case Opening.KeyDamaged<?> _ -> TEXT.get("keyDamaged");
            case Opening.KeyPartMissing<?> _ -> TEXT.get("keyPartMissing");
            case Opening.KeychainShut<?> _ -> TEXT.get("keychainShut");
            case Opening.Weak<?>(var why) -> why;
            case Opening.Newer<?> _ -> TEXT.get("newer");
            case Opening.Damaged<?> _ -> TEXT.get("damaged");
            case Opening.InUse<?> _ -> TEXT.get("inUse");
            case Opening.DiskFull<?> _ -> TEXT.get("diskFull");
            case Opening.Exists<?>(var who) -> TEXT.get("exists", who.name());
        };
    }
}
