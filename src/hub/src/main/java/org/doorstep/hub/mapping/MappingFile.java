package org.doorstep.hub.mapping;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.doorstep.domain.access.Category;
import org.doorstep.hub.council.HubException;
import org.doorstep.protocol.json.Json;
import org.doorstep.protocol.json.ProtocolException;
import tools.jackson.databind.JsonNode;

/// Reads one mapping file: first against the JSON Schema, then against what a schema cannot know.
/// Tells every problem with its place.
final class MappingFile {

    private static final String SCHEMA = "mapping.schema.json";
    private static final int MOST_SENSITIVE = 3;
    private static final String CATEGORIES =
            "Use core, housing, benefits, council_tax, adult_care, children or other.";

    private final Json json = new Json();
    private final Schema schema;

    MappingFile() {
        try (InputStream definition =
                Objects.requireNonNull(MappingFile.class.getResourceAsStream(SCHEMA))) {
            schema =
                    SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                            .getSchema(
                                    new String(definition.readAllBytes(), StandardCharsets.UTF_8),
                                    InputFormat.JSON);
        } catch (IOException e) {
            throw new HubException(
                    "the hub's own " + SCHEMA + " cannot be read: install the hub again", e);
        }
    }

    /// @param name of the file, for messages
    /// @throws HubException naming the file and every problem in it
    Mapping read(String name, String content) {
        var problems = new ArrayList<String>();
        var tree = tree(name, content);
        schema.validate(tree)
                .forEach(error ->
                        problems.add(error.getInstanceLocation() + ": " + error.getMessage()));
        fail(name, problems);
        var mapping = mapping(new Spec("", tree, problems));
        fail(name, problems);
        return mapping;
    }

    private JsonNode tree(String name, String content) {
        try {
            return json.tree(content);
        } catch (ProtocolException e) {
            throw new HubException(
                    "The mapping "
                            + name
                            + " is not JSON: "
                            + Objects.requireNonNull(e.getCause()).getMessage(),
                    e);
        }
    }

    private static void fail(String name, List<String> problems) {
        if (!problems.isEmpty()) {
            throw new HubException(
                    "The mapping %s cannot be used. Mend this and start the hub again:%n  %s"
                            .formatted(name, String.join("\n  ", problems)));
        }
    }

    private static Mapping mapping(Spec spec) {
        var codes = codes(spec);
        var phrasing = new Phrasing(codes);
        var key = phrasing.column(spec.need("key"));
        var category =
                spec.part("category")
                        .map(part ->
                                phrasing.choice(part, Category::parse, Category.OTHER, CATEGORIES))
                        .orElse(new Choice<>(List.of(), Category.OTHER));
        var sensitivity =
                spec.part("sensitivity")
                        .map(part ->
                                phrasing.choice(
                                        part, MappingFile::sensitivity, 1, "Use 0, 1, 2 or 3."))
                        .orElse(new Choice<>(List.of(), 1));
        var shape = new ShapeReader(phrasing, codes).read(spec);
        // The table last: by now every column that the mapping uses is known.
        var table = table(spec.need("file"), phrasing.columns(), codes);
        return new Mapping(
                spec.need("source").text(),
                spec.part("called").map(Spec::text).orElse(""),
                table,
                key,
                category,
                Levels.of(sensitivity),
                shape);
    }

    private static Map<String, Map<String, String>> codes(Spec spec) {
        var codes = new HashMap<String, Map<String, String>>();
        spec.part("codes")
                .ifPresent(lists ->
                        lists.names()
                                .forEach(name -> {
                                    var list = lists.need(name);
                                    var meanings = new HashMap<String, String>();
                                    list.names()
                                            .forEach(code ->
                                                    meanings.put(code, list.need(code).text()));
                                    codes.put(name, Map.copyOf(meanings));
                                }));
        return codes;
    }

    private static int sensitivity(String text) {
        var level = Integer.parseInt(text);
        if (level < 0 || level > MOST_SENSITIVE) {
            throw new IllegalArgumentException(text);
        }
        return level;
    }

    private static Table table(
            Spec file, List<String> columns, Map<String, Map<String, String>> codes) {
        var encoding =
                file.part("encoding")
                        .map(spec ->
                                spec.read(
                                        Charset::forName,
                                        StandardCharsets.UTF_8,
                                        "Use the name of an encoding, as UTF-8, ISO-8859-1 or windows-1252."))
                        .orElse(StandardCharsets.UTF_8);
        var dates = new ArrayList<String>();
        for (var pattern : file.list("dates")) {
            var known =
                    pattern.read(
                            text -> {
                                new Dates(List.of(text));
                                return true;
                            },
                            false,
                            "Use a date pattern, as dd/MM/yyyy or yyyy-MM-dd HH:mm.");
            if (known) {
                dates.add(pattern.text());
            }
        }
        return new Table(
                encoding,
                file.part("delimiter").map(spec -> spec.text().charAt(0)).orElse(','),
                new Dates(dates),
                upper(file.texts("nothing")),
                file.part("capitals").map(spec -> spec.json().asBoolean()).orElse(false),
                columns,
                codes);
    }

    static Set<String> upper(List<String> texts) {
        return texts.stream()
                .map(text -> text.toUpperCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }
}
