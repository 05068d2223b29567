package org.doorstep.app;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.doorstep.app.signin.Hub;
import org.doorstep.app.signin.Invitation;
import org.doorstep.app.signin.SigningIn;
import org.doorstep.app.text.Messages;
import org.doorstep.domain.access.Officer;
import org.doorstep.sync.hub.Fault;
import org.doorstep.sync.hub.HubException;
import org.doorstep.sync.signin.Browser;
import org.doorstep.sync.signin.FrontDoor;
import org.doorstep.sync.signin.SignIn;
import org.doorstep.sync.signin.SignInResult.NotSignedIn;
import org.doorstep.sync.signin.SignedIn;

/// Signing in at the council's hub: asks it where its officers sign in, sends them there, makes the
/// laptop known and asks who they are.
final class HubSigningIn implements SigningIn<NewOfficer> {

    private static final Messages TEXT = Messages.of("doorstep");

    private final UUID device;
    private final Browser browser;
    private final Clock clock;

    HubSigningIn(UUID device, Browser browser, Clock clock) {
        this.device = device;
        this.browser = browser;
        this.clock = clock;
    }

    @Override
    public Finding find(String address) {
        try {
            var hub = new URI(address.contains("://") ? address : "https://" + address);
            return new Finding.Found(new Hub(hub, FrontDoor.at(hub).council()));
        } catch (URISyntaxException e) {
            return new Finding.NotAHub();
        } catch (HubException e) {
            return switch (e.fault()) {
                case Fault.Offline(_), Fault.Busy(_), Fault.Later(_) -> new Finding.Away();
                case Fault.Refused(_), Fault.Broken(_), Fault.SignInNeeded() ->
                        new Finding.NotAHub();
            };
        }
    }

    @Override
    public Entry<NewOfficer> signIn(Hub hub, Consumer<Invitation> invited) {
        return enter(hub.address(), invited, this::introduce);
    }

    /// Signs in an officer to whom this laptop is known.
    Entry<NewOfficer> signInAgain(URI hub, Consumer<Invitation> invited) {
        return enter(
                hub,
                invited,
                (door, signedIn) -> door.officer(signedIn, device, Version.current(), clock));
    }

    private Entry<NewOfficer> enter(
            URI hub,
            Consumer<Invitation> invited,
            BiFunction<FrontDoor, SignedIn, Officer> introduction) {
        try {
            var door = FrontDoor.at(hub);
            var limit = SignIn.USUAL_LIMIT;
            return switch (door.signIn(page -> show(page, invited), clock, limit).attempt()) {
                case SignedIn signedIn ->
                        new Entry.SignedIn<>(
                                new NewOfficer(signedIn, introduction.apply(door, signedIn), hub));
                case NotSignedIn(var reason, _) ->
                        switch (reason) {
                            case TIMED_OUT, CANCELLED, NO_BROWSER -> new Entry.TimedOut<>();
                            case UNREACHABLE -> new Entry.Away<>();
                            case DENIED -> new Entry.Refused<>(TEXT.get("signIn.denied"));
                            case NOT_TRUSTED -> new Entry.Refused<>(TEXT.get("signIn.notTrusted"));
                        };
            };
        } catch (HubException e) {
            return switch (e.fault()) {
                case Fault.Offline(_), Fault.Busy(_), Fault.Later(_) -> new Entry.Away<>();
                case Fault.SignInNeeded() -> new Entry.Refused<>(TEXT.get("signIn.unknown"));
                case Fault.Refused(_) -> new Entry.Refused<>(TEXT.get("signIn.hubSaysNo"));
                case Fault.Broken(_) -> new Entry.Refused<>(TEXT.get("signIn.notTrusted"));
            };
        }
    }

    /// Without a browser the attempt goes on: the officer can take the address to one.
    private boolean show(URI page, Consumer<Invitation> invited) {
        invited.accept(new Invitation(page, false));
        if (!browser.open(page)) {
            invited.accept(new Invitation(page, true));
        }
        return true;
    }

    private Officer introduce(FrontDoor door, SignedIn signedIn) {
        var name = TEXT.get("device.name", signedIn.name());
        return door.introduce(signedIn, device, name, Version.current(), clock);
    }
}
