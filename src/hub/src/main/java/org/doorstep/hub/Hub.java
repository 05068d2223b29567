package org.doorstep.hub;

import java.net.URI;
import java.time.Clock;
import java.util.Map;
import javax.sql.DataSource;
import org.doorstep.hub.council.HubException;
import org.doorstep.hub.database.OpenDatabase;
import org.doorstep.hub.http.HubAddress;
import org.doorstep.hub.signin.SignIn;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/// A running hub. Close it to stop everything that it started.
public final class Hub implements AutoCloseable {

    private final ConfigurableApplicationContext application;
    private final OpenDatabase database;

    private Hub(ConfigurableApplicationContext application, OpenDatabase database) {
        this.application = application;
        this.database = database;
    }

    /// Starts a hub and returns when it answers.
    ///
    /// @throws HubException if it cannot start; the message says what to mend
    public static Hub start(HubSettings settings) {
        return start(settings, Clock.systemUTC());
    }

    /// As [#start(HubSettings)], by the given clock.
    public static Hub start(HubSettings settings, Clock clock) {
        var database = OpenDatabase.open(settings.database());
        try {
            return new Hub(application(settings, clock, database).run(), database);
        } catch (RuntimeException e) {
            database.close();
            throw e instanceof HubException ours
                    ? ours
                    : new HubException("The hub cannot start.", e);
        }
    }

    /// Where the hub is reached, without a slash at the end.
    public URI address() {
        return application.getBean(HubAddress.class).get();
    }

    /// The database in the context of the hub's own work, for tools that run beside it.
    public DataSource dataSource() {
        return database.dataSource();
    }

    @Override
    public void close() {
        try {
            application.close();
        } finally {
            database.close();
        }
    }

    private static SpringApplication application(
            HubSettings settings, Clock clock, OpenDatabase database) {
        var application = new SpringApplication(HubWiring.class, signIn(settings));
        application.setWebApplicationType(WebApplicationType.SERVLET);
        application.setBannerMode(Banner.Mode.OFF);
        // Whoever started the hub stops it: the database must outlive the last request.
        application.setRegisterShutdownHook(false);
        application.setDefaultProperties(
                Map.of("spring.config.location", "classpath:/org/doorstep/hub/hub.properties"));
        application.addInitializers(context -> {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(
                            new MapPropertySource(
                                    "hub settings",
                                    Map.of(
                                            "server.address", settings.host(),
                                            "server.port", settings.port())));
            var beans = (GenericApplicationContext) context;
            beans.registerBean(HubSettings.class, () -> settings);
            beans.registerBean(Clock.class, () -> clock);
            beans.registerBean(DataSource.class, database::dataSource);
            // Whoever opened it closes it, after the last request.
            beans.registerBean(
                    OpenDatabase.class,
                    () -> database,
                    definition -> ((AbstractBeanDefinition) definition).setDestroyMethodName(""));
        });
        return application;
    }

    private static Class<?> signIn(HubSettings settings) {
        return switch (settings.signIn()) {
            case SignIn.CouncilIssuer _ -> CouncilWiring.class;
            case SignIn.DemoIssuer _ -> DemoWiring.class;
        };
    }
}
