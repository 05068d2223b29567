package org.doorstep.sync.signin;

import java.net.URI;

/// The browser in which the officer signs in: the system's own. No password is ever typed in a
/// window of ours.
public interface Browser {

    /// Shows a page. May return before the officer has seen it, or after they are done with it.
    ///
    /// @return false if there is no browser to show it in
    boolean open(URI page);
}
