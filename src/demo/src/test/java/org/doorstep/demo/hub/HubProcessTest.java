package org.doorstep.demo.hub;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HubProcessTest {

    @TempDir Path state;

    @Test
    void whyAHubDidNotStartIsSaidAndWhereAllOfItStands() throws Exception {
        var database = Files.createDirectories(state.resolve("database"));

        try (var other =
                        FileChannel.open(
                                database.resolve("hub.lock"),
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE);
                var _ = other.lock()) {
            assertThatThrownBy(() -> HubProcess.start(state))
                    .isInstanceOf(HubProcess.HubDidNotStart.class)
                    .hasMessageContaining("Another hub runs on the folder " + database)
                    .hasMessageContaining(state.resolve("hub.log").toString());
        }
    }
}
