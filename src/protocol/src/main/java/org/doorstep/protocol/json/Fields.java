package org.doorstep.protocol.json;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.doorstep.domain.merge.SetText;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// A body's fields as merging needs them: each value by its canonical text.
public final class Fields implements SetText {

    private final Json json;

    public Fields(Json json) {
        this.json = json;
    }

    /// The fields of a body; those that are null are left out.
    ///
    /// @throws ProtocolException if the text is no JSON
    public Map<String, String> of(String body) {
        return of(json.tree(body));
    }

    public Map<String, String> of(JsonNode body) {
        var fields = new HashMap<String, String>();
        body.forEachEntry((name, value) -> {
            if (!value.isNull()) {
                fields.put(name, json.write(value));
            }
        });
        return fields;
    }

    /// The canonical body of these fields.
    public String body(Map<String, String> fields) {
        var body = new StringBuilder("{");
        new TreeMap<>(fields)
                .forEach((name, value) -> {
                    if (body.length() > 1) {
                        body.append(',');
                    }
                    body.append(json.write(name)).append(':').append(value);
                });
        return body.append('}').toString();
    }

    @Override
    public Set<String> members(@Nullable String text) {
        var members = new HashSet<String>();
        if (text != null) {
            var tree = json.tree(text);
            if (tree.isArray()) {
                tree.forEach(member -> members.add(json.write(member)));
            }
        }
        return members;
    }

    @Override
    public String text(Set<String> members) {
        var array = JsonNodeFactory.instance.arrayNode();
        members.stream().sorted().forEach(member -> array.add(json.tree(member)));
        return json.write(array);
    }
}
