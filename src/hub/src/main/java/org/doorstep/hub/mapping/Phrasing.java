package org.doorstep.hub.mapping;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads the small language of a mapping: columns, texts, conditions and choices. Gathers the
/// columns that are used.
final class Phrasing {

    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> codes;

    Phrasing(Map<String, Map<String, String>> codes) {
        this.codes = codes;
    }

    List<String> columns() {
        return List.copyOf(columns.keySet());
    }

    int column(Spec spec) {
        return column(spec.text());
    }

    @Nullable Integer column(Spec parent, String name) {
        return parent.part(name).map(this::column).orElse(null);
    }

    Condition when(Spec parent) {
        return parent.part("when").map(this::condition).orElse(Condition.ALWAYS);
    }

    private Condition condition(Spec spec) {
        var tests = spec.json().isArray() ? spec.elements() : List.of(spec);
        return new Condition(tests.stream().map(this::test).toList());
    }

    private Condition.Test test(Spec spec) {
        var column = column(spec.need("column"));
        var is = spec.part("is");
        if (is.isPresent()) {
            return new Condition.Test.Is(column, Set.copyOf(spec.texts("is")));
        }
        if (spec.part("is_not").isPresent()) {
            return new Condition.Test.IsNot(column, Set.copyOf(spec.texts("is_not")));
        }
        var says = spec.part("says_something");
        if (says.isPresent()) {
            return new Condition.Test.Says(column, says.get().json().asBoolean());
        }
        var above = spec.part("above");
        if (above.isPresent()) {
            return new Condition.Test.Beyond(column, decimal(above.get()), 1);
        }
        var below = spec.part("below");
        if (below.isPresent()) {
            return new Condition.Test.Beyond(column, decimal(below.get()), -1);
        }
        return new Condition.Test.Old(column, spec.need("days_old").json().asInt());
    }

    private static BigDecimal decimal(Spec spec) {
        return spec.json().decimalValue();
    }

    <T> Choice<T> choice(Spec spec, Function<String, T> parse, T fallback, String whatToDo) {
        if (!spec.json().isObject()) {
            return new Choice<>(List.of(), spec.read(parse, fallback, whatToDo));
        }
        var cases = new ArrayList<Choice.Case<T>>();
        for (var each : spec.list("cases")) {
            cases.add(
                    new Choice.Case<>(
                            when(each), each.need("then").read(parse, fallback, whatToDo)));
        }
        return new Choice<>(cases, spec.need("otherwise").read(parse, fallback, whatToDo));
    }

    @Nullable Text text(Spec parent, String name) {
        return parent.part(name).map(this::text).orElse(null);
    }

    Text text(Spec spec) {
        if (!spec.json().isArray()) {
            return new Text(List.of(new Text.Way(Condition.ALWAYS, pieces(spec))));
        }
        return new Text(
                spec.elements().stream()
                        .map(way -> new Text.Way(when(way), pieces(way.need("text"))))
                        .toList());
    }

    private List<Text.Piece> pieces(Spec spec) {
        return new Pieces(spec).read(false);
    }

    private int column(String name) {
        return columns.computeIfAbsent(name, any -> columns.size());
    }

    private Format format(String name, Spec spec) {
        return Format.named(name, codes)
                .orElseGet(() -> {
                    spec.problem(
                            "there is no format or code list \""
                                    + name
                                    + "\". Use date, money, amount, name, sentence, lower, officer, or a list under /codes.");
                    return Format.AS_IT_IS;
                });
    }

    /// Takes a text apart.
    private final class Pieces {

        private final Spec spec;
        private final String text;
        private int at;

        Pieces(Spec spec) {
            this.spec = spec;
            this.text = spec.text();
        }

        List<Text.Piece> read(boolean inside) {
            var pieces = new ArrayList<Text.Piece>();
            var words = new StringBuilder();
            while (at < text.length() && !(inside && text.charAt(at) == ']')) {
                var letter = text.charAt(at++);
                if (letter != '{' && letter != '[') {
                    words.append(letter);
                    continue;
                }
                flush(words, pieces);
                if (letter == '{') {
                    pieces.add(value());
                } else {
                    pieces.add(new Text.Piece.IfSaid(read(true)));
                    at++;
                }
            }
            if (inside && at >= text.length()) {
                spec.problem("a bracket [ is never closed. Add the missing ].");
            }
            flush(words, pieces);
            return List.copyOf(pieces);
        }

        private Text.Piece value() {
            var end = text.indexOf('}', at);
            if (end < 0) {
                spec.problem("a brace { is never closed. Add the missing }.");
                end = text.length();
            }
            var inside = text.substring(at, end);
            at = end + 1;
            var bar = inside.indexOf('|');
            return bar < 0
                    ? new Text.Piece.Value(column(inside.strip()), Format.AS_IT_IS)
                    : new Text.Piece.Value(
                            column(inside.substring(0, bar).strip()),
                            format(inside.substring(bar + 1).strip(), spec));
        }

        private void flush(StringBuilder words, List<Text.Piece> pieces) {
            if (!words.isEmpty()) {
                pieces.add(new Text.Piece.Words(words.toString()));
                words.setLength(0);
            }
        }
    }
}
