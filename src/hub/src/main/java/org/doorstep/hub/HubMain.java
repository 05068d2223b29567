package org.doorstep.hub;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import org.doorstep.hub.council.HubException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.logging.LoggingInitializationContext;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.support.ResourcePropertySource;

/// Runs a hub in service until the process is told to end.
public final class HubMain {

    /// Settings that cannot be used, as `sysexits.h` has it.
    private static final int CONFIGURATION = 78;

    private static final Logger LOG = LoggerFactory.getLogger(HubMain.class);

    private HubMain() {}

    /// Takes no arguments: see [ServiceSettings] for the environment that it reads.
    public static void main(String[] args) throws InterruptedException {
        try {
            logFromTheFirstLine();
            var hub = Hub.start(ServiceSettings.read(System.getenv()));
            LOG.atInfo().addKeyValue("address", hub.address()).log("the hub is up");
            var over = new CountDownLatch(1);
            Runtime.getRuntime()
                    .addShutdownHook(
                            new Thread(
                                    () -> {
                                        hub.close();
                                        over.countDown();
                                    },
                                    "hub-stop"));
            over.await();
        } catch (HubException e) {
            System.err.println(e.getMessage());
            if (e.getCause() != null) {
                System.err.println("Cause: " + e.getCause().getMessage());
            }
            System.exit(CONFIGURATION);
        }
    }

    /// Every line of the log is one JSON object. Spring gives it that form only when the database
    /// has long been speaking, and leaves alone what has it already.
    private static void logFromTheFirstLine() {
        var environment = new StandardEnvironment();
        try {
            environment
                    .getPropertySources()
                    .addLast(
                            new ResourcePropertySource(
                                    "classpath:org/doorstep/hub/hub.properties"));
        } catch (IOException e) {
            throw new HubException("The hub's own properties cannot be read.", e);
        }
        var log = LoggingSystem.get(HubMain.class.getClassLoader());
        log.beforeInitialize();
        log.initialize(new LoggingInitializationContext(environment), null, null);
    }
}
