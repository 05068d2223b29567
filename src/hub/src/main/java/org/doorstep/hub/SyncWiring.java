package org.doorstep.hub;

import java.time.Clock;
import java.time.ZoneId;
import org.doorstep.domain.id.Ids;
import org.doorstep.hub.access.Access;
import org.doorstep.hub.access.Standpoint;
import org.doorstep.hub.alert.RaisedAlerts;
import org.doorstep.hub.blob.Blobs;
import org.doorstep.hub.caseload.ListedAssignments;
import org.doorstep.hub.council.HubState;
import org.doorstep.hub.database.OpenDatabase;
import org.doorstep.hub.feed.Feed;
import org.doorstep.hub.feed.FeedDigests;
import org.doorstep.hub.feed.Sequencer;
import org.doorstep.hub.health.HealthResource;
import org.doorstep.hub.http.WaitingLine;
import org.doorstep.hub.linking.Rulings;
import org.doorstep.hub.ops.HubLog;
import org.doorstep.hub.ops.OpRules;
import org.doorstep.hub.ops.PostgresHubLog;
import org.doorstep.hub.ops.TakePush;
import org.doorstep.hub.record.Versions;
import org.doorstep.hub.reference.CaseTypes;
import org.doorstep.hub.reference.References;
import org.doorstep.hub.sync.BlobResource;
import org.doorstep.hub.sync.Callers;
import org.doorstep.hub.sync.Devices;
import org.doorstep.hub.sync.DigestResource;
import org.doorstep.hub.sync.FeedResource;
import org.doorstep.hub.sync.OfficerReads;
import org.doorstep.hub.sync.OpsResource;
import org.doorstep.hub.sync.RevisionWatch;
import org.doorstep.hub.sync.SessionResource;
import org.doorstep.hub.sync.WaitResource;
import org.doorstep.hub.told.ToldOfCases;
import org.doorstep.hub.visit.LoneWorkers;
import org.doorstep.hub.visit.SafetyWatch;
import org.doorstep.protocol.json.Json;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Joins what laptops talk to.
@Configuration(proxyBeanMethods = false)
class SyncWiring {

    private static final ZoneId COUNCIL_TIME = ZoneId.of("Europe/London");

    @Bean
    WaitingLine line() {
        return new WaitingLine(OpenDatabase.TURNS);
    }

    @Bean
    Callers callers(Access access) {
        return new Callers(access);
    }

    @Bean
    Devices devices(DSLContext database, HubSettings settings, Clock clock) {
        return new Devices(database, settings.council(), clock);
    }

    @Bean
    HubLog log(
            DSLContext database,
            HubSettings settings,
            Access access,
            Versions versions,
            Sequencer sequencer,
            Clock clock,
            Rulings rulings,
            Ids ids) {
        var references = new References(database, settings.council(), versions, ids, clock);
        var types = new CaseTypes(references);
        var told =
                new ToldOfCases(
                        settings.council(), versions, types, RaisedAlerts::words, ids, clock);
        var alerts = new RaisedAlerts(settings.council(), versions, types, told, ids, clock);
        var lists = new ListedAssignments(settings.council(), ids, clock);
        return new PostgresHubLog(
                database,
                settings.council(),
                access,
                versions,
                sequencer,
                clock,
                rulings.and(alerts).and(told).and(lists::registered));
    }

    @Bean
    SessionResource sessions(
            Callers callers,
            Devices devices,
            HubState state,
            HubLog log,
            WaitingLine line,
            Clock clock) {
        return new SessionResource(callers, devices, state, log, line, clock);
    }

    @Bean
    FeedDigests digests(DSLContext database, HubSettings settings) {
        return new FeedDigests(database, settings.council());
    }

    @Bean
    OfficerReads reads(
            Standpoint standpoint,
            Callers callers,
            HubState state,
            Feed feed,
            FeedDigests digests,
            WaitingLine line) {
        var reading = new OfficerReads.Reading(state, feed, digests);
        return new OfficerReads(standpoint, callers, reading, line);
    }

    @Bean
    FeedResource feeds(OfficerReads reads, Json json) {
        return new FeedResource(reads, json);
    }

    @Bean
    DigestResource comparisons(OfficerReads reads, Json json) {
        return new DigestResource(reads, json);
    }

    @Bean
    TakePush push(HubLog log, Json json, Clock clock) {
        return new TakePush(log, new OpRules(json), clock);
    }

    @Bean
    OpsResource ops(Callers callers, Devices devices, TakePush push, WaitingLine line, Json json) {
        return new OpsResource(callers, devices, push, line, json);
    }

    @Bean
    RevisionWatch watch(Sequencer sequencer, HubState state, Feed feed, Clock clock) {
        return new RevisionWatch(sequencer, state, feed, clock);
    }

    @Bean
    SafetyWatch safety(
            DSLContext database,
            HubSettings settings,
            Versions versions,
            Ids ids,
            Clock clock,
            Json json) {
        return new SafetyWatch(
                new LoneWorkers(
                        database,
                        settings.council(),
                        versions,
                        ids,
                        clock.withZone(COUNCIL_TIME),
                        json));
    }

    @Bean
    WaitResource waits(Callers callers, RevisionWatch watch, WaitingLine line) {
        return new WaitResource(callers, watch, line);
    }

    @Bean
    Blobs blobs(DSLContext database, HubSettings settings, Json json) {
        return new Blobs(database, settings.council(), json);
    }

    @Bean
    BlobResource files(Blobs blobs, Standpoint standpoint, Callers callers, WaitingLine line) {
        return new BlobResource(blobs, standpoint, callers, line);
    }

    @Bean
    HealthResource health(DSLContext database, RevisionWatch watch) {
        return new HealthResource(database, watch::lag);
    }
}
