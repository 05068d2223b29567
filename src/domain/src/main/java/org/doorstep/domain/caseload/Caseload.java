package org.doorstep.domain.caseload;

import java.util.List;

/// Reads whom the officer works with.
public interface Caseload {

    /// Everybody whose file was given to the officer, and everybody for whom they have an open case
    /// or something to do, as far as this laptop holds them. In no particular order.
    List<Client> mine();
}
