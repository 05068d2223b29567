package org.doorstep.sync.hub;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;

/// Tokens and case files travel encrypted, or do not leave this computer.
public final class SafeAddress {

    private SafeAddress() {}

    /// Refuses an address that is neither `https` nor of this computer itself.
    ///
    /// @param what whose address, as in *the hub's address*
    /// @throws HubException [Fault.Broken]
    public static void require(URI address, String what) {
        if (address.getHost() == null
                || !("https".equals(address.getScheme()) || isThisComputer(address))) {
            throw HubException.broken(what + " must begin with https://", null);
        }
    }

    private static boolean isThisComputer(URI address) {
        try {
            return "http".equals(address.getScheme())
                    && InetAddress.getByName(address.getHost()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
