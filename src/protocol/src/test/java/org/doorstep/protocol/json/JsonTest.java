package org.doorstep.protocol.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.doorstep.domain.citizen.Event;
import org.doorstep.domain.citizen.Fact;
import org.doorstep.domain.citizen.Field;
import org.doorstep.domain.citizen.OccurredAt;
import org.doorstep.domain.citizen.SourceRecord;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

class JsonTest {

    private final Json json = new Json();

    @Test
    void aBodyIsWrittenInAlphabeticalOrderWithoutNulls() {
        var record =
                new SourceRecord(
                        "housing",
                        "T-1/1",
                        List.of(new Fact(Field.GIVEN_NAME, "Zoë", null)),
                        List.of(),
                        null,
                        List.of(),
                        LocalDate.of(2026, 11, 1));

        assertThat(json.write(record))
                .isEqualTo(
                        "{\"cautions\":[],\"details\":[],\"ended_on\":\"2026-11-01\",\"facts\":[{\"field\":\"given_name\","
                                + "\"value\":\"Zoë\"}],\"key\":\"T-1/1\",\"source\":\"housing\",\"ties\":[]}");
    }

    @Test
    void aBodyComesBackAsItWas() {
        var event =
                new Event(
                        "repairs",
                        "R-7",
                        Event.Kind.REPAIR,
                        new OccurredAt(LocalDate.of(2026, 8, 6), LocalTime.of(14, 5)),
                        "Boiler",
                        null,
                        "Tom Okafor");

        assertThat(json.read(json.write(event), Event.class)).isEqualTo(event);
    }

    @Test
    void bodiesOneAfterTheOtherAreWrittenLikeEachAlone() {
        var bodies = json.bodies();
        for (var title : List.of("Boiler", "Zoë’s \"door\"", "", "x".repeat(20_000), "Tap")) {
            var event =
                    new Event(
                            "repairs",
                            title,
                            Event.Kind.REPAIR,
                            new OccurredAt(LocalDate.of(2026, 8, 6), null),
                            title,
                            null,
                            null);
            var fact = new Fact(Field.GIVEN_NAME, title, null);

            assertThat(bodies.bytes(event)).isEqualTo(json.bytes(event));
            assertThat(bodies.bytes(fact)).isEqualTo(json.bytes(fact));
        }
    }

    @Test
    void aTreeWithFieldsInAnyOrderIsWrittenLikeTheValue() {
        assertThat(json.write(json.tree("{ \"b\": [ {\"z\":1, \"a\":2} ], \"a\": null }")))
                .isEqualTo("{\"a\":null,\"b\":[{\"a\":2,\"z\":1}]}");
    }

    @Test
    void aFieldThatThisBuildDoesNotKnowIsNoError() {
        assertThat(
                        json.read(
                                        "{\"field\":\"phone\",\"value\":\"x\",\"from_the_future\":1}",
                                        Fact.class)
                                .value())
                .isEqualTo("x");
    }

    @Test
    void brokenTextIsRefusedWithoutRepeatingItsContent() {
        assertThatThrownBy(() -> json.read("{\"secret", Fact.class))
                .isInstanceOf(ProtocolException.class)
                .hasMessageNotContaining("secret");
    }

    @Test
    void aTextIsWrittenAloneAsInsideAValue() {
        var random = new Random(5);
        for (int i = 0; i < 500; i++) {
            var text =
                    random.ints(20, 0, 0x300)
                            .collect(
                                    StringBuilder::new,
                                    StringBuilder::appendCodePoint,
                                    StringBuilder::append)
                            .append("\"\\/\u2028\ud83d\ude00")
                            .toString();

            assertThat(json.write(text)).isEqualTo(inside(text));
            assertThat(json.write(JsonNodeFactory.instance.stringNode(text)))
                    .isEqualTo(inside(text));
        }
    }

    @Test
    void aTreeIsWrittenAsTheMapperWritesTheSameValue() {
        var random = new Random(7);
        for (int i = 0; i < 500; i++) {
            var value = value(random, 3);

            // A tree of a value has its names in the order in which they are written.
            assertThat(json.write(json.tree(value))).isEqualTo(json.write(value));
            assertThat(json.bytes(json.tree(value))).isEqualTo(json.bytes(value));
        }
    }

    private static Object value(Random random, int depth) {
        return switch (random.nextInt(depth == 0 ? 7 : 9)) {
            case 0 -> "text \"" + (char) random.nextInt(0x300) + "\\";
            case 1 -> random.nextInt();
            case 2 -> random.nextLong();
            case 3 -> random.nextBoolean();
            case 4 -> random.nextDouble() * Math.pow(10, random.nextInt(40) - 20);
            case 5 -> new BigInteger(90, random).negate();
            case 6 -> new BigDecimal(new BigInteger(70, random), random.nextInt(30) - 15);
            case 7 -> {
                var list = new ArrayList<Object>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    list.add(value(random, depth - 1));
                }
                yield list;
            }
            default -> {
                var map = new TreeMap<String, Object>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    map.put("n\"" + (char) random.nextInt(0x300), value(random, depth - 1));
                }
                yield map;
            }
        };
    }

    private String inside(String text) {
        var list = json.write(List.of(text));
        return list.substring(1, list.length() - 1);
    }
}
