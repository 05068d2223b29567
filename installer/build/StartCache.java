import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// Part of the build: trains the start-up cache of an app image by letting it rehearse, headless,
/// and has the launcher use it. The virtual machine itself passes over a cache that does not fit.
final class StartCache {

    private static final String HEADLESS = " -Dglass.platform=Headless -Dprism.order=sw";

    /// @param args the folder that the app image is in
    public static void main(String[] args) throws IOException, InterruptedException {
        var image = Path.of(args[0]);
        var launcher = find(image, "Doorstep", "Doorstep.exe");
        var settings = find(image, "Doorstep.cfg");
        var cache = settings.resolveSibling("doorstep.aot");
        run(launcher, "-XX:AOTCacheOutput=" + cache + HEADLESS, "--rehearse");
        if (!Files.exists(cache)) {
            throw new IOException("no start-up cache came out of the rehearsal");
        }
        // The last section is the one with the options of the virtual machine.
        Files.writeString(
                settings,
                Files.readString(settings).stripTrailing()
                        + System.lineSeparator()
                        + "java-options=-XX:AOTCache=$APPDIR/doorstep.aot"
                        + System.lineSeparator());
        run(launcher, "-XX:AOTMode=on", "--version");
    }

    private static void run(Path launcher, String options, String argument)
            throws IOException, InterruptedException {
        var builder = new ProcessBuilder(launcher.toString(), argument).redirectErrorStream(true);
        builder.environment().put("JAVA_TOOL_OPTIONS", options);
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new IOException(launcher + " " + argument + " failed: " + said);
        }
    }

    private static Path find(Path image, String... names) throws IOException {
        try (Stream<Path> files = Files.walk(image)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> Stream.of(names).anyMatch(file.getFileName().toString()::equals))
                    .findFirst()
                    .orElseThrow(() -> new IOException("there is no " + names[0] + " in " + image));
        }
    }
}
