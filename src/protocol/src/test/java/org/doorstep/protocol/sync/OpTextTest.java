package org.doorstep.protocol.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.doorstep.domain.merge.Edit;
import org.doorstep.domain.merge.Move;
import org.doorstep.domain.merge.Step;
import org.doorstep.domain.sync.PendingOp;
import org.doorstep.domain.sync.PendingOp.Amendment;
import org.doorstep.protocol.json.Json;
import org.doorstep.protocol.json.ProtocolException;
import org.junit.jupiter.api.Test;

class OpTextTest {

    private static final Amendment AMENDMENT =
            new Amendment(
                    new UUID(1, 2),
                    Instant.parse("2026-11-02T09:00:00Z"),
                    new Edit(
                            3,
                            Map.of(
                                    "due", new Step("\"2026-09-01\"", null),
                                    "due_by", new Step(null, "\"Promised\"")),
                            Map.of("followers", Set.of("\"ben\"", "\"anna\"")),
                            Map.of(),
                            new Move("\"open\"", "\"done\""),
                            false));

    private static final Amendment VALUES =
            new Amendment(
                    new UUID(1, 2),
                    Instant.parse("2026-11-02T09:00:00.120Z"),
                    new Edit(
                            3,
                            Map.of(
                                    "due", new Step("\"2026-09-01\"", null),
                                    "\"odd\"", new Step(null, null),
                                    "what", new Step("[{\"a\":1}]", "\"Zoë\"")),
                            Map.of(),
                            Map.of(),
                            null,
                            false));

    private final Json json = new Json();
    private final OpText text = new OpText(json);

    @Test
    void anAmendmentStandsOnTheWireAsTheProtocolSays() {
        assertThat(text.line(new PendingOp(7, new UUID(0, 9), List.of(AMENDMENT))))
                .isEqualTo(
                        "{\"changes\":[{\"adds\":{\"followers\":[\"anna\",\"ben\"]},\"base_ver\":3,"
                                + "\"observed_at\":\"2026-11-02T09:00:00Z\","
                                + "\"rec_id\":\"00000000-0000-0001-0000-000000000002\",\"schema\":1,"
                                + "\"set\":{\"due\":{\"base\":\"2026-09-01\"},"
                                + "\"due_by\":{\"new\":\"Promised\"}},"
                                + "\"transition\":{\"from\":\"open\",\"to\":\"done\"}}],"
                                + "\"op_id\":\"00000000-0000-0000-0000-000000000009\",\"seq\":7}");
    }

    @Test
    void changesComeBackAsTheyWere() {
        assertThat(text.read(text.write(List.of(AMENDMENT)))).containsExactly(AMENDMENT);
    }

    @Test
    void aChangeOfValuesAloneIsWrittenAsTheMapperWouldWriteIt() {
        var written = text.line(new PendingOp(8, new UUID(0, 9), List.of(VALUES, AMENDMENT)));

        assertThat(written).isEqualTo(json.write(json.read(written, OpLine.class)));
        assertThat(written)
                .contains(
                        "\"set\":{\"\\\"odd\\\"\":{},\"due\":{\"base\":\"2026-09-01\"},"
                                + "\"what\":{\"base\":[{\"a\":1}],\"new\":\"Zoë\"}}");
    }

    @Test
    void aChangeOfValuesAloneComesBackAsItWas() {
        assertThat(text.read(text.write(List.of(VALUES)))).containsExactly(VALUES);
    }

    @Test
    void aChangeOfValuesReadsTheSameHoweverItIsWritten() {
        var usual =
                "{\"base_ver\":3,\"observed_at\":\"2026-11-02T09:00:00Z\","
                        + "\"rec_id\":\"00000000-0000-000a-0000-000000000002\",\"schema\":1,"
                        + "\"set\":{\"what\":{\"base\":null,\"new\":{\"b\":1,\"a\":2}}}}";
        var read = text.read(json.tree(usual));

        assertThat(read).isInstanceOf(Amendment.class);
        for (var other :
                List.of(
                        usual.replace("000a", "000A"),
                        usual.replace("09:00:00Z", "10:00:00+01:00"),
                        usual.replace("\"base_ver\":3", "\"base_ver\":\"3\""),
                        usual.replace("\"schema\":1", "\"schema\":1,\"insert\":null"),
                        usual.replace("\"schema\":1", "\"schema\":1,\"of_the_future\":[]"))) {
            assertThat(text.read(json.tree(other))).isEqualTo(read);
        }
    }

    @Test
    void valuesThatAreNoneAreRefused() {
        for (var set : List.of("[]", "7", "{\"what\":null}", "{\"what\":\"new\"}")) {
            assertThatThrownBy(() ->
                            text.read(
                                    "[{\"base_ver\":3,\"observed_at\":\"2026-11-02T09:00:00Z\","
                                            + "\"rec_id\":\"00000000-0000-0001-0000-000000000002\","
                                            + "\"schema\":1,\"set\":"
                                            + set
                                            + "}]"))
                    .isInstanceOf(ProtocolException.class);
        }
    }

    @Test
    void whatIsNoChangeIsRefused() {
        assertThatThrownBy(() -> text.read("[{\"rec_id\":null}]"))
                .isInstanceOf(ProtocolException.class);
        assertThatThrownBy(() -> text.read("[null]")).isInstanceOf(ProtocolException.class);
        assertThatThrownBy(() -> text.read("{}")).isInstanceOf(ProtocolException.class);
    }
}
