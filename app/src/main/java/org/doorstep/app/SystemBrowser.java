package org.doorstep.app;

import javafx.application.HostServices;
import org.doorstep.sync.signin.Browser;
import org.doorstep.sync.signin.BrowserProgram;

/// The browser that this computer is set to.
final class SystemBrowser {

    private SystemBrowser() {}

    /// @param host opens it where the system does so without fail; on Linux it keeps to itself that
    ///   it could not
    static Browser of(HostServices host) {
        if (System.getProperty("os.name").startsWith("Linux")) {
            return BrowserProgram.ofLinux();
        }
        return page -> {
            try {
                host.showDocument(page.toString());
                return true;
            } catch (UnsupportedOperationException e) {
                return false;
            }
        };
    }
}
