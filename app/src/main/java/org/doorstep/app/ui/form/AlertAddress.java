package org.doorstep.app.ui.form;

import java.util.UUID;
import org.doorstep.app.ui.frame.Address;

/// Where a safeguarding alert about a person is raised.
public final class AlertAddress {

    /// The kind in [Address#kind()]; the key is the person's id.
    public static final String KIND = "alert";

    private AlertAddress() {}

    public static Address of(UUID person) {
        return new Address(KIND, person.toString());
    }
}
