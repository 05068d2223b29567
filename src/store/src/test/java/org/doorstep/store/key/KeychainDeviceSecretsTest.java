package org.doorstep.store.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.doorstep.store.StoreException;
import org.doorstep.store.StoreException.Trouble;
import org.doorstep.store.key.DeviceSecrets.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeychainDeviceSecretsTest {

    private static final String NAME = "doorstep.priya";
    private static final byte[] SECRET =
            "thirty-two bytes of this laptop.".getBytes(StandardCharsets.UTF_8);
    private static final byte[] OTHER =
            "another secret of the same size.".getBytes(StandardCharsets.UTF_8);

    @TempDir Path folder;

    private final MemoryRing ring = new MemoryRing();

    @Test
    void aNewSecretGoesIntoTheKeychainAndIntoNoFile() throws IOException {
        secrets().put(NAME, SECRET);

        assertThat(ring.entries.get(NAME)).isEqualTo(SECRET);
        assertThat(secrets().get(NAME)).hasValue(SECRET);
        try (var files = Files.list(folder)) {
            assertThat(files)
                    .allSatisfy(file -> assertThat(file).content().isEqualTo("SECRET_SERVICE"));
        }
    }

    @Test
    void whereThereIsNoKeychainAFileHoldsIt() {
        ring.there = false;
        secrets().put(NAME, SECRET);

        assertThat(secrets().get(NAME)).hasValue(SECRET);
        assertThat(secrets().place()).isEqualTo(Place.FILE);
        assertThat(folder.resolve(NAME)).hasBinaryContent(SECRET);
    }

    @Test
    void aSecretInAFileIsMovedWhenItIsAskedFor() {
        new FileDeviceSecrets(folder).put(NAME, SECRET);
        var secrets = secrets();

        assertThat(secrets.get(NAME)).hasValue(SECRET);

        assertThat(secrets.place()).isEqualTo(Place.SECRET_SERVICE);
        assertThat(folder.resolve(NAME)).doesNotExist();
        assertThat(secrets().get(NAME)).hasValue(SECRET);
    }

    @Test
    void aMoveThatBreaksOffAnywhereLosesNothingAndGoesOnTheNextTime() {
        for (var failing : List.of(Failing.PUT, Failing.READ_BACK, Failing.NOTHING_GIVEN_BACK)) {
            new FileDeviceSecrets(folder).put(NAME, SECRET);
            ring.failing = failing;

            assertThat(secrets().get(NAME)).as("while it fails: %s", failing).hasValue(SECRET);
            assertThat(folder.resolve(NAME)).exists();

            ring.failing = Failing.NOTHING;
            assertThat(secrets().get(NAME)).as("after it failed: %s", failing).hasValue(SECRET);
            assertThat(folder.resolve(NAME)).doesNotExist();
            ring.entries.clear();
            assertThat(folder.resolve(NAME + ".keychain").toFile().delete()).isTrue();
        }
    }

    @Test
    void whatAMoveLeftInItsFileIsRemovedOnceTheKeychainGivesTheSame() {
        secrets().put(NAME, SECRET);
        new FileDeviceSecrets(folder).put(NAME, SECRET);

        assertThat(secrets().get(NAME)).hasValue(SECRET);

        assertThat(folder.resolve(NAME)).doesNotExist();
    }

    @Test
    void anotherValueInTheKeychainIsNotWrittenOver() {
        ring.entries.put(NAME, OTHER);
        new FileDeviceSecrets(folder).put(NAME, SECRET);

        assertThat(secrets().get(NAME)).hasValue(SECRET);

        assertThat(ring.entries.get(NAME)).isEqualTo(OTHER);
        assertThat(folder.resolve(NAME)).hasBinaryContent(SECRET);
    }

    @Test
    void aKeychainThatIsShutIsNotTakenForASecretThatNeverWas() {
        secrets().put(NAME, SECRET);
        ring.there = false;

        assertThatThrownBy(() -> secrets().get(NAME))
                .asInstanceOf(type(StoreException.class))
                .returns(Trouble.KEYCHAIN_SHUT, StoreException::trouble);
        assertThatThrownBy(() -> secrets().put(NAME, OTHER))
                .asInstanceOf(type(StoreException.class))
                .returns(Trouble.KEYCHAIN_SHUT, StoreException::trouble);

        ring.there = true;
        assertThat(secrets().get(NAME)).hasValue(SECRET);
    }

    @Test
    void aLostNoteIsWrittenAgainFromTheKeychain() throws IOException {
        secrets().put(NAME, SECRET);
        Files.delete(folder.resolve(NAME + ".keychain"));

        assertThat(secrets().get(NAME)).hasValue(SECRET);

        assertThat(folder.resolve(NAME + ".keychain")).exists();
    }

    @Test
    void withoutTheKeychainNothingNewGoesThereAndWhatIsThereIsFound() {
        secrets().put(NAME, SECRET);
        var unfilled = new KeychainDeviceSecrets(folder, false, ring);

        unfilled.put("other", OTHER);

        assertThat(unfilled.get(NAME)).hasValue(SECRET);
        assertThat(ring.entries).containsOnlyKeys(NAME);
        assertThat(unfilled.get("other")).hasValue(OTHER);
    }

    @Test
    void noKeychainIsOpenedBeforeASecretIsAskedFor() {
        secrets();

        assertThat(ring.opened).isZero();
    }

    private KeychainDeviceSecrets secrets() {
        return new KeychainDeviceSecrets(folder, true, ring);
    }

    private enum Failing {
        PUT,
        READ_BACK,
        NOTHING_GIVEN_BACK,
        NOTHING
    }

    /// A keychain that can break at each of its steps.
    private static final class MemoryRing implements Keychain.Ring {

        private final Map<String, byte[]> entries = new HashMap<>();
        private boolean there = true;
        private Failing failing = Failing.NOTHING;
        private int opened;

        @Override
        public Keychain open() throws Keychain.Shut {
            opened++;
            if (!there) {
                throw new Keychain.Shut("none");
            }
            return new Entries();
        }

        @Override
        public Keychain open(Place place) throws Keychain.Shut {
            return open();
        }

        private final class Entries implements Keychain {

            @Override
            public Place place() {
                return Place.SECRET_SERVICE;
            }

            @Override
            public byte[] get(String name) throws Shut {
                if (failing == Failing.READ_BACK || !entries.containsKey(name)) {
                    throw new Shut("not given");
                }
                return failing == Failing.NOTHING_GIVEN_BACK
                        ? new byte[0]
                        : Objects.requireNonNull(entries.get(name)).clone();
            }

            @Override
            public void put(String name, byte[] secret) throws Shut {
                if (failing == Failing.PUT) {
                    throw new Shut("not taken");
                }
                entries.put(name, secret.clone());
            }
        }
    }
}
