package org.doorstep.hub.http;

import java.net.URI;
import java.util.regex.Pattern;
import org.doorstep.hub.council.HubException;
import org.jspecify.annotations.Nullable;

/// Where the hub is reached. With port 0 it is known only once the hub listens.
public final class HubAddress {

    private final @Nullable URI announced;
    private volatile @Nullable URI local;

    /// @param announced the address behind a proxy or load balancer; null if the hub is reached
    ///   where it listens
    public HubAddress(@Nullable URI announced) {
        this.announced = announced;
    }

    /// The hub listens now.
    public void listening(String host, int port) {
        local = URI.create("http://" + host + ":" + port);
    }

    /// Where laptops reach the hub, without a slash at the end.
    public URI get() {
        var address = announced != null ? announced : local;
        if (address == null) {
            throw new HubException("The hub does not listen yet.");
        }
        return address;
    }

    /// Whether a request for that host is meant for this hub: its announced name, or the address
    /// where it listens. There the port may be another one, that of a tunnel or of a cable in a
    /// test: what a foreign page can forge is the name.
    boolean isOurs(@Nullable String host) {
        return host != null && (isAnnounced(host) || isLocal(host));
    }

    private boolean isAnnounced(String host) {
        return announced != null && host.equals(announced.getAuthority());
    }

    private boolean isLocal(String host) {
        return local != null && host.matches(Pattern.quote(local.getHost()) + "(:[0-9]{1,5})?");
    }
}
