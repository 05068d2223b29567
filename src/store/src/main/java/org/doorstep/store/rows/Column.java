package org.doorstep.store.rows;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.doorstep.protocol.json.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Where one component of a body lies in its table.
///
/// @param name snake case, both of the column and of the field in JSON
public record Column(String name, Kind kind) {

    /// What a column can hold. A JSON value that does not fit its column is kept in the record's
    /// extras, so that every body comes back as it came.
    public enum Kind {
        TEXT,
        WHOLE_NUMBER,
        ID,
        JSON
    }

    static Column of(RecordComponent component) {
        return new Column(snakeCase(component.getName()), kind(component.getType()));
    }

    /// The value for this column; null if the JSON value does not fit.
    @Nullable Object fit(JsonNode value, Json json) {
        return switch (kind) {
            case TEXT -> value.isString() ? value.stringValue() : null;
            case WHOLE_NUMBER ->
                    value.isIntegralNumber() && value.canConvertToLong() ? value.longValue() : null;
            case ID -> value.isString() ? id(value.stringValue()) : null;
            case JSON -> value.isContainer() ? json.write(value) : null;
        };
    }

    /// The JSON text of what the column holds.
    String text(Object held, Json json) {
        return switch (kind) {
            case TEXT -> json.write(held);
            case WHOLE_NUMBER, JSON -> held.toString();
            case ID -> '"' + Uuids.of((byte[]) held).toString() + '"';
        };
    }

    private static byte @Nullable [] id(String text) {
        try {
            var id = UUID.fromString(text);
            return id.toString().equals(text) ? Uuids.bytes(id) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static Kind kind(Class<?> type) {
        if (type == UUID.class) {
            return Kind.ID;
        }
        if (type == long.class || type == int.class) {
            return Kind.WHOLE_NUMBER;
        }
        var nested =
                type.isRecord()
                        || Collection.class.isAssignableFrom(type)
                        || Map.class.isAssignableFrom(type);
        return nested && !isWrittenAsText(type) ? Kind.JSON : Kind.TEXT;
    }

    /// Value types say so by a static `parse(String)`.
    private static boolean isWrittenAsText(Class<?> type) {
        return Arrays.stream(type.getMethods()).anyMatch(method -> isParse(method, type));
    }

    private static boolean isParse(Method method, Class<?> type) {
        return Modifier.isStatic(method.getModifiers())
                && method.getName().equals("parse")
                && method.getReturnType() == type
                && Arrays.equals(method.getParameterTypes(), new Class<?>[] {String.class});
    }

    private static String snakeCase(String camelCase) {
        return camelCase.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
