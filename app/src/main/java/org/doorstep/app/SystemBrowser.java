package org.doorstep.app;

import java.net.URI;
import javafx.application.HostServices;
import org.doorstep.sync.signin.Browser;

/// The browser that this computer is set to.
final class SystemBrowser implements Browser {

    private final HostServices host;

    SystemBrowser(HostServices host) {
        this.host = host;
    }

    @Override
    public boolean open(URI page) {
        try {
            host.showDocument(page.toString());
            return true;
        } catch (UnsupportedOperationException e) {
            return false;
        }
    }
}
