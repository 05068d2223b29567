package org.doorstep.hub.signin;

import org.doorstep.hub.http.HubAddress;
import org.doorstep.protocol.sync.HubCard;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// `GET /v1/hub`: what a laptop must know before anybody can sign in.
@RestController
public final class HubResource {

    private final String council;
    private final SignIn signIn;
    private final HubAddress address;

    public HubResource(String council, SignIn signIn, HubAddress address) {
        this.council = council;
        this.signIn = signIn;
        this.address = address;
    }

    @GetMapping("/v1/hub")
    HubCard hub() {
        var issuer =
                switch (signIn) {
                    case SignIn.CouncilIssuer theirs -> theirs.issuer();
                    case SignIn.DemoIssuer ours -> address.get();
                };
        return new HubCard(council, issuer, signIn.clientId());
    }
}
