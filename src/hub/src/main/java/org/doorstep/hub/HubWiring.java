package org.doorstep.hub;

import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.catalina.core.StandardHost;
import org.doorstep.hub.council.HubState;
import org.doorstep.hub.feed.Feed;
import org.doorstep.hub.feed.Sequencer;
import org.doorstep.hub.http.HubAddress;
import org.doorstep.hub.http.KnownHost;
import org.doorstep.hub.http.ProblemAnswer;
import org.doorstep.hub.http.ProblemResolver;
import org.doorstep.hub.http.ProblemValve;
import org.doorstep.hub.http.Turnstile;
import org.doorstep.hub.http.WireConverter;
import org.doorstep.hub.record.Versions;
import org.doorstep.hub.signin.HubResource;
import org.doorstep.hub.signin.ResourceSecurity;
import org.doorstep.protocol.json.Json;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.springdoc.core.configuration.SpringDocConfiguration;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springdoc.webmvc.core.configuration.SpringDocWebMvcConfiguration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.tomcat.TomcatContextCustomizer;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.server.servlet.context.ServletWebServerInitializedEvent;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Joins the hub's parts. Of Spring Boot only what is named here is switched on: the web server,
/// the dispatcher, the security filter and the OpenAPI page.
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableWebMvc
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    SecurityFilterAutoConfiguration.class,
    SpringDocConfigProperties.class,
    SpringDocConfiguration.class,
    SpringDocWebMvcConfiguration.class
})
@Import({
    ResourceSecurity.class,
    AccessWiring.class,
    SyncWiring.class,
    ImportWiring.class,
    NewcomerWiring.class,
    Description.class
})
class HubWiring {

    /// An officer has one or two laptops; each waits with one request and works with another.
    private static final int AT_A_TIME = 8;

    @Bean
    Json json() {
        return new Json();
    }

    @Bean
    DSLContext database(DataSource dataSource) {
        return DSL.using(dataSource, SQLDialect.POSTGRES);
    }

    @Bean
    HubState state(DSLContext database, HubSettings settings) {
        var state = new HubState(database, settings.council());
        state.establish(settings.councilName(), UUID.randomUUID());
        if (settings.restored() != null) {
            state.restored(settings.restored(), UUID.randomUUID());
        }
        return state;
    }

    @Bean
    HubAddress address(HubSettings settings) {
        return new HubAddress(settings.publicAddress());
    }

    @Bean
    ApplicationListener<ServletWebServerInitializedEvent> listening(
            HubSettings settings, HubAddress address) {
        return event -> address.listening(settings.host(), event.getWebServer().getPort());
    }

    @Bean
    ProblemAnswer problems(Json json) {
        return new ProblemAnswer(json);
    }

    @Bean
    FilterRegistrationBean<KnownHost> knownHost(HubAddress address, ProblemAnswer problems) {
        var filter = new FilterRegistrationBean<>(new KnownHost(address, problems));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    /// Tomcat's own error page would be the one answer that is not a problem.
    @Bean
    TomcatContextCustomizer noErrorPage() {
        return context ->
                ((StandardHost) context.getParent())
                        .setErrorReportValveClass(ProblemValve.class.getName());
    }

    @Bean
    WebMvcConfigurer wire(Json json, ProblemAnswer problems) {
        return new WebMvcConfigurer() {
            @Override
            public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
                converters.registerDefaults().addCustomConverter(new WireConverter(json));
            }

            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                interceptors
                        .addInterceptor(new Turnstile(AT_A_TIME))
                        .addPathPatterns("/v1/sync/**", "/v1/blobs/**");
            }

            @Override
            public void configureHandlerExceptionResolvers(
                    List<HandlerExceptionResolver> resolvers) {
                resolvers.add(new ProblemResolver(problems));
            }
        };
    }

    @Bean
    HubResource hub(HubSettings settings, HubAddress address) {
        return new HubResource(settings.councilName(), settings.signIn(), address);
    }

    @Bean
    Versions versions(HubSettings settings) {
        return new Versions(settings.council());
    }

    @Bean
    Feed feed(DSLContext database, HubSettings settings) {
        return new Feed(database, settings.council());
    }

    @Bean
    Sequencer sequencer(DataSource dataSource, HubSettings settings) {
        return new Sequencer(dataSource, settings.council());
    }
}
