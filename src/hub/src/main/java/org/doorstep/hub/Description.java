package org.doorstep.hub;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JsonNode;

/// What `/openapi.json` says beside the addresses themselves.
@Configuration(proxyBeanMethods = false)
class Description {

    private static final String BEARER = "bearer";

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(
                        new Info()
                                .title("Doorstep hub")
                                .version("1")
                                .description(
                                        "What laptops and the council's own systems say to the hub."
                                                + " Errors are problem details (RFC 9457).")
                                .license(
                                        new License()
                                                .name("MIT")
                                                .url("https://opensource.org/license/mit")))
                .addSecurityItem(new SecurityRequirement().addList(BEARER))
                .components(
                        new Components()
                                .addSecuritySchemes(
                                        BEARER,
                                        new SecurityScheme()
                                                .type(SecurityScheme.Type.HTTP)
                                                .scheme(BEARER)
                                                .bearerFormat("JWT")));
    }

    /// Names as they stand on the wire; a body is any object.
    @Bean
    ModelResolver wireNames(ObjectMapperProvider mappers) {
        SpringDocUtils.getConfig().replaceWithClass(JsonNode.class, Object.class);
        return new ModelResolver(
                mappers.jsonMapper()
                        .copy()
                        .setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE));
    }
}
