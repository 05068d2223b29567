package org.doorstep.bench.load;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.doorstep.bench.measure.BenchException;
import org.doorstep.hub.signin.SignIn.DemoIssuer;
import org.doorstep.sync.hub.Bearer;
import org.doorstep.sync.hub.HubException;

/// Access tokens of the demo's issuer for officers who sit at no browser: signed with the issuer's
/// own key, checked by the hub like any other. All officers share one line to the hub, and each
/// thread speaks for one of them.
public final class Passes implements Bearer {

    /// As long as the issuer's own tokens live.
    private static final Duration LIFETIME = Duration.ofMinutes(10);

    private final URI hub;
    private final DemoIssuer issuer;
    private final RSAKey key;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final ThreadLocal<Optional<String>> speaker = ThreadLocal.withInitial(Optional::empty);

    public Passes(URI hub, DemoIssuer issuer) throws IOException {
        this.hub = hub;
        this.issuer = issuer;
        this.key = key(issuer.folder());
    }

    /// Makes the officer a new token.
    public void renew(String officer) {
        var now = Instant.now();
        var claims =
                new JWTClaimsSet.Builder()
                        .issuer(hub.toString())
                        .audience(issuer.audience())
                        .subject(officer)
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plus(LIFETIME)))
                        .build();
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
        var token = new SignedJWT(header, claims);
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new BenchException("a token could not be signed", e);
        }
        tokens.put(officer, token.serialize());
    }

    /// From now on this thread speaks for the officer.
    public void speakFor(String officer) {
        speaker.set(Optional.of(officer));
    }

    @Override
    public String token() {
        return speaker.get().map(tokens::get).orElseThrow(HubException::signInNeeded);
    }

    @Override
    public void refused(String token) {
        speaker.get().ifPresent(this::renew);
    }

    private static RSAKey key(Path folder) throws IOException {
        try {
            return RSAKey.parse(Files.readString(folder.resolve("signing-key.json")));
        } catch (ParseException e) {
            throw new BenchException("the issuer's key could not be read", e);
        }
    }
}
