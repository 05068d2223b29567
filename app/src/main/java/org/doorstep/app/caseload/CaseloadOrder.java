package org.doorstep.app.caseload;

import java.util.Locale;
import org.doorstep.app.text.Messages;

/// By what the caseload is sorted.
enum CaseloadOrder {
    PRESSING,
    NAME,
    WARNINGS,
    NEXT,
    CONTACT;

    private static final Messages TEXT = Messages.of("caseload");

    /// What officers read.
    @Override
    public String toString() {
        return TEXT.get("order." + name().toLowerCase(Locale.ROOT));
    }
}
