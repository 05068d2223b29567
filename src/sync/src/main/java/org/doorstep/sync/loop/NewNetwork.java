package org.doorstep.sync.loop;

import java.net.NetworkInterface;
import java.net.SocketException;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks every now and then, while the hub is away, whether this machine has got another network,
/// and rings at once when it has: an officer who comes back to the office does not wait for the
/// back-off.
final class NewNetwork {

    private static final Logger LOG = LoggerFactory.getLogger(NewNetwork.class);
    private static final Duration EVERY = Duration.ofSeconds(2);

    private final Supplier<Set<String>> addresses;
    private final Duration every;
    private final Bell bell;
    private final AtomicBoolean watching = new AtomicBoolean();

    /// @param addresses what this machine is reached at, itself apart
    NewNetwork(Supplier<Set<String>> addresses, Duration every, Bell bell) {
        this.addresses = addresses;
        this.every = every;
        this.bell = bell;
    }

    /// This machine's own: the operating system tells Java nothing by itself.
    static NewNetwork ofThisMachine(Bell bell) {
        return new NewNetwork(NewNetwork::present, EVERY, bell);
    }

    /// The hub is away: looks until it rings or [#enough()].
    void watch() {
        if (watching.compareAndSet(false, true)) {
            var before = addresses.get();
            Thread.ofVirtual().name("sync-network").start(() -> watch(before));
        }
    }

    /// The hub is there again, or nobody waits any more.
    void enough() {
        watching.set(false);
    }

    private void watch(Set<String> before) {
        var last = before;
        while (watching.get()) {
            LockSupport.parkNanos(every.toNanos());
            var now = addresses.get();
            if (!last.containsAll(now) && watching.compareAndSet(true, false)) {
                bell.ring();
            }
            last = now;
        }
    }

    private static Set<String> present() {
        var present = new TreeSet<String>();
        try {
            NetworkInterface.networkInterfaces()
                    .filter(NewNetwork::isUp)
                    .flatMap(NetworkInterface::inetAddresses)
                    .forEach(address -> present.add(address.getHostAddress()));
        } catch (SocketException e) {
            LOG.debug("the machine's networks cannot be listed", e);
        }
        return present;
    }

    private static boolean isUp(NetworkInterface one) {
        try {
            return one.isUp() && !one.isLoopback();
        } catch (SocketException e) {
            return false;
        }
    }
}
