package org.doorstep.hub;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.doorstep.domain.id.DrawnAhead;
import org.doorstep.domain.id.Ids;
import org.doorstep.domain.identifier.Samples;
import org.doorstep.hub.access.AccessRules;
import org.doorstep.hub.feed.Sequencer;
import org.doorstep.hub.imports.ImportResource;
import org.doorstep.hub.imports.ImportRuns;
import org.doorstep.hub.imports.Imports;
import org.doorstep.hub.linking.LinkJobs;
import org.doorstep.hub.linking.LinkResource;
import org.doorstep.hub.linking.LinkRuns;
import org.doorstep.hub.linking.Linking;
import org.doorstep.hub.linking.Rulings;
import org.doorstep.hub.record.Versions;
import org.doorstep.hub.reference.ReferenceResource;
import org.doorstep.hub.reference.References;
import org.doorstep.hub.signin.SignIn;
import org.doorstep.linkage.normal.Nicknames;
import org.doorstep.linkage.people.LearntLinker;
import org.doorstep.linkage.people.NewcomerLinker;
import org.doorstep.protocol.json.Json;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Joins what takes extracts in and links them.
@Configuration(proxyBeanMethods = false)
class ImportWiring {

    private static final ZoneId COUNCIL_TIME = ZoneId.of("Europe/London");

    /// Read at the start, so that a mistake in a file is told at once.
    @Bean
    CouncilRules rules(HubSettings settings, AccessRules access) {
        var folder = settings.rules();
        var rules = folder == null ? CouncilRules.NONE : CouncilRules.fromFolder(folder);
        rules.enforce(access);
        return rules;
    }

    @Bean
    Ids ids(Clock clock) {
        return new Ids(clock, new DrawnAhead(new SecureRandom()));
    }

    @Bean(initMethod = "endLeftOver")
    Imports imports(
            DataSource dataSource,
            HubSettings settings,
            CouncilRules rules,
            Samples samples,
            Ids ids,
            Clock clock,
            Sequencer sequencer) {
        return new Imports(
                dataSource,
                settings.council(),
                rules.mappings(),
                samples,
                ids,
                clock.withZone(COUNCIL_TIME),
                sequencer);
    }

    /// Only the demo's people may have sample numbers.
    @Bean
    Samples samples(HubSettings settings) {
        return switch (settings.signIn()) {
            case SignIn.DemoIssuer _ -> Samples.ACCEPTED;
            case SignIn.CouncilIssuer _ -> Samples.REFUSED;
        };
    }

    @Bean
    ReferenceResource references(
            DSLContext database, HubSettings settings, Versions versions, Ids ids, Clock clock) {
        return new ReferenceResource(
                new References(database, settings.council(), versions, ids, clock));
    }

    @Bean
    ImportResource importing(
            Imports imports, DSLContext database, HubSettings settings, Clock clock, Json json) {
        return new ImportResource(
                imports, new ImportRuns(database, settings.council(), clock), json);
    }

    @Bean
    Linking linking(
            DataSource dataSource,
            HubSettings settings,
            CouncilRules rules,
            Samples samples,
            Ids ids,
            Clock clock,
            Sequencer sequencer) {
        return new Linking(
                dataSource,
                settings.council(),
                rules.mappings(),
                new LearntLinker(samples, Nicknames.shipped()),
                learnt -> new NewcomerLinker(samples, Nicknames.shipped(), learnt),
                ids,
                clock,
                sequencer);
    }

    @Bean
    Rulings rulings(HubSettings settings, CouncilRules rules, Ids ids, Clock clock) {
        return new Rulings(settings.council(), rules.mappings(), ids, clock);
    }

    @Bean(initMethod = "resume")
    LinkJobs jobs(Linking linking, Ids ids) {
        return new LinkJobs(linking, ids);
    }

    @Bean
    LinkResource links(LinkJobs jobs, DSLContext database, HubSettings settings, Clock clock) {
        return new LinkResource(jobs, new LinkRuns(database, settings.council(), clock));
    }
}
