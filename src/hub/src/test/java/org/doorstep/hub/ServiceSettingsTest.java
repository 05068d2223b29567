package org.doorstep.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.doorstep.hub.council.HubException;
import org.doorstep.hub.database.ExternalDatabase;
import org.doorstep.hub.signin.SignIn;
import org.junit.jupiter.api.Test;

class ServiceSettingsTest {

    private static final Map<String, String> GOOD =
            Map.ofEntries(
                    Map.entry("DOORSTEP_COUNCIL_ID", "7"),
                    Map.entry("DOORSTEP_COUNCIL_NAME", "Wrenford Borough Council"),
                    Map.entry("DOORSTEP_DATABASE_URL", "jdbc:postgresql://db.example.org/doorstep"),
                    Map.entry("DOORSTEP_DATABASE_OWNER", "hub_owner"),
                    Map.entry("DOORSTEP_DATABASE_OWNER_PASSWORD", "long-and-random-1"),
                    Map.entry("DOORSTEP_DATABASE_PASSWORD", "long-and-random-2"),
                    Map.entry("DOORSTEP_ISSUER", "https://login.example.org/council"),
                    Map.entry("DOORSTEP_AUDIENCE", "doorstep"),
                    Map.entry("DOORSTEP_CLIENT_ID", "laptop"),
                    Map.entry("DOORSTEP_PUBLIC_ADDRESS", "https://doorstep.example.org"),
                    Map.entry("DOORSTEP_RULES", "/etc/doorstep"));

    @Test
    void aCompleteEnvironmentGivesAHubInService() {
        var settings = ServiceSettings.read(GOOD);

        assertThat(settings.council().id()).isEqualTo((short) 7);
        assertThat(settings.publicAddress()).isEqualTo(URI.create("https://doorstep.example.org"));
        assertThat(settings.signIn()).isInstanceOf(SignIn.CouncilIssuer.class);
        assertThat(settings.database())
                .isInstanceOfSatisfying(
                        ExternalDatabase.class,
                        database -> assertThat(database.app().user()).isEqualTo("hub_app"));
    }

    @Test
    void everythingThatIsMissingIsSaidAtOnce() {
        assertThatThrownBy(() -> ServiceSettings.read(Map.of()))
                .isInstanceOf(HubException.class)
                .message()
                .contains(GOOD.keySet());
    }

    @Test
    void aPasswordThatCanBeGuessedIsRefusedAndNotRepeated() {
        assertThatThrownBy(() -> read("DOORSTEP_DATABASE_PASSWORD", "hub_app"))
                .hasMessageContaining("DOORSTEP_DATABASE_PASSWORD can be guessed")
                .hasMessageNotContaining("hub_app\n");
    }

    @Test
    void plainHttpIsRefused() {
        assertThatThrownBy(() -> read("DOORSTEP_ISSUER", "http://login.example.org"))
                .hasMessageContaining("DOORSTEP_ISSUER cannot be used");
    }

    @Test
    void passwordsDoNotShowWhenSettingsArePrinted() {
        assertThat(ServiceSettings.read(GOOD).toString()).doesNotContain("long-and-random");
    }

    private static HubSettings read(String variable, String value) {
        var environment = new HashMap<>(GOOD);
        environment.put(variable, value);
        return ServiceSettings.read(environment);
    }
}
