package org.doorstep.protocol.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.citizen.Event;
import org.doorstep.domain.citizen.Field;
import org.doorstep.domain.form.Calculation;
import org.doorstep.domain.form.Condition;
import org.doorstep.domain.form.Form;
import org.doorstep.domain.form.Question;
import org.doorstep.domain.form.Question.Day;
import org.doorstep.domain.form.Question.Kind;
import org.doorstep.domain.form.Question.Option;
import org.doorstep.domain.form.Question.Precision;
import org.doorstep.domain.form.Section;
import org.jspecify.annotations.Nullable;

/// Reads a file that lays down a form.
final class FormFile {

    private static final Pattern FORM_ID = Pattern.compile("[a-z][a-z0-9-]{0,60}");
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9_]{0,60}");
    private static final String ID_HELP =
            "Begin with a small letter and go on with small letters, figures and _, as in lives_alone.";

    private static final Map<Kind, Set<String>> KEYWORDS =
            Map.of(
                    Kind.TEXT, Set.of("minLength", "maxLength", "pattern"),
                    Kind.LONG_TEXT, Set.of("minLength", "maxLength"),
                    Kind.NUMBER, Set.of("minimum", "maximum", "multipleOf"),
                    Kind.MONEY, Set.of("minimum", "maximum"),
                    Kind.MANY, Set.of("minItems", "maxItems"),
                    Kind.ROWS, Set.of("minItems", "maxItems"),
                    Kind.PHOTO, Set.of("minItems", "maxItems"),
                    Kind.FILE, Set.of("minItems", "maxItems"));

    /// What is too large for a row, or stands for more than one row.
    private static final Set<Kind> OUTSIDE_ROWS =
            Set.of(Kind.ROWS, Kind.BODY_MAP, Kind.SIGNATURE, Kind.PHOTO, Kind.FILE);

    private final Part file;
    private final Map<String, List<Option>> lists = new HashMap<>();
    private final Set<String> ids = new HashSet<>();

    private FormFile(Part file) {
        this.file = file;
    }

    /// @throws FlawedFileException saying everything that is wrong
    static Form read(String text) {
        var part = Part.whole(text);
        part.ignore("$schema");
        part.ignore("note");
        var form = new FormFile(part).form();
        part.finish();
        return form;
    }

    /// Reads a file only to find what is wrong with it, its JSON Schema included.
    ///
    /// @throws FlawedFileException saying everything that is wrong
    static void check(String text) {
        var form = read(text);
        FormSchema.refusal(form)
                .ifPresent(refusal -> {
                    var part = Part.whole(text);
                    part.wrong(refusal);
                    throw part.flawed();
                });
    }

    private Form form() {
        var id =
                file.read(
                        "id",
                        text -> matching(FORM_ID, text),
                        "",
                        "Write it as in care-act-assessment.");
        var title = file.text("title");
        var service =
                file.read("service", Category::parse, Category.OTHER, oneOf(Category.values()));
        var kind =
                file.readMaybe(
                                "kind",
                                Event.Kind::parse,
                                Event.Kind.OTHER,
                                oneOf(Event.Kind.values()))
                        .orElse(Event.Kind.OTHER);
        var about = file.text("about");
        file.innerMaybe("lists")
                .ifPresent(
                        part -> part.names().forEach(name -> lists.put(name, options(part, name))));
        var before = new LinkedHashMap<String, Question>();
        var sections = new ArrayList<Section>();
        var names = new HashSet<String>();
        for (var part : file.each("sections")) {
            sections.add(section(part, names, before));
        }
        if (sections.isEmpty()) {
            file.wrong("A form has at least one section.");
        }
        return new Form(id, Form.SHIPPED, title, service, kind, about, sections);
    }

    private Section section(Part part, Set<String> names, Map<String, Question> before) {
        var id = id(part);
        if (!id.isEmpty() && !names.add(id)) {
            part.wrong("There is another section “" + id + "”.");
        }
        var when = new Rules(before).condition(part, "when");
        var questions = new ArrayList<Question>();
        for (var each : part.each("questions")) {
            var question = question(each, before, false);
            if (!question.id().isEmpty()) {
                if (!ids.add(question.id())) {
                    each.wrong("There is another question “" + question.id() + "”.");
                }
                before.put(question.id(), question);
            }
            questions.add(question);
        }
        return new Section(
                id, part.text("title"), part.maybe("intro").orElse(null), when, questions);
    }

    /// @param before what stands before it and can be referred to
    private Question question(Part part, Map<String, Question> before, boolean inRow) {
        var id = id(part);
        var kind = choice(part, "type", Kind.values(), Kind.TEXT);
        var label = part.text("label");
        var options = kind == Kind.CHOICE || kind == Kind.MANY ? offered(part) : List.<Option>of();
        var rules = new Rules(before);
        var when = rules.condition(part, "when");
        var calculation = rules.calculation(part, kind, options);
        if (inRow && OUTSIDE_ROWS.contains(kind)) {
            part.wrong("A row of a list cannot hold that. Ask it outside the list.");
        }
        return new Question(
                id,
                kind,
                label,
                part.maybe("subject").orElseGet(() -> subject(label)),
                part.maybe("hint").orElse(null),
                part.maybe("help").orElse(null),
                part.flag("required"),
                when,
                schema(part, kind),
                part.maybe("error").orElse(null),
                part.has("day") ? choice(part, "day", Day.values(), Day.ANY) : Day.ANY,
                part.has("precision")
                        ? choice(part, "precision", Precision.values(), Precision.DAY)
                        : Precision.DAY,
                options,
                fact(part, kind),
                calculation,
                kind == Kind.ROWS ? parts(part) : List.of(),
                attaches(kind) ? filing(part) : null,
                attaches(kind) && part.flag("evidence"));
    }

    private static boolean attaches(Kind kind) {
        return kind == Kind.PHOTO || kind == Kind.FILE;
    }

    private static @Nullable Category filing(Part part) {
        return part.readMaybe("service", Category::parse, Category.OTHER, oneOf(Category.values()))
                .orElse(null);
    }

    private List<Question> parts(Part list) {
        var before = new LinkedHashMap<String, Question>();
        var parts = new ArrayList<Question>();
        for (var each : list.each("parts")) {
            var part = question(each, before, true);
            if (!part.id().isEmpty() && before.put(part.id(), part) != null) {
                each.wrong("There is another part “" + part.id() + "” in this list.");
            }
            parts.add(part);
        }
        if (parts.isEmpty()) {
            list.wrong("A list asks for something in each of its rows.");
        }
        return parts;
    }

    /// A list of the file by its name, or options of its own.
    private List<Option> offered(Part part) {
        if (!part.isText("options")) {
            return options(part, "options");
        }
        var name = part.text("options");
        var options = lists.get(name);
        if (options == null) {
            part.wrong("There is no list “" + name + "” at the top of the file.");
            return List.of();
        }
        return options;
    }

    private static List<Option> options(Part part, String name) {
        var seen = new HashSet<String>();
        var options = new ArrayList<Option>();
        for (var each : part.each(name)) {
            var id = id(each);
            if (!id.isEmpty() && !seen.add(id)) {
                each.wrong("There is another option “" + id + "” in this list.");
            }
            options.add(
                    new Option(
                            id,
                            each.text("label"),
                            each.maybe("hint").orElse(null),
                            each.flag("alone")));
        }
        if (options.size() < 2) {
            part.wrong("A choice is between two options or more.");
        }
        return options;
    }

    private static Map<String, Object> schema(Part part, Kind kind) {
        var schema = part.values("schema");
        var allowed = KEYWORDS.getOrDefault(kind, Set.of());
        for (var keyword : schema.keySet()) {
            if (!allowed.contains(keyword)) {
                part.wrong(
                        "“%s” does nothing for this type. %s"
                                .formatted(
                                        keyword,
                                        allowed.isEmpty()
                                                ? "Take “schema” out."
                                                : "Use "
                                                        + String.join(
                                                                ", ",
                                                                allowed.stream().sorted().toList())
                                                        + "."));
            }
        }
        return schema;
    }

    private static @Nullable Field fact(Part part, Kind kind) {
        Optional<Field> fact =
                part.readMaybe(
                        "fact",
                        Field::parseSaid,
                        Field.PHONE,
                        oneOf(Field.said().toArray(Field[]::new)));
        fact.ifPresent(field -> {
            var fitting =
                    switch (field) {
                        case BIRTH_DATE, DEATH_DATE -> List.of(Kind.DATE);
                        case ADDRESS -> List.of(Kind.ADDRESS);
                        default -> List.of(Kind.TEXT, Kind.CHOICE);
                    };
            if (!fitting.contains(kind)) {
                part.wrong(
                        "What is known as “%s” is of the type %s."
                                .formatted(
                                        field,
                                        fitting.stream()
                                                .map(FormFile::word)
                                                .collect(Collectors.joining(" or "))));
            }
        });
        return fact.orElse(null);
    }

    private static String id(Part part) {
        return part.read("id", text -> matching(ID, text), "", ID_HELP);
    }

    private static String matching(Pattern pattern, String text) {
        if (!pattern.matcher(text).matches()) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }

    /// *Date of birth* as *date of birth*; nothing of a question that is a sentence.
    private static String subject(String label) {
        if (label.length() < 2 || label.endsWith("?") || label.endsWith(".")) {
            return "";
        }
        return Character.isUpperCase(label.charAt(1)) || label.charAt(1) == ' '
                ? label
                : label.substring(0, 1).toLowerCase(Locale.UK) + label.substring(1);
    }

    private static <T extends Enum<T>> T choice(Part part, String name, T[] values, T harmless) {
        return part.read(
                name,
                text ->
                        Arrays.stream(values)
                                .filter(value -> word(value).equals(text))
                                .findFirst()
                                .orElseThrow(() -> new IllegalArgumentException(text)),
                harmless,
                oneOf(values));
    }

    private static String oneOf(Enum<?>[] values) {
        return Arrays.stream(values)
                .map(FormFile::word)
                .collect(Collectors.joining(", ", "Use one of: ", "."));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /// Reads what one question says of others.
    ///
    /// @param before those that stand before it
    private record Rules(Map<String, Question> before) {

        @Nullable Condition condition(Part part, String name) {
            return part.innerMaybe(name)
                    .map(inner -> ConditionPart.read(inner, before))
                    .orElse(null);
        }

        @Nullable Calculation calculation(Part part, Kind kind, List<Option> options) {
            return part.innerMaybe("calculate")
                    .map(inner -> CalculationPart.read(inner, kind, options, before))
                    .orElse(null);
        }
    }
}
