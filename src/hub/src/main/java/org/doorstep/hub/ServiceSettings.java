package org.doorstep.hub;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.doorstep.hub.council.Council;
import org.doorstep.hub.council.HubException;
import org.doorstep.hub.database.ExternalDatabase;
import org.doorstep.hub.database.Login;
import org.doorstep.hub.signin.SignIn;
import org.jspecify.annotations.Nullable;

/// The settings of a hub in service, from the environment alone: secrets are in no file and on no
/// command line. Everything that is wrong is said at once.
final class ServiceSettings {

    private static final int PASSWORD_CHARACTERS = 12;
    private static final Set<String> WELL_KNOWN =
            Set.of(
                    "hub_app",
                    "hub_owner",
                    "postgres",
                    "password",
                    "changeme",
                    "change-me",
                    "secret");

    private final Map<String, String> environment;
    private final List<String> faults = new ArrayList<>();

    private ServiceSettings(Map<String, String> environment) {
        this.environment = environment;
    }

    /// @throws HubException naming every setting that is missing or cannot be used
    static HubSettings read(Map<String, String> environment) {
        return new ServiceSettings(environment).read();
    }

    private HubSettings read() {
        var council = required("DOORSTEP_COUNCIL_ID", Short::valueOf, (short) 0);
        var name = required("DOORSTEP_COUNCIL_NAME", Function.identity(), "");
        var url = required("DOORSTEP_DATABASE_URL", ServiceSettings::jdbc, "");
        var owner =
                new Login(
                        required("DOORSTEP_DATABASE_OWNER", Function.identity(), ""),
                        password("DOORSTEP_DATABASE_OWNER_PASSWORD"));
        var app =
                new Login(
                        optional("DOORSTEP_DATABASE_USER", Function.identity(), "hub_app"),
                        password("DOORSTEP_DATABASE_PASSWORD"));
        var nowhere = URI.create("about:blank");
        var issuer = required("DOORSTEP_ISSUER", ServiceSettings::https, nowhere);
        var audience = required("DOORSTEP_AUDIENCE", Function.identity(), "");
        var client = required("DOORSTEP_CLIENT_ID", Function.identity(), "");
        var host = optional("DOORSTEP_HOST", Function.identity(), "127.0.0.1");
        var port = optional("DOORSTEP_PORT", Integer::valueOf, 8080);
        var address = required("DOORSTEP_PUBLIC_ADDRESS", ServiceSettings::https, nowhere);
        var rules = required("DOORSTEP_RULES", Path::of, Path.of(""));
        var restored = optional("DOORSTEP_RESTORED", Function.identity(), "");
        if (!faults.isEmpty()) {
            throw new HubException(
                    "The hub's settings are not complete. Mend these environment variables:\n  "
                            + String.join("\n  ", faults));
        }
        return new HubSettings(
                new Council(council),
                name,
                new ExternalDatabase(url, owner, app),
                new SignIn.CouncilIssuer(issuer, audience, client),
                host,
                port,
                address,
                rules,
                restored.isEmpty() ? null : restored);
    }

    private <T> T required(String variable, Function<String, T> reading, T placeholder) {
        var text = environment.getOrDefault(variable, "").strip();
        if (text.isEmpty()) {
            faults.add(variable + " is missing.");
            return placeholder;
        }
        return read(variable, text, reading, placeholder);
    }

    private <T> T optional(String variable, Function<String, T> reading, T otherwise) {
        var text = environment.getOrDefault(variable, "").strip();
        return text.isEmpty() ? otherwise : read(variable, text, reading, otherwise);
    }

    private <T> T read(String variable, String text, Function<String, T> reading, T placeholder) {
        try {
            return reading.apply(text);
        } catch (IllegalArgumentException e) {
            faults.add(variable + " cannot be used: " + reason(e));
            return placeholder;
        }
    }

    private static String reason(IllegalArgumentException e) {
        return e instanceof NumberFormatException ? "it is not a number." : message(e);
    }

    private static String message(IllegalArgumentException e) {
        @Nullable String message = e.getMessage();
        return message == null ? "it cannot be read." : message;
    }

    private String password(String variable) {
        var password = environment.getOrDefault(variable, "");
        if (password.isEmpty()) {
            faults.add(variable + " is missing.");
        } else if (password.length() < PASSWORD_CHARACTERS
                || WELL_KNOWN.contains(password.toLowerCase(Locale.ROOT))) {
            faults.add(
                    variable
                            + " can be guessed: use at least "
                            + PASSWORD_CHARACTERS
                            + " random characters.");
        }
        return password;
    }

    private static String jdbc(String url) {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new IllegalArgumentException("it must begin with jdbc:postgresql:");
        }
        if (url.contains("password=")) {
            throw new IllegalArgumentException("passwords do not belong in it.");
        }
        return url;
    }

    private static URI https(String text) {
        var uri = URI.create(text);
        if (!"https".equals(uri.getScheme()) || uri.getHost() == null || text.endsWith("/")) {
            throw new IllegalArgumentException(
                    "it must be an https address without a slash at the end.");
        }
        return uri;
    }
}
