package org.doorstep.store.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.doorstep.protocol.json.BodyHash;
import org.doorstep.protocol.json.Json;
import org.doorstep.store.vault.LaptopFile.Entry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LaptopTextTest {

    private static final UUID DEVICE = UUID.fromString("01900000-0000-7000-8000-000000000001");
    private static final LaptopFile USED =
            new LaptopFile(
                    DEVICE,
                    "https://hub.example.org",
                    List.of(
                            new Entry("W00001", "Zoë \"Zo\"", "vaults/1", Instant.EPOCH),
                            new Entry("W00002", "Priya Raman", "vaults/2", null)));

    @Test
    void readsWhatIsWritten() {
        var unused = new LaptopFile(DEVICE, null, List.of());

        assertThat(LaptopText.read(LaptopText.of(USED))).contains(USED);
        assertThat(LaptopText.read(LaptopText.of(unused))).contains(unused);
    }

    @Test
    void writesTheCanonicalFormOfEverythingElse() {
        var json = new Json();
        var sum = HexFormat.of().formatHex(BodyHash.of(json.write(USED)));

        assertThat(LaptopText.of(USED)).isEqualTo(json.bytes(new Copy(USED, sum)));
    }

    @Test
    void passesOverWhatALaterBuildWroteBesideTheLaptop() {
        var text = new String(LaptopText.of(USED), StandardCharsets.UTF_8);

        assertThat(read(text.replaceFirst("\\{", "{\"later\":{\"a\":[1,{\"laptop\":2}]},")))
                .isEqualTo(read(text));
    }

    @Test
    void aChangedLetterIsNoticed() {
        var text = new String(LaptopText.of(USED), StandardCharsets.UTF_8);

        assertThat(read(text.replace("Priya", "Prija"))).isNull();
        assertThat(read(text.substring(0, text.length() - 1))).isNull();
    }

    @Test
    void whatIsNoLaptopIsRefused() {
        for (var bad :
                List.of(
                        "",
                        "[]",
                        "{}",
                        "{\"laptop\":{\"device\":\"no id\"}}",
                        "{\"laptop\":{\"device\":5}}",
                        "{\"laptop\":{\"device\":\"" + DEVICE + "\",\"vaults\":[1]}}",
                        "{\"laptop\":{\"device\":\""
                                + DEVICE
                                + "\",\"vaults\":[{\"name\":\"n\"}]}}")) {
            assertThat(read(bad)).as(bad).isNull();
        }
    }

    private static @Nullable LaptopFile read(String text) {
        return LaptopText.read(text.getBytes(StandardCharsets.UTF_8)).orElse(null);
    }

    private record Copy(LaptopFile laptop, String check) {}
}
