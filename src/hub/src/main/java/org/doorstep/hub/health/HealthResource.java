package org.doorstep.hub.health;

import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// `GET /health`, open to all: says no more than a monitor must know.
@RestController
public final class HealthResource {

    private final DSLContext database;

    public HealthResource(DSLContext database) {
        this.database = database;
    }

    /// 200 when the hub can serve, 503 when it cannot.
    @GetMapping("/health")
    ResponseEntity<HealthCard> health() {
        try {
            database.selectOne().fetch();
            return ResponseEntity.ok(new HealthCard("up", "reachable"));
        } catch (DataAccessException e) {
            return ResponseEntity.status(503).body(new HealthCard("down", "not reachable"));
        }
    }

    /// @param status `up` or `down`
    /// @param database whether it can be reached
    public record HealthCard(String status, String database) {}
}
