package org.doorstep.protocol.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.citizen.Field;
import org.doorstep.domain.citizen.TrustRules;

/// Reads a file of whom to believe where services disagree about a person.
final class CompositionFile {

    private static final List<String> VOICES =
            Stream.concat(
                            Stream.of(TrustRules.OFFICER),
                            Arrays.stream(Category.values())
                                    .filter(category -> category != Category.CORE)
                                    .map(Category::toString))
                    .toList();

    private CompositionFile() {}

    /// @throws FlawedFileException saying everything that is wrong
    static TrustRules read(String text) {
        var file = Part.whole(text);
        var orders = new EnumMap<Field, List<String>>(Field.class);
        for (var rule : file.each("rules")) {
            rule.text("why");
            var believe = voices(rule, "believe");
            for (var name : rule.texts("fields")) {
                var field = field(name);
                if (field.isEmpty()) {
                    rule.wrong("“" + name + "” is no field. " + oneOf(fields()));
                } else if (orders.put(field.get(), believe) != null) {
                    rule.wrong("“" + name + "” stands in two rules.");
                }
            }
        }
        var otherwise = voices(file, "otherwise");
        file.finish();
        return new TrustRules(orders, otherwise);
    }

    private static List<String> voices(Part part, String name) {
        var voices = new ArrayList<String>();
        var seen = new HashSet<String>();
        for (var voice : part.texts(name)) {
            if (!VOICES.contains(voice)) {
                part.wrong("“" + voice + "” is nobody to believe. " + oneOf(VOICES));
            } else if (!seen.add(voice)) {
                part.wrong("“" + voice + "” is named twice.");
            } else {
                voices.add(voice);
            }
        }
        return voices;
    }

    private static Optional<Field> field(String name) {
        return Field.said().stream().filter(field -> field.toString().equals(name)).findFirst();
    }

    private static List<String> fields() {
        return Field.said().stream().map(Field::toString).toList();
    }

    private static String oneOf(List<String> words) {
        return words.stream().collect(Collectors.joining(", ", "Use one of: ", "."));
    }
}
