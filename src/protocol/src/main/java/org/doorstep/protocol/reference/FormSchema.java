package org.doorstep.protocol.reference;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;
import org.doorstep.domain.form.Condition;
import org.doorstep.domain.form.Fault;
import org.doorstep.domain.form.Form;
import org.doorstep.domain.form.Question;
import org.doorstep.domain.form.Question.Kind;
import org.doorstep.protocol.json.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The JSON Schema (2020-12) of what may be answered in one edition of a form. What is asked only
/// under some answers is `if`, `then` and `else` in it. Safe for use by many threads.
public final class FormSchema {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    private final Form form;
    private final Json json = new Json();
    private final ObjectNode text;
    private final Schema schema;

    private FormSchema(Form form) {
        this.form = form;
        text = new Writing().form(form);
        schema =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(text);
    }

    /// Makes the schema of a form that was read from a file, so is in order.
    public static FormSchema of(Form form) {
        return new FormSchema(form);
    }

    /// Why no schema can be made of it; empty if one can.
    static Optional<String> refusal(Form form) {
        try {
            new FormSchema(form).faults(Map.of());
            return Optional.empty();
        } catch (SchemaException | PatternSyntaxException e) {
            return Optional.of("The JSON Schema is not in order: " + e.getMessage());
        }
    }

    /// The schema as it stands in JSON.
    public JsonNode json() {
        return text;
    }

    /// What does not fit, in no order; at most one fault for each question counts.
    public List<Fault> faults(Map<String, Object> answers) {
        var faults = new LinkedHashMap<String, Fault>();
        for (var error : schema.validate(json.tree(answers))) {
            var fault = fault(error);
            faults.putIfAbsent(fault.path(), fault);
        }
        return new ArrayList<>(faults.values());
    }

    private Fault fault(Error error) {
        var names = new ArrayList<String>();
        var at = error.getInstanceLocation();
        for (int i = 0; i < at.getNameCount(); i++) {
            names.add(String.valueOf(at.getElement(i)));
        }
        var property = error.getProperty();
        if (property != null) {
            names.add(property);
        }
        var arguments = error.getArguments();
        var limit =
                arguments == null || arguments.length == 0 ? null : String.valueOf(arguments[0]);
        return new Fault(path(names), error.getKeyword(), limit);
    }

    /// The question, not a part of an answer that is an object.
    private String path(List<String> names) {
        var list =
                names.size() > 2
                        && form.question(names.getFirst())
                                .filter(question -> question.kind() == Kind.ROWS)
                                .isPresent();
        return String.join("/", names.subList(0, Math.min(names.size(), list ? 3 : 1)));
    }

    /// Writes the schema.
    private static final class Writing {

        ObjectNode form(Form form) {
            var root = NODES.objectNode();
            root.put("$schema", DIALECT);
            root.put("title", form.title());
            var asked = new LinkedHashMap<Question, @Nullable Condition>();
            for (var section : form.sections()) {
                section.questions()
                        .forEach(question ->
                                asked.put(question, both(section.when(), question.when())));
            }
            object(root, asked);
            return root;
        }

        private static @Nullable Condition both(@Nullable Condition one, @Nullable Condition two) {
            if (one == null || two == null) {
                return one == null ? two : one;
            }
            return new Condition.All(List.of(one, two));
        }

        private ObjectNode object(ObjectNode object, Map<Question, @Nullable Condition> asked) {
            object.put("type", "object");
            object.put("additionalProperties", false);
            var properties = object.putObject("properties");
            var byCondition = new LinkedHashMap<@Nullable Condition, List<Question>>();
            asked.forEach((question, condition) -> {
                properties.set(question.id(), answer(question));
                byCondition.computeIfAbsent(condition, _ -> new ArrayList<>()).add(question);
            });
            var always = byCondition.remove(null);
            if (always != null) {
                required(object, always);
            }
            if (!byCondition.isEmpty()) {
                var all = object.putArray("allOf");
                byCondition.forEach((condition, questions) -> all.add(when(condition, questions)));
            }
            return object;
        }

        private ObjectNode when(@Nullable Condition condition, List<Question> questions) {
            var rule = NODES.objectNode();
            rule.set("if", condition(condition));
            var then = NODES.objectNode();
            required(then, questions);
            rule.set("then", then);
            var never = rule.putObject("else").putObject("properties");
            questions.forEach(question -> never.put(question.id(), false));
            return rule;
        }

        private static void required(ObjectNode object, List<Question> questions) {
            var required =
                    questions.stream()
                            .filter(question -> question.required() && question.asked())
                            .toList();
            if (!required.isEmpty()) {
                var names = object.putArray("required");
                required.forEach(question -> names.add(question.id()));
            }
        }

        private ObjectNode condition(@Nullable Condition condition) {
            var schema = NODES.objectNode();
            switch (condition) {
                case Condition.Is(var question, var options) -> {
                    present(schema, question);
                    var is = schema.putObject("properties").putObject(question);
                    // Of several answers one must be among them.
                    var either = is.putArray("anyOf");
                    names(either.addObject(), "enum", options);
                    var among = either.addObject();
                    among.put("type", "array");
                    names(among.putObject("contains"), "enum", options);
                }
                case Condition.AtLeast(var question, var number) -> {
                    present(schema, question);
                    schema.putObject("properties").putObject(question).put("minimum", number);
                }
                case Condition.Answered(var question) -> present(schema, question);
                case Condition.All(var of) -> each(schema.putArray("allOf"), of);
                case Condition.Any(var of) -> each(schema.putArray("anyOf"), of);
                case Condition.Not(var of) -> schema.set("not", condition(of));
                case null -> {}
            }
            return schema;
        }

        private void each(ArrayNode array, List<Condition> of) {
            of.forEach(one -> array.add(condition(one)));
        }

        private static void present(ObjectNode schema, String question) {
            schema.putArray("required").add(question);
        }

        private static void names(ObjectNode schema, String keyword, List<String> names) {
            var array = schema.putArray(keyword);
            names.forEach(array::add);
        }

        private ObjectNode answer(Question question) {
            var schema = NODES.objectNode();
            schema.put("title", question.label());
            AnswerShape.write(schema, question);
            if (question.kind() == Kind.ROWS) {
                var asked = new LinkedHashMap<Question, @Nullable Condition>();
                question.parts().forEach(part -> asked.put(part, part.when()));
                schema.set("items", object(NODES.objectNode(), asked));
            }
            question.schema()
                    .forEach((keyword, value) -> {
                        if (value instanceof Long number) {
                            schema.put(keyword, number);
                        } else {
                            schema.put(keyword, value.toString());
                        }
                    });
            return schema;
        }
    }
}
