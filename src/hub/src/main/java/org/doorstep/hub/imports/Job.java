package org.doorstep.hub.imports;

import java.sql.SQLException;
import java.util.Optional;

/// Taking one extract in.
interface Job {

    /// @return why nothing was ended; empty if what vanished was ended
    Optional<String> take(ExtractFile file, Waiver waiver) throws SQLException;
}
