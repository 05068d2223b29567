package org.doorstep.hub.health;

import java.time.Duration;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// `GET /health`, open to all: says no more than a monitor must know.
@RestController
public final class HealthResource {

    /// From here on somebody should look: laptops learn late what has changed.
    private static final Duration LATE = Duration.ofSeconds(5);

    private final DSLContext database;
    private final Supplier<Duration> lag;

    /// @param lag how far the sequencer is behind
    public HealthResource(DSLContext database, Supplier<Duration> lag) {
        this.database = database;
        this.lag = lag;
    }

    /// 200 while the hub can serve, also when it is late; 503 when it cannot.
    @GetMapping(path = "/health", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<HealthCard> health() {
        var behind = lag.get();
        try {
            database.selectOne().fetch();
        } catch (DataAccessException e) {
            return ResponseEntity.status(503)
                    .body(new HealthCard("down", false, behind.toMillis()));
        }
        var status = behind.compareTo(LATE) > 0 ? "late" : "up";
        return ResponseEntity.ok(new HealthCard(status, true, behind.toMillis()));
    }

    /// @param status `up`, `late` (serves, but changes reach laptops late) or `down`
    /// @param database whether it can be reached
    /// @param sequencerLagMs how far the feed is behind what has committed, at most
    public record HealthCard(String status, boolean database, long sequencerLagMs) {}
}
