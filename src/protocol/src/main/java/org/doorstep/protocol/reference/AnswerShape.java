package org.doorstep.protocol.reference;

import org.doorstep.domain.attachment.Attachment;
import org.doorstep.domain.attachment.FileKind;
import org.doorstep.domain.form.Question;
import org.doorstep.domain.form.Question.Option;
import tools.jackson.databind.node.ObjectNode;

/// What each kind of answer looks like in JSON Schema.
final class AnswerShape {

    private static final int LINE = 500;
    private static final int PAGES = 20_000;
    private static final int MOST_ROWS = 200;
    private static final int MOST_FILES = 30;
    private static final int MOST_STROKES = 400;
    private static final int THOUSANDTHS = 1_000;

    private AnswerShape() {}

    static void write(ObjectNode schema, Question question) {
        switch (question.kind()) {
            case TEXT -> text(schema, LINE);
            case LONG_TEXT -> text(schema, PAGES);
            case NUMBER -> schema.put("type", "integer");
            case MONEY -> {
                schema.put("type", "integer");
                if (question.asked()) {
                    schema.put("minimum", 0);
                }
            }
            case CHOICE -> options(schema, question);
            case MANY -> {
                schema.put("type", "array").put("uniqueItems", true).put("minItems", 1);
                options(schema.putObject("items"), question);
            }
            case DATE -> schema.put("type", "string").put("pattern", pattern(question));
            case ADDRESS -> {
                object(schema, "line");
                var parts = schema.putObject("properties");
                text(parts.putObject("line"), LINE);
                text(parts.putObject("postcode"), 20);
                parts.putObject("uprn").put("type", "string").put("pattern", "^[0-9]{1,12}$");
            }
            case PERSON -> {
                object(schema, "name");
                var parts = schema.putObject("properties");
                text(parts.putObject("name"), LINE);
                text(parts.putObject("relationship"), LINE);
                text(parts.putObject("phone"), LINE);
            }
            case BODY_MAP -> bodyMap(schema);
            case SIGNATURE -> signature(schema);
            case PHOTO, FILE -> files(schema);
            case ROWS -> schema.put("type", "array").put("maxItems", MOST_ROWS);
        }
    }

    private static void text(ObjectNode schema, int most) {
        schema.put("type", "string").put("minLength", 1).put("maxLength", most);
    }

    private static void options(ObjectNode schema, Question question) {
        var ids = schema.putArray("enum");
        question.options().stream().map(Option::id).forEach(ids::add);
    }

    private static void object(ObjectNode schema, String... required) {
        schema.put("type", "object").put("additionalProperties", false);
        var names = schema.putArray("required");
        for (var name : required) {
            names.add(name);
        }
    }

    private static void bodyMap(ObjectNode schema) {
        schema.put("type", "array").put("minItems", 1).put("maxItems", MOST_ROWS);
        var mark = schema.putObject("items");
        object(mark, "side", "x", "y");
        var parts = mark.putObject("properties");
        parts.putObject("side").putArray("enum").add("front").add("back");
        thousandths(parts.putObject("x"));
        thousandths(parts.putObject("y"));
        parts.putObject("words").put("type", "string").put("maxLength", LINE);
    }

    private static void signature(ObjectNode schema) {
        object(schema, "name", "how");
        var parts = schema.putObject("properties");
        text(parts.putObject("name"), LINE);
        parts.putObject("how").putArray("enum").add("typed").add("drawn");
        var strokes = parts.putObject("strokes");
        strokes.put("type", "array").put("maxItems", MOST_STROKES);
        var stroke = strokes.putObject("items");
        stroke.put("type", "array");
        thousandths(stroke.putObject("items"));
    }

    private static void files(ObjectNode schema) {
        schema.put("type", "array").put("minItems", 1).put("maxItems", MOST_FILES);
        var file = schema.putObject("items");
        object(file, "id", "sha256", "size", "media_type", "name", "taken_at");
        var parts = file.putObject("properties");
        text(parts.putObject("id"), LINE);
        parts.putObject("sha256").put("type", "string").put("pattern", "^[0-9a-f]{64}$");
        parts.putObject("size")
                .put("type", "integer")
                .put("minimum", 1)
                .put("maximum", FileKind.MOST_BYTES);
        text(parts.putObject("media_type"), LINE);
        text(parts.putObject("name"), Attachment.NAME_CHARACTERS);
        text(parts.putObject("caption"), Attachment.CAPTION_CHARACTERS);
        text(parts.putObject("taken_at"), LINE);
        text(parts.putObject("seen_at"), LINE);
    }

    private static void thousandths(ObjectNode schema) {
        schema.put("type", "integer").put("minimum", 0).put("maximum", THOUSANDTHS);
    }

    private static String pattern(Question question) {
        return switch (question.precision()) {
            case DAY -> "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";
            case MONTH -> "^[0-9]{4}-[0-9]{2}(-[0-9]{2})?$";
            case YEAR -> "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$";
        };
    }
}
