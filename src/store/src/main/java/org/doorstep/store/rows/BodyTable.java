package org.doorstep.store.rows;

import static java.util.stream.Collectors.joining;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.doorstep.domain.registry.EntityType;
import org.doorstep.protocol.json.Json;
import org.doorstep.protocol.json.ProtocolException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// How the bodies of one type lie in their table: one column for each component of the record
/// class, everything else in the extras.
///
/// @param <T> the body
public final class BodyTable<T> {

    private final EntityType<T> type;
    private final Json json;
    private final RecordComponent[] components;
    private final List<Column> columns;
    private final String put;

    public BodyTable(EntityType<T> type, Json json) {
        this.type = type;
        this.json = json;
        this.components = type.body().getRecordComponents();
        this.columns = Arrays.stream(components).map(Column::of).toList();
        this.put = put(type.name(), columns);
    }

    /// The table's name, which is the type's wire name.
    public String name() {
        return type.name();
    }

    public List<Column> columns() {
        return columns;
    }

    /// The statement that writes a body: first the number of its record, then a value for each
    /// column.
    public String put() {
        return put;
    }

    private static String put(String table, List<Column> columns) {
        var names =
                Stream.concat(Stream.of("id"), columns.stream().map(Column::name))
                        .map(name -> '"' + name + '"')
                        .collect(joining(", "));
        return "insert or replace into \"%s\" (%s) values (?%s)"
                .formatted(table, names, ", ?".repeat(columns.size()));
    }

    /// Splits a body so that [#join] gives back the same.
    public Row split(ObjectNode body) {
        var values = new ArrayList<@Nullable Object>(columns.size());
        var fitted = new HashSet<String>();
        for (var column : columns) {
            var value = body.get(column.name());
            var fitting = value == null ? null : column.fit(value, json);
            values.add(fitting);
            if (fitting != null) {
                fitted.add(column.name());
            }
        }
        return new Row(values, fitted.size() == body.size() ? null : rest(body, fitted));
    }

    /// The body's JSON, not in canonical order.
    public String join(Row row) {
        var text = new StringBuilder("{");
        for (int i = 0; i < columns.size(); i++) {
            var value = row.values().get(i);
            if (value != null) {
                var column = columns.get(i);
                text.append(text.length() > 1 ? "," : "")
                        .append('"')
                        .append(column.name())
                        .append("\":")
                        .append(column.text(value, json));
            }
        }
        var extras = row.extras();
        if (extras != null) {
            text.append(text.length() > 1 ? "," : "").append(extras, 1, extras.length() - 1);
        }
        return text.append('}').toString();
    }

    /// The body; empty if a newer build wrote it in a way that this one cannot read at all. Single
    /// elements of lists that this build cannot read are left out.
    public Optional<T> read(Row row) {
        var text = join(row);
        try {
            return Optional.of(json.read(text, type.body()));
        } catch (ProtocolException e) {
            return readable((ObjectNode) json.tree(text));
        }
    }

    private String rest(ObjectNode body, Set<String> fitted) {
        var rest = body.objectNode();
        body.forEachEntry((name, value) -> {
            if (!fitted.contains(name)) {
                rest.set(name, value);
            }
        });
        return json.write(rest);
    }

    private Optional<T> readable(ObjectNode body) {
        for (int i = 0; i < columns.size(); i++) {
            if (body.get(columns.get(i).name()) instanceof ArrayNode list) {
                body.set(columns.get(i).name(), readable(list, elementType(components[i])));
            }
        }
        try {
            return Optional.of(json.convert(body, type.body()));
        } catch (ProtocolException e) {
            return Optional.empty();
        }
    }

    private ArrayNode readable(ArrayNode list, Class<?> element) {
        var kept = list.arrayNode();
        list.forEach(one -> {
            if (isReadable(one, element)) {
                kept.add(one);
            }
        });
        return kept;
    }

    private boolean isReadable(JsonNode value, Class<?> as) {
        try {
            json.convert(value, as);
            return true;
        } catch (ProtocolException e) {
            return false;
        }
    }

    private static Class<?> elementType(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType list
                        && list.getActualTypeArguments()[0] instanceof Class<?> element
                ? element
                : Object.class;
    }
}
