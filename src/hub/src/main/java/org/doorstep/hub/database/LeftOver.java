package org.doorstep.hub.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.doorstep.hub.council.HubException;

/// A PostgreSQL that outlived its hub: when a hub is killed its database lives on and holds the
/// folder.
///
/// The folder names it by its process number, and after a restart of the machine that number may be
/// anybody's, another PostgreSQL's too. So it must have begun when the folder says, or say itself
/// that it works on the folder.
final class LeftOver {

    private static final long STOP_SECONDS = 30;

    /// Clocks that were set meanwhile, and the rounding of both sides.
    private static final Duration CLOSE = Duration.ofSeconds(10);

    private static final int STARTED = 2;

    private final Path data;
    private final Path pidFile;

    LeftOver(Path data) {
        this.data = data;
        this.pidFile = data.resolve("postmaster.pid");
    }

    /// Stops it in good order, if there is one.
    void stop() {
        if (!Files.exists(pidFile)) {
            return;
        }
        try {
            var lines = Files.readAllLines(pidFile);
            var process = ProcessHandle.of(Long.parseLong(lines.getFirst().strip()));
            if (process.isEmpty()) {
                return;
            }
            if (isOurs(process.get(), lines)) {
                process.get().destroy();
                process.get().onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
            } else {
                // PostgreSQL itself would take the other process for its own and not start.
                Files.delete(pidFile);
            }
        } catch (IOException | NumberFormatException | ExecutionException | TimeoutException e) {
            throw new HubException(
                    "Another PostgreSQL still uses "
                            + data
                            + ". Stop the hub that runs on this folder, then start again.",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HubException("Interrupted while an earlier database was stopping.", e);
        }
    }

    private boolean isOurs(ProcessHandle process, List<String> lines) {
        var info = process.info();
        var postgres = info.command().filter(command -> command.contains("postgres")).isPresent();
        var here =
                info.arguments()
                        .filter(told -> List.of(told).contains(data.toString()))
                        .isPresent();
        var since =
                info.startInstant()
                        .flatMap(began -> started(lines).map(said -> Duration.between(said, began)))
                        .filter(apart -> apart.abs().compareTo(CLOSE) <= 0)
                        .isPresent();
        return postgres && (here || since);
    }

    /// When the database of the folder began, in seconds since 1970.
    private static Optional<Instant> started(List<String> lines) {
        return lines.size() <= STARTED
                ? Optional.empty()
                : Optional.of(Instant.ofEpochSecond(Long.parseLong(lines.get(STARTED).strip())));
    }
}
