package org.doorstep.demo.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.doorstep.demo.DemoMain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class StateFolderTest {

    @TempDir Path path;

    @Test
    void aSecondDemoIsToldThatOneRuns() throws Exception {
        try (var _ = StateFolder.take(path)) {
            assertThatThrownBy(() -> StateFolder.take(path))
                    .isInstanceOf(StateFolder.InUse.class)
                    .hasMessageContaining("runs already on " + path);
        }
    }

    @Test
    void whenOneDemoIsOverTheNextMayWork() throws Exception {
        StateFolder.take(path).close();

        try (var again = StateFolder.take(path)) {
            assertThat(again.path()).isEqualTo(path);
        }
    }

    @Test
    void beginningAnewDeletesWhatTheLastRunLeft() throws Exception {
        try (var folder = StateFolder.take(path)) {
            Files.createDirectories(folder.resolve("hub").resolve("database"));
            Files.writeString(folder.resolve("fed"), "5000");

            folder.clear();

            assertThat(folder.resolve("hub")).doesNotExist();
            assertThat(folder.resolve("fed")).doesNotExist();
        }
    }

    @Test
    void aSecondDemoDeletesNothingUnderTheFirst() throws Exception {
        try (var folder = StateFolder.take(path.resolve("tour"))) {
            Files.writeString(folder.resolve("fed"), "5000");

            var code =
                    new CommandLine(new DemoMain())
                            .execute("--state=" + path, "--tour=true", "--fresh=true");

            assertThat(code).isEqualTo(1);
            assertThat(folder.resolve("fed")).exists();
        }
    }
}
