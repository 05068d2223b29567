package org.doorstep.sync.kit;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.doorstep.domain.access.Officer;
import org.doorstep.protocol.json.Json;
import org.doorstep.sync.hub.Bearer;
import org.doorstep.sync.hub.HubClient;
import org.doorstep.sync.hub.Patience;
import org.doorstep.sync.round.Course;
import org.doorstep.sync.round.SyncRound;

/// A hub, a laptop and the line between them.
public final class Town implements AutoCloseable {

    public static final String CASELOAD = "case-pn/housing/1";
    public static final String TEAM = "team-hse/housing/1";
    public static final String TEAM_CORE = "team-hse/core/0";
    public static final String DUTY = "duty/core/0";

    public static final Instant NOW = Instant.parse("2026-11-22T09:42:00Z");

    private static final Patience PATIENCE =
            new Patience(
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(5));

    public final ScriptedHub hub;
    public final MemoryReplica laptop;
    public final HubClient client;
    public final SyncRound round;
    public final Heard heard = new Heard();

    /// Goes by a second each time somebody looks at it.
    private final AtomicLong clock = new AtomicLong(NOW.getEpochSecond());

    private Town(ScriptedHub hub, MemoryReplica laptop) {
        this.hub = hub;
        this.laptop = laptop;
        client = client(hub);
        round = new SyncRound(client, laptop, HubModel.PRIYA, "0.1.0", this::now);
    }

    /// Four buckets, twenty records.
    public static Town small() {
        var hub = new ScriptedHub();
        hub.model.grant("duty", "duty", DUTY);
        hub.model.grant("team-hse", "team", TEAM, TEAM_CORE);
        hub.model.grant("case-pn", "caseload", CASELOAD);
        hub.model.put(DUTY, 1, 1, 2, 3, 4, 5, 6, 7, 8, 9);
        hub.model.put(TEAM, 1, 1, 2, 3, 4, 5);
        hub.model.put(TEAM_CORE, 1, 6, 7);
        hub.model.put(CASELOAD, 1, 1, 2, 8, 9);
        return new Town(hub, new MemoryReplica(InstantSource.fixed(NOW)));
    }

    public static HubClient client(ScriptedHub hub) {
        return client(hub.address());
    }

    /// Rounds of this laptop over another line to the hub.
    public SyncRound roundOver(URI address) {
        return new SyncRound(client(address), laptop, HubModel.PRIYA, "0.1.0", this::now);
    }

    private static HubClient client(URI address) {
        var bearer =
                new Bearer() {
                    @Override
                    public String token() {
                        return ScriptedHub.TOKEN;
                    }

                    @Override
                    public void refused(String token) {}
                };
        return new HubClient(address, bearer, new Json(), PATIENCE);
    }

    private Instant now() {
        return Instant.ofEpochSecond(clock.incrementAndGet());
    }

    @Override
    public void close() {
        round.close();
        hub.close();
    }

    /// Writes down how a round goes.
    public static final class Heard implements Course {
        public final List<String> lines = new ArrayList<>();

        /// Runs at each page of a first fill; true: the officer has saved something.
        public BooleanSupplier between = () -> false;

        @Override
        public void reached(Officer officer) {
            lines.add("reached for " + officer.name());
        }

        @Override
        public void settled() {
            lines.add("settled");
        }

        @Override
        public void filling(long rows, long total) {
            lines.add(rows + " of " + total);
        }

        @Override
        public void staged() {
            lines.add("staged");
        }

        @Override
        public boolean savedSince() {
            return between.getAsBoolean();
        }
    }
}
