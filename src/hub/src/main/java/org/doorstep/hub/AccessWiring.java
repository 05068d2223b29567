package org.doorstep.hub;

import java.time.Clock;
import java.time.ZoneId;
import org.doorstep.domain.id.Ids;
import org.doorstep.hub.access.Access;
import org.doorstep.hub.access.AccessResource;
import org.doorstep.hub.access.AccessRules;
import org.doorstep.hub.access.Blocks;
import org.doorstep.hub.access.Standpoint;
import org.doorstep.hub.database.OpenDatabase;
import org.doorstep.hub.feed.Sequencer;
import org.doorstep.hub.ops.TakePush;
import org.doorstep.hub.quarantine.Quarantine;
import org.doorstep.hub.quarantine.QuarantineResource;
import org.doorstep.protocol.json.Json;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Joins who may have what.
@Configuration(proxyBeanMethods = false)
class AccessWiring {

    /// Days begin and end where the council is.
    private static final ZoneId COUNCIL_TIME = ZoneId.of("Europe/London");

    @Bean
    Access access(DSLContext database, HubSettings settings, Clock clock) {
        return new Access(database, settings.council(), clock.withZone(COUNCIL_TIME));
    }

    @Bean
    Standpoint standpoint(OpenDatabase database, Access access) {
        return new Standpoint(database.officers(), access);
    }

    @Bean
    AccessRules accessRules(DSLContext database, HubSettings settings) {
        return new AccessRules(database, settings.council());
    }

    @Bean
    Blocks blocks(
            DSLContext database, HubSettings settings, Ids ids, Clock clock, Sequencer sequencer) {
        return new Blocks(database, settings.council(), ids, clock, sequencer);
    }

    @Bean
    AccessResource governance(Blocks blocks, AccessRules rules) {
        return new AccessResource(blocks, rules);
    }

    @Bean
    Quarantine quarantine(
            DSLContext database,
            HubSettings settings,
            AccessRules rules,
            TakePush push,
            Json json,
            Clock clock) {
        return new Quarantine(database, settings.council(), rules, push, json, clock);
    }

    @Bean
    QuarantineResource quarantined(Access access, Quarantine quarantine) {
        return new QuarantineResource(access, quarantine);
    }
}
