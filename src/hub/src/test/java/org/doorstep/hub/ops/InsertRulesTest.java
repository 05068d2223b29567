package org.doorstep.hub.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.casework.CaseEntry;
import org.doorstep.protocol.json.Json;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class InsertRulesTest {

    private static final Json JSON = new Json();
    private static final UUID FILE = UUID.randomUUID();

    private final InsertRules rules = new InsertRules(JSON);

    private static Map<String, Object> marker(@Nullable String evidence) {
        var marker =
                new HashMap<String, Object>(
                        Map.of(
                                "service", "housing",
                                "marker", UUID.randomUUID(),
                                "act", UUID.randomUUID(),
                                "kind", "recorded",
                                "level", "stop",
                                "text", "Do not visit alone",
                                "review_on", "2027-01-01"));
        if (evidence != null) {
            marker.put(evidence, "Threatened an officer");
        }
        return marker;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void isRefusedWithAReason(String what, String line) {
        assertThat(read(line))
                .singleElement()
                .isInstanceOfSatisfying(
                        InsertRules.Unfit.class, unfit -> assertThat(unfit.reason()).isNotBlank());
    }

    static Stream<Arguments> isRefusedWithAReason() {
        return Stream.of(
                with("an unknown type", Map.of("type", "spell")),
                with("a record that only the hub writes", Map.of("type", "link")),
                with("a person in somebody else's file", Map.of("type", "person")),
                with("an unknown category", Map.of("category", "astrology")),
                with("a sensitivity beyond the scale", Map.of("sensitivity", 4)),
                with("a negative sensitivity", Map.of("sensitivity", -1)),
                with("an id that is none", Map.of("id", "1")),
                with("a time that is none", Map.of("observed_at", "yesterday")),
                with("a body that is no object", Map.of("body", List.of())),
                with("a blank note", Map.of("body", body(" \n "))),
                with("a note without text", Map.of("body", Map.of("service", "housing"))),
                with("a note that is too long", Map.of("body", body("x".repeat(50_001)))),
                with(
                        "a correction that does not say why",
                        Map.of(
                                "body",
                                Map.of(
                                        "service",
                                        "housing",
                                        "text",
                                        "Text",
                                        "corrects",
                                        UUID.randomUUID()))),
                with(
                        "a time without its day",
                        Map.of(
                                "body",
                                Map.of(
                                        "service",
                                        "housing",
                                        "text",
                                        "Text",
                                        "happened_at",
                                        "14:05:00"))),
                Arguments.of(
                        "a warning for everybody with its evidence",
                        Ops.line(
                                1,
                                Ops.record(
                                        "marker",
                                        UUID.randomUUID(),
                                        FILE,
                                        Category.CORE,
                                        marker("evidence")))),
                Arguments.of(
                        "a warning for everybody that not everybody may see",
                        Ops.line(
                                1,
                                Ops.record(
                                        "marker",
                                        UUID.randomUUID(),
                                        FILE,
                                        Category.CORE,
                                        marker(null)))),
                Arguments.of(
                        "a warning of a service without its evidence",
                        Ops.line(
                                1,
                                Ops.record(
                                        "marker",
                                        UUID.randomUUID(),
                                        FILE,
                                        Category.HOUSING,
                                        marker(null)))),
                with("a note with NUL", Map.of("body", body("a\0b"))),
                with("a note with half a surrogate", Map.of("body", body("a\ud800b"))),
                with(
                        "a note filed elsewhere",
                        Map.of("body", Map.of("service", "children", "text", "Text"))),
                with(
                        "NUL in a field that this build does not know",
                        Map.of(
                                "body",
                                Map.of("service", "housing", "text", "T", "x", List.of("\0")))),
                Arguments.of(
                        "a statement about nothing that is known here",
                        Ops.line(
                                1,
                                Ops.record(
                                        "statement",
                                        UUID.randomUUID(),
                                        FILE,
                                        Category.HOUSING,
                                        Map.of("service", "housing", "value", "1979-03-14")))),
                Arguments.of(
                        "a case without a stage",
                        Ops.line(
                                1,
                                Ops.record(
                                        "casework",
                                        UUID.randomUUID(),
                                        FILE,
                                        Category.HOUSING,
                                        Map.of("service", "housing", "type", "check")))),
                Arguments.of(
                        "a line of a case’s history filed elsewhere",
                        Ops.line(
                                1,
                                Ops.record(
                                        "case_entry",
                                        UUID.randomUUID(),
                                        FILE,
                                        Category.BENEFITS,
                                        new CaseEntry(
                                                Category.HOUSING,
                                                UUID.randomUUID(),
                                                CaseEntry.Kind.MOVED,
                                                "a",
                                                "b",
                                                "B",
                                                null,
                                                Ops.WRITTEN)))),
                Arguments.of("a look of somebody else", Ops.line(1, Ops.look(FILE, "ben"))));
    }

    private static Map<String, Object> body(String text) {
        return Map.of("service", "housing", "text", text);
    }

    private static Arguments with(String what, Map<String, Object> fields) {
        return Arguments.of(what, Ops.noteWith(1, FILE, fields));
    }

    @Test
    void aNumberThatNobodyCanHoldIsRefused() {
        var line =
                Ops.line(1, Ops.note(FILE, "Text"))
                        .replace("\"text\":\"Text\"", "\"text\":\"Text\",\"x\":1e999");

        assertThat(read(line)).hasOnlyElementsOfType(InsertRules.Unfit.class);
    }

    @Test
    void fieldsThatThisBuildDoesNotKnowAreKept() {
        var line =
                Ops.noteWith(
                        1,
                        FILE,
                        Map.of(
                                "body",
                                Map.of("text", "Text", "service", "housing", "mood", "calm")));

        assertThat(read(line))
                .singleElement()
                .isInstanceOfSatisfying(
                        InsertRules.Entry.class,
                        entry ->
                                assertThat(entry.body())
                                        .isEqualTo(
                                                "{\"mood\":\"calm\",\"service\":\"housing\",\"text\":\"Text\"}"));
    }

    @Test
    void whenItWasObservedIsTheOfficersToSay() {
        assertThat(read(Ops.line(1, Ops.note(FILE, "Text"))))
                .singleElement()
                .isInstanceOfSatisfying(
                        InsertRules.Entry.class,
                        entry -> assertThat(entry.observedAt()).isEqualTo(Ops.WRITTEN));
    }

    private List<InsertRules.Reading> read(String line) {
        return Op.read(line, JSON).each().stream()
                .map(change -> rules.read(change.path("insert"), "anna"))
                .toList();
    }
}
