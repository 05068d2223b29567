package org.doorstep.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.doorstep.hub.ops.Ops.line;
import static org.doorstep.hub.ops.Ops.note;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.UUID;
import org.doorstep.domain.access.Category;
import org.doorstep.hub.council.HubException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.LoggerFactory;

/// What a hub keeps, from one life to the next and in its log.
class RestartTest {

    @RegisterExtension static final RunningHub HUB = RunningHub.withServer();

    private static UUID file;
    private static UUID fileOfLudo;

    @BeforeAll
    static void people() {
        var town = HUB.town();
        town.scope("team-a", "team");
        town.scope("team-log", "team");
        town.allow("housing", Category.HOUSING, 1);
        town.officer("anna", "housing", 1, "team-a");
        town.officer("ludo", "housing", 1, "team-log");
        HUB.offerAll();
        file = town.file("team-a");
        fileOfLudo = town.file("team-log");
    }

    @Test
    void whatWasAcknowledgedIsThereAfterARestart() {
        var before = Laptop.enrolled(HUB.as("anna"));
        var acknowledged = before.outcomes(line(1, note(file, "Kept"))).getFirst();
        var secret = HUB.signIn().importerSecret();

        HUB.restart();

        var after = new Laptop(HUB.as("anna"), before.device(), before.incarnation());
        var session = after.session();
        assertThat(session.expectedSeq()).isEqualTo(2);
        assertThat(session.revision()).isGreaterThanOrEqualTo(acknowledged.visibleRevision());
        assertThat(Lines.of(after.snapshot("team-a/housing/1", session.revision(), "")).texts())
                .containsExactly("Kept");
        assertThat(HUB.signIn().importerSecret()).isEqualTo(secret);
    }

    @Test
    void theEmbeddedDatabaseLosesNothingWhenItIsKilled() {
        assertThat(HUB.db().fetchValue("show fsync")).isEqualTo("on");
        assertThat(HUB.db().fetchValue("show synchronous_commit")).isEqualTo("on");
        assertThat(HUB.db().fetchValue("show full_page_writes")).isEqualTo("on");
    }

    @Test
    void aSecondHubOnTheSameFolderIsRefused() {
        assertThatThrownBy(() -> Hub.start(HUB.settings()))
                .isInstanceOf(HubException.class)
                .hasMessageContaining("Another hub runs on the folder");
    }

    @Test
    void theLogHoldsNeitherTokensNorWhatWasWritten() {
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        var log = new ListAppender<ILoggingEvent>();
        log.start();
        var level = root.getLevel();
        root.addAppender(log);
        root.setLevel(Level.INFO);
        try {
            var ludo = Laptop.enrolled(HUB.as("ludo"));
            ludo.outcomes(line(1, note(fileOfLudo, "CANARY in the mine")));
            ludo.push("CANARY is no op");
            HUB.http().with("CANARY.token").get("/v1/sync/wait?revision=1");
            HUB.as("ludo").get("/v1/sync/snapshot?bucket=CANARY&as_of=CANARY");
        } finally {
            root.setLevel(level);
            root.detachAppender(log);
        }

        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .noneMatch(
                        text -> text.contains("CANARY") || text.contains(HUB.as("ludo").token()));
    }
}
