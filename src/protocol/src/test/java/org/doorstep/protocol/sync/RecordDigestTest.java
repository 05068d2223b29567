package org.doorstep.protocol.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.doorstep.domain.sync.Digest;
import org.doorstep.protocol.json.BodyHash;
import org.doorstep.protocol.json.Json;
import org.junit.jupiter.api.Test;

class RecordDigestTest {

    private final Json json = new Json();
    private final DigestVectors vectors = DigestVectors.read();

    @Test
    void itIsWhatTheVectorsSay() {
        for (var vector : vectors.records()) {
            var canonical = json.write(vector.body());

            assertThat(canonical).isEqualTo(vector.canonical());
            assertThat(
                            RecordDigest.of(
                                    vector.id(),
                                    vector.version(),
                                    vector.file(),
                                    BodyHash.of(canonical)))
                    .hasToString(vector.digest());
        }
    }

    @Test
    void theVectorsAddUpToTheirSum() {
        var sum =
                vectors.records().stream()
                        .map(DigestVectors.Vector::digest)
                        .map(Digest::parse)
                        .reduce(Digest.NONE, Digest::plus);

        assertThat(sum).hasToString(vectors.sum());
    }

    @Test
    void nothingThatMakesARecordAnotherLeavesItAsItWas() {
        var id = new UUID(0x0190_0000_0000_7000L, 1);
        var file = new UUID(0x0190_0000_0000_7000L, 2);
        var hash = BodyHash.of("{}");
        var seen = new HashSet<Digest>();
        seen.add(RecordDigest.of(id, 1, file, hash));
        for (int bit = 0; bit < Long.SIZE; bit++) {
            seen.add(
                    RecordDigest.of(
                            new UUID(id.getMostSignificantBits() ^ (1L << bit), 1), 1, file, hash));
            seen.add(
                    RecordDigest.of(
                            new UUID(id.getMostSignificantBits(), 1 ^ (1L << bit)), 1, file, hash));
            seen.add(
                    RecordDigest.of(
                            id, 1, new UUID(file.getMostSignificantBits() ^ (1L << bit), 2), hash));
            seen.add(
                    RecordDigest.of(
                            id, 1, new UUID(file.getMostSignificantBits(), 2 ^ (1L << bit)), hash));
        }
        for (int bit = 0; bit < Integer.SIZE; bit++) {
            seen.add(RecordDigest.of(id, 1 ^ (1 << bit), file, hash));
        }
        for (int bit = 0; bit < 8 * hash.length; bit++) {
            var other = hash.clone();
            other[bit / 8] ^= (byte) (1 << (bit % 8));
            seen.add(RecordDigest.of(id, 1, file, other));
        }

        assertThat(seen).hasSize(1 + 4 * Long.SIZE + Integer.SIZE + 8 * hash.length);
    }

    @Test
    void theOrderInWhichRecordsComeDoesNotMatterAndWhatGoesLeavesNoTrace() {
        var random = new Random(12);
        var some = new ArrayList<Digest>();
        for (int i = 0; i < 200; i++) {
            some.add(new Digest(1, random.nextLong(), random.nextLong()));
        }
        var sum = some.stream().reduce(Digest.NONE, Digest::plus);
        Collections.shuffle(some, random);

        assertThat(some.stream().reduce(Digest.NONE, Digest::plus)).isEqualTo(sum);
        assertThat(some.stream().reduce(sum, Digest::minus)).isEqualTo(Digest.NONE);
    }

    @Test
    void whatIsNoDigestIsNotTakenForOne() {
        for (var text :
                List.of("", ":", "1", "1:00", "x:" + "0".repeat(32), "1:" + "g".repeat(32))) {
            assertThatThrownBy(() -> Digest.parse(text))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
