package org.doorstep.app;

import java.time.Clock;
import java.util.List;
import org.doorstep.app.settings.Diagnostics;
import org.doorstep.app.settings.Diagnostics.Line;
import org.doorstep.app.text.Amounts;
import org.doorstep.app.text.Dates;
import org.doorstep.app.text.Messages;
import org.doorstep.domain.sync.SyncState.Contact;
import org.doorstep.store.key.DeviceSecrets.Place;

/// What IT may want to know about this laptop. Nothing about residents.
final class Facts {

    private static final Messages TEXT = Messages.of("doorstep");

    private final Session session;
    private final Dates dates;

    Facts(Session session, Clock clock) {
        this.session = session;
        this.dates = new Dates(clock);
    }

    Diagnostics diagnostics() {
        var runtime = Runtime.getRuntime();
        var used = runtime.totalMemory() - runtime.freeMemory();
        var sync = session.sync().state();
        var lastInStep = sync.lastInStep();
        var inStep = lastInStep == null ? "" : ", " + dates.moment(lastInStep);
        return new Diagnostics(
                List.of(
                        new Line(TEXT.get("diagnostics.version"), Version.current()),
                        property(TEXT.get("diagnostics.java"), "java.vm.version"),
                        property(TEXT.get("diagnostics.javafx"), "javafx.runtime.version"),
                        new Line(
                                TEXT.get("diagnostics.system"),
                                System.getProperty("os.name")
                                        + " "
                                        + System.getProperty("os.version")
                                        + " "
                                        + System.getProperty("os.arch")),
                        new Line(
                                TEXT.get("diagnostics.memory"),
                                TEXT.get(
                                        "diagnostics.memory.of",
                                        Amounts.size(used),
                                        Amounts.size(runtime.maxMemory()))),
                        new Line(TEXT.get("diagnostics.keyPart"), keyPart(session.keyPart())),
                        new Line(TEXT.get("diagnostics.sync"), contact(sync.contact()) + inStep),
                        new Line(TEXT.get("diagnostics.waiting"), Amounts.count(sync.waiting()))));
    }

    private static String keyPart(Place place) {
        return switch (place) {
            case FILE -> TEXT.get("diagnostics.keyPart.file");
            case WINDOWS_CREDENTIAL_MANAGER -> TEXT.get("diagnostics.keyPart.windows");
            case MACOS_KEYCHAIN -> TEXT.get("diagnostics.keyPart.macos");
            case SECRET_SERVICE -> TEXT.get("diagnostics.keyPart.secretService");
            case KWALLET -> TEXT.get("diagnostics.keyPart.kwallet");
        };
    }

    private static String contact(Contact contact) {
        return switch (contact) {
            case STARTING -> TEXT.get("diagnostics.sync.starting");
            case SYNCING -> TEXT.get("diagnostics.sync.syncing");
            case IN_STEP -> TEXT.get("diagnostics.sync.inStep");
            case OFFLINE -> TEXT.get("diagnostics.sync.offline");
            case HUB_TROUBLE -> TEXT.get("diagnostics.sync.hubTrouble");
            case LAPTOP_TROUBLE -> TEXT.get("diagnostics.sync.laptopTrouble");
            case SIGN_IN_NEEDED -> TEXT.get("diagnostics.sync.signIn");
        };
    }

    private static Line property(String what, String name) {
        return new Line(what, String.valueOf(System.getProperty(name)));
    }
}
