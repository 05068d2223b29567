package org.doorstep.protocol.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.Function;
import java.util.function.Supplier;
import org.doorstep.domain.citizen.OccurredAt;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.io.JsonStringEncoder;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.LongNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;
import tools.jackson.databind.ser.std.StdSerializer;

/// Reads and writes JSON the way the protocol fixes it: `snake_case` names in alphabetical order,
/// nothing written for null, times in ISO form, enums and value types by their text. The same value
/// always gives the same bytes (in the manner of RFC 8785), so that bodies can be hashed and
/// compared.
///
/// Safe for use by many threads.
public final class Json {

    /// The canonical text of a value.
    public String write(Object value) {
        return switch (value) {
            case String text -> quoted(text);
            case JsonNode node -> {
                var written = new StringBuilder();
                write(node, written);
                yield written.toString();
            }
            default -> Shared.MAPPER.writeValueAsString(value);
        };
    }

    /// What the mapper makes of a tree whose names are in order. It would set itself up for each,
    /// which for a small one takes longer than the writing; what is rare is left to it.
    private static void write(JsonNode node, StringBuilder to) {
        switch (node) {
            case ObjectNode object -> {
                var names = object.propertyNames().toArray(String[]::new);
                Arrays.sort(names);
                var separator = '{';
                for (var name : names) {
                    quote(name, to.append(separator));
                    write(object.get(name), to.append(':'));
                    separator = ',';
                }
                to.append(object.isEmpty() ? "{}" : "}");
            }
            case ArrayNode array -> {
                var separator = '[';
                for (var element : array) {
                    write(element, to.append(separator));
                    separator = ',';
                }
                to.append(array.isEmpty() ? "[]" : "]");
            }
            case StringNode text -> quote(text.stringValue(), to);
            case IntNode number -> to.append(number.intValue());
            case LongNode number -> to.append(number.longValue());
            case BooleanNode yes -> to.append(yes.booleanValue());
            case NullNode _ -> to.append("null");
            default -> to.append(Shared.MAPPER.writeValueAsString(node));
        }
    }

    /// What the mapper makes of it, in a third of the time: fields are compared by their text, so
    /// there are many.
    private static String quoted(String text) {
        var quoted = new StringBuilder(text.length() + 16);
        quote(text, quoted);
        return quoted.toString();
    }

    private static void quote(String text, StringBuilder to) {
        to.append('"');
        JsonStringEncoder.getInstance().quoteAsString(text, to);
        to.append('"');
    }

    /// The canonical UTF-8 bytes of a value.
    public byte[] bytes(Object value) {
        return value instanceof JsonNode
                ? write(value).getBytes(StandardCharsets.UTF_8)
                : Shared.MAPPER.writeValueAsBytes(value);
    }

    /// For many bodies one after the other.
    public BodyWriter bodies() {
        return new BodyWriter(Shared.MAPPER.writer());
    }

    /// @throws ProtocolException if the text does not describe such a value
    public <T> T read(String json, Class<T> type) {
        return reading(() -> Shared.MAPPER.readValue(json, type), type.getSimpleName());
    }

    /// @throws ProtocolException if the bytes do not describe such a value
    public <T> T read(byte[] json, Class<T> type) {
        return reading(() -> Shared.MAPPER.readValue(json, type), type.getSimpleName());
    }

    /// @throws ProtocolException if the text is not JSON
    public JsonNode tree(String json) {
        return reading(() -> Shared.MAPPER.readTree(json), "tree");
    }

    /// A value as a tree, for a body inside a line.
    public JsonNode tree(Object value) {
        return Shared.MAPPER.valueToTree(value);
    }

    /// @throws ProtocolException if the tree does not describe such a value
    public <T> T convert(JsonNode tree, Class<T> type) {
        return reading(() -> Shared.MAPPER.treeToValue(tree, type), type.getSimpleName());
    }

    /// A moment as the two sides write it; null if it is written otherwise.
    public static @Nullable Instant moment(String text) {
        return InstantReader.usual(text);
    }

    private static <T> T reading(Supplier<T> read, String what) {
        try {
            return read.get();
        } catch (JacksonException e) {
            // The location and the content stay out of the message: it may reach a log.
            throw new ProtocolException("not a " + what, e);
        }
    }

    /// Made when the first value is read or written: building it would delay the start of a client
    /// that has not yet come to that. Immutable, so one serves all.
    private static final class Shared {

        /// Depth and string length that no honest record comes near.
        private static final StreamReadConstraints LIMITS =
                StreamReadConstraints.builder()
                        .maxNestingDepth(32)
                        .maxStringLength(1 << 20)
                        .build();

        private static final JsonMapper MAPPER =
                JsonMapper.builder(JsonFactory.builder().streamReadConstraints(LIMITS).build())
                        .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                        .changeDefaultPropertyInclusion(inclusion ->
                                inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
                        .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                        .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
                        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .addModule(texts())
                        .build();
    }

    private static SimpleModule texts() {
        return new SimpleModule()
                .addDeserializer(Instant.class, new InstantReader())
                .addSerializer(OccurredAt.class, new TextSerializer<>(OccurredAt.class))
                .addDeserializer(
                        OccurredAt.class,
                        new TextDeserializer<>(OccurredAt.class, OccurredAt::parse));
    }

    private static final class TextSerializer<T> extends StdSerializer<T> {
        TextSerializer(Class<T> type) {
            super(type);
        }

        @Override
        public void serialize(T value, JsonGenerator generator, SerializationContext context) {
            generator.writeString(value.toString());
        }
    }

    private static final class TextDeserializer<T> extends StdDeserializer<T> {
        private final transient Function<String, T> parse;

        TextDeserializer(Class<T> type, Function<String, T> parse) {
            super(type);
            this.parse = parse;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) {
            return parse.apply(parser.getString());
        }
    }
}
