package org.doorstep.store.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.doorstep.domain.citizen.Event;
import org.doorstep.domain.citizen.Fact;
import org.doorstep.domain.citizen.Field;
import org.doorstep.domain.citizen.SourceRecord;
import org.doorstep.domain.registry.Entities;
import org.doorstep.protocol.json.Json;
import org.doorstep.store.TestFeed;
import org.doorstep.store.db.DefaultSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class BodyTableTest {

    private final Json json = new Json();
    private final BodyTable<SourceRecord> rows = new BodyTable<>(Entities.SOURCE_RECORD, json);
    private final BodyTable<Event> events = new BodyTable<>(Entities.EVENT, json);

    @Test
    void everyTypeHasATableWithTheColumnsOfItsRecord() {
        for (var table : new BodyTables(json).all()) {
            var columns = new ArrayList<>(List.of("id"));
            table.columns().forEach(column -> columns.add(column.name()));
            var made = Objects.requireNonNull(DefaultSchema.DEFAULT_SCHEMA.getTable(table.name()));

            assertThat(Arrays.stream(made.fields()).map(field -> field.getName()))
                    .as(table.name())
                    .containsExactlyInAnyOrderElementsOf(columns);
        }
    }

    @Test
    void aBodyIsReadAsItWasWritten() {
        var row = TestFeed.row("Okafor", "Thomas");

        assertThat(rows.read(rows.split(body(json.write(row))))).contains(row);
    }

    @Test
    void whatFitsItsColumnLeavesNoExtras() {
        assertThat(rows.split(body(json.write(TestFeed.row("Okafor", "Thomas")))).extras())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"from_the_future\":{\"b\":[1,2.50,null],\"a\":true},\"key\":\"T-1\"}",
                "{\"key\":17,\"source\":null,\"facts\":\"none\",\"ended_on\":{\"year\":2026}}",
                "{\"facts\":[{\"field\":\"shoe_size\",\"value\":\"9\",\"more\":1}]}",
                "{\"key\":\"quotes \\\" and \\\\ and \\u0000 and \u00e9\"}",
                "{}"
            })
    void anyBodyComesBackUntouched(String text) {
        var canonical = json.write(body(text));

        var joined = rows.join(rows.split(body(text)));

        assertThat(json.write(json.tree(joined))).isEqualTo(canonical);
    }

    @Test
    void anIdThatIsNotWrittenAsOneIsKeptAsItIs() {
        var links = new BodyTable<>(Entities.LINK, json);
        var text = "{\"source_record\":\"01900000-0000-7000-8000-00000000ABCD\"}";

        assertThat(json.write(json.tree(links.join(links.split(body(text)))))).isEqualTo(text);
    }

    @Test
    void aFactOfANewerBuildIsLeftOutAndTheOthersAreRead() {
        var text =
                "{\"cautions\":[],\"details\":[],\"facts\":[{\"field\":\"shoe_size\",\"value\":\"9\"},"
                        + "{\"field\":\"phone\",\"value\":\"07700 900123\"}],"
                        + "\"key\":\"T-1\",\"source\":\"housing\"}";

        assertThat(rows.read(rows.split(body(text))).orElseThrow().facts())
                .containsExactly(new Fact(Field.PHONE, "07700 900123", null));
    }

    @Test
    void aBodyThatThisBuildCannotReadAtAllIsNoError() {
        var text = "{\"kind\":\"webinar\",\"at\":\"2026-08-06\",\"title\":\"x\"}";

        assertThat(events.read(events.split(body(text)))).isEmpty();
    }

    private ObjectNode body(String text) {
        return (ObjectNode) json.tree(text);
    }
}
