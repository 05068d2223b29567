package org.doorstep.hub.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Test;

class StatusesTest {

    @Test
    void whoFoundNoConnectionFreeIsAskedToComeBackLater() {
        var failure =
                new DataAccessException("taken", new SQLTransientConnectionException("timed out"));

        var problem = Statuses.inside(failure, 4);

        assertThat(problem.status()).isEqualTo(503);
        assertThat(problem.retryAfter()).isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void everyOtherFailureInsideIsOurFault() {
        var failure = new DataAccessException("broken", new SQLException("syntax"));

        assertThat(Statuses.inside(failure, 4).status()).isEqualTo(500);
    }
}
