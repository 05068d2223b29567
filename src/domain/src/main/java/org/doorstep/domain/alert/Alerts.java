package org.doorstep.domain.alert;

import java.util.List;
import java.util.UUID;
import org.doorstep.domain.record.Recorded;

/// The alerts that this officer raises.
public interface Alerts {

    /// The form under which an alert is filled in, see [org.doorstep.domain.form.Answers].
    String FORM = "alert";

    /// Raises an alert: it is safe on the disk on return and waits for the hub. What was kept of
    /// the form [#FORM] for that person ends with it.
    ///
    /// @throws IllegalArgumentException if something is wrong with it; the message is for officers
    Recorded<Alert> raise(UUID person, Alert alert);

    /// Those that the officer raised about a person, the newest first.
    List<Recorded<Alert>> of(UUID person);
}
