package org.doorstep.bench.deliver;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.doorstep.bench.measure.Result;
import org.doorstep.demo.console.Console;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `deliver`: whether every laptop gets exactly what its officer may see, at first and after much
/// of it was revoked.
@Command(
        name = "deliver",
        description =
                "Random officers and rights against an oracle: extra_rows, extra_fields, missing")
public final class DeliverCommand implements Callable<Integer> {

    @Option(names = "--officers", defaultValue = "10000", description = "how many, on the wire")
    private int officers;

    @Option(
            names = "--files",
            defaultValue = "300",
            description = "of how many the laptop's file is decrypted")
    private int files;

    @Option(names = "--seed", defaultValue = "1", description = "which town")
    private long seed;

    @Option(
            names = "--cache",
            defaultValue = "src/bench/target/cache",
            description = "folder for prepared data")
    private Path cache = Path.of("cache");

    @Override
    public Integer call() throws Exception {
        var state = cache.resolve("deliver");
        FileSystemUtils.deleteRecursively(state);
        var delivery = new Delivery(state, seed);
        new Console(System.err)
                .during(
                        "Comparing",
                        () -> {
                            delivery.run(officers, officers, files);
                            return 0;
                        });
        System.out.println(
                new Result()
                        .with("officers", officers)
                        .with("rows", delivery.wire().rows())
                        .with("extra_rows", delivery.wire().extraRows())
                        .with("extra_fields", delivery.wire().extraFields())
                        .with("missing", delivery.wire().missing())
                        .with("files", files)
                        .with("file_rows", delivery.files().rows())
                        .with("file_extra_rows", delivery.files().extraRows())
                        .with("file_extra_fields", delivery.files().extraFields())
                        .with("file_missing", delivery.files().missing())
                        .json());
        return delivery.wire().isClean() && delivery.files().isClean() ? 0 : 1;
    }
}
