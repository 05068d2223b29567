package org.doorstep.store.laptop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.store.TestFeed.grants;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.doorstep.store.TestFeed;
import org.doorstep.store.TestLaptop;
import org.doorstep.store.vault.Vault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Settings that name two people, of whom the laptop comes to hold none.
class NamedInSettingsTest {

    @TempDir Path folder;

    private Vault vault;
    private UUID tom;

    @BeforeEach
    void fill() {
        var laptop = new TestLaptop(folder);
        var feed = new TestFeed(laptop.ids());
        vault = laptop.enrol();
        tom = feed.id();
        feed.fill(
                vault.replica(),
                List.of(feed.person(tom)),
                List.of(feed.tenancy(tom, "Okafor", "Thomas")));
    }

    @AfterEach
    void close() {
        vault.close();
    }

    @Test
    void whoLeavesTheLaptopLeavesTheSettingsLineByLine() {
        vault.settings().put("shell.tabs", "laptop/\ncitizen/" + tom + "\tOKAFOR, Thomas");
        vault.settings().put("people.recent", tom.toString());

        vault.replica().agree(grants(1, 11));

        assertThat(vault.settings().get("shell.tabs")).contains("laptop/");
        assertThat(vault.settings().get("people.recent")).contains("");
    }

    @Test
    void whoeverElseIsNamedStays() {
        var other = "citizen/" + UUID.randomUUID();
        vault.settings().put("shell.tabs", other);

        vault.replica().agree(grants(1, 11));

        assertThat(vault.settings().get("shell.tabs")).contains(other);
    }
}
