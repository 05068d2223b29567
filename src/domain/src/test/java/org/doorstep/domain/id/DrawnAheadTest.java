package org.doorstep.domain.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class DrawnAheadTest {

    private static final int MANY = 2_000;

    @Test
    void givesEachNumberOfItsSourceOnce() {
        var bytes = new byte[MANY * Long.BYTES];
        new Random(7).nextBytes(bytes);
        var source = ByteBuffer.wrap(bytes).asLongBuffer();
        var ahead = new DrawnAhead(new Random(7));

        assertThat(LongStream.generate(ahead::nextLong).limit(MANY))
                .containsExactly(
                        LongStream.generate(source::get).limit(MANY).boxed().toArray(Long[]::new));
    }
}
