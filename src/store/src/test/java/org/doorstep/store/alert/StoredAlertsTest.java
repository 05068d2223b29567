package org.doorstep.store.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.domain.alert.Alert;
import org.doorstep.domain.alert.Alert.Consent;
import org.doorstep.domain.alert.Alert.Danger;
import org.doorstep.domain.alert.Alerts;
import org.doorstep.domain.note.Note;
import org.doorstep.store.TestFeed;
import org.doorstep.store.TestLaptop;
import org.doorstep.store.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredAlertsTest {

    @TempDir Path folder;

    private Vault vault;
    private UUID tom;

    @BeforeEach
    void somebody() {
        var laptop = new TestLaptop(folder);
        vault = laptop.enrol();
        var feed = new TestFeed(laptop.ids());
        tom = feed.id();
        feed.fill(
                vault.replica(),
                List.of(feed.person(tom)),
                List.of(feed.tenancy(tom, "Okafor", "Tom")));
    }

    @AfterEach
    void close() {
        vault.close();
    }

    @Test
    void whatIsRaisedWaitsForTheHubAndWhatWasTypedEndsWithIt() {
        vault.answers().keep(tom, Alerts.FORM, "worry", "He said");

        vault.alerts().raise(tom, alert("He said he is afraid.", "He cannot decide this."));

        assertThat(vault.alerts().of(tom)).hasSize(1);
        assertThat(vault.answers().of(tom, Alerts.FORM)).isEmpty();
        assertThat(vault.replica().pending(10, 100_000)).hasSize(1);
    }

    @Test
    void whatIsWrittenAfterwardsIsHeldAsBefore() {
        vault.alerts().raise(tom, alert("He said he is afraid.", "He cannot decide this."));

        var note = vault.notes().write(tom, new Note(Category.HOUSING, "Rang", null));

        assertThat(note.header().sensitivity()).isEqualTo(Sensitivity.NORMAL);
    }

    @Test
    void withoutConsentItSaysWhyItIsPassedOn() {
        assertThatThrownBy(() -> vault.alerts().raise(tom, alert("He said he is afraid.", null)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("why");
        assertThatThrownBy(() -> vault.alerts().raise(tom, alert(" ", "Others are at risk.")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Alert alert(String worry, @Nullable String why) {
        return new Alert(Category.HOUSING, worry, Danger.NOW, Consent.REFUSED, why, null);
    }
}
