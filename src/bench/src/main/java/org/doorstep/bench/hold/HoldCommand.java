package org.doorstep.bench.hold;

import static org.doorstep.bench.hold.HubSays.CORE;
import static org.doorstep.bench.hold.HubSays.HOUSING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.doorstep.bench.laptop.EmptyLaptop;
import org.doorstep.bench.measure.Result;
import org.doorstep.domain.sync.Replica;
import org.doorstep.store.vault.Vault;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `hold`: how long the keeping of a draft takes while a checkpoint with many rows is applied, and
/// while a bucket with many rows leaves the laptop.
@Command(
        name = "hold",
        description =
                "The wait for a save beside a large checkpoint and a large purge: quiet_max_ms,"
                        + " checkpoint_max_ms, purge_max_ms, and how long each took")
public final class HoldCommand implements Callable<Integer> {

    private static final int PAGE = 1_000;

    @Option(
            names = "--rows",
            defaultValue = "50000",
            description = "staged rows: half are new, half change what is there")
    private int rows;

    private final HubSays hub = new HubSays();

    @Override
    public Integer call() throws IOException {
        var folder = Files.createTempDirectory("doorstep-hold");
        try {
            hold(folder);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
        return 0;
    }

    private void hold(Path folder) {
        var laptop = new EmptyLaptop(folder);
        laptop.enrol();
        try (var vault = laptop.open()) {
            System.err.println("Filling " + rows + " rows into " + folder);
            fill(vault.replica());
            var result = new Result().with("rows", rows);
            measure(result, "quiet_", vault, HoldCommand::rest);
            stage(vault.replica());
            measure(result, "checkpoint_", vault, () -> vault.replica().checkpoint(2));
            measure(result, "purge_", vault, () -> vault.replica().agree(hub.grants(CORE)));
            System.out.println(result.json());
        }
    }

    /// What is there before: half of the rows that will be staged, and as many that will not.
    private void fill(Replica replica) {
        replica.agree(hub.grants(CORE, HOUSING));
        for (int at = 0; at < rows / 5; at += PAGE) {
            replica.fill(CORE.toString(), hub.people(at, at + PAGE), "r" + at);
        }
        replica.filled(CORE.toString(), 1);
        for (int at = 0; at < rows; at += PAGE) {
            replica.fill(HOUSING.toString(), hub.repairs(at, at + PAGE, 1), "r" + at);
        }
        replica.filled(HOUSING.toString(), 1);
        replica.checkpoint(1);
    }

    private void stage(Replica replica) {
        for (int at = rows / 2; at < rows / 2 + rows; at += PAGE) {
            replica.stage(hub.repairs(at, at + PAGE, 2));
        }
    }

    private static void rest() {
        try {
            Thread.sleep(3_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void measure(Result result, String what, Vault vault, Runnable work) {
        var keeping = new Keeping(vault);
        var waits = keeping.during(work);
        result.with(what, waits).with(what + "s", keeping.seconds());
    }
}
