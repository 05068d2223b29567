package org.doorstep.hub;

import java.security.SecureRandom;
import java.time.Clock;
import org.doorstep.domain.citizen.TrustRules;
import org.doorstep.domain.id.Ids;
import org.doorstep.domain.identifier.Samples;
import org.doorstep.domain.reference.Reference;
import org.doorstep.domain.reference.Reference.Kind;
import org.doorstep.hub.access.Standpoint;
import org.doorstep.hub.http.WaitingLine;
import org.doorstep.hub.newcomer.HubLookalikes;
import org.doorstep.hub.newcomer.LookalikesResource;
import org.doorstep.hub.newcomer.Questions;
import org.doorstep.hub.record.Versions;
import org.doorstep.hub.reference.References;
import org.doorstep.hub.sync.Callers;
import org.doorstep.protocol.reference.ReferenceFiles;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Joins what is asked before somebody new is registered.
@Configuration(proxyBeanMethods = false)
class NewcomerWiring {

    @Bean
    HubLookalikes lookalikes(
            DSLContext database,
            Standpoint standpoint,
            HubSettings settings,
            Samples samples,
            Versions versions,
            Ids ids,
            Clock clock) {
        var references = new References(database, settings.council(), versions, ids, clock);
        return new HubLookalikes(
                database,
                standpoint,
                settings.council(),
                samples,
                () ->
                        references
                                .newest(Kind.COMPOSITION, "")
                                .map(Reference::text)
                                .map(ReferenceFiles::composition)
                                .orElse(TrustRules.USUAL),
                clock);
    }

    @Bean
    LookalikesResource whoIsLikeThem(
            Callers callers,
            HubLookalikes lookalikes,
            DSLContext database,
            HubSettings settings,
            Ids ids,
            Clock clock,
            WaitingLine line) {
        var questions = new Questions(database, settings.council(), ids, new SecureRandom(), clock);
        return new LookalikesResource(callers, lookalikes, questions, line);
    }
}
