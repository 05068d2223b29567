package org.doorstep.domain.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What an officer looks for in what was written: every part of it must be there, in whatever
/// order.
///
/// A word finds all words that it begins, for it may not be typed whole yet; a single letter or
/// figure finds itself alone. Words between quotation marks must stand one after the other as they
/// are; while the closing mark is not typed, the last of them may be a beginning.
public record Sought(List<Part> parts) {

    private static final Pattern QUOTE = Pattern.compile("[\"“”„]");

    public Sought {
        parts = List.copyOf(parts);
    }

    /// A word, or several that stand one after the other.
    ///
    /// @param words plain as in [PlainWord], at least one
    /// @param begun whether the last of them finds all that it begins
    public record Part(List<String> words, boolean begun) {

        public Part {
            words = List.copyOf(words);
        }

        /// Whether the part's word at that place fits.
        boolean fits(int place, String word) {
            var wanted = words.get(place);
            return begun && place == words.size() - 1
                    ? word.startsWith(wanted)
                    : word.equals(wanted);
        }
    }

    /// Where a part stands in a text.
    ///
    /// @param part its place in [#parts]
    public record Place(int part, int start, int end) {}

    /// Reads what was typed.
    public static Sought parse(String typed) {
        var parts = new ArrayList<Part>();
        // What stands between marks is every second piece.
        var pieces = QUOTE.split(typed, -1);
        for (int i = 0; i < pieces.length; i++) {
            var words = PlainWord.of(pieces[i]).stream().map(PlainWord::word).toList();
            if (i % 2 == 0) {
                words.forEach(word -> parts.add(new Part(List.of(word), word.length() > 1)));
            } else if (!words.isEmpty()) {
                var typedWhole =
                        i < pieces.length - 1
                                || pieces[i].endsWith(" ")
                                || words.getLast().length() == 1;
                parts.add(new Part(words, !typedWhole));
            }
        }
        return new Sought(parts.stream().distinct().toList());
    }

    /// Whether something stands between quotation marks in what was typed.
    public static boolean isQuoted(String typed) {
        return QUOTE.matcher(typed).find();
    }

    /// Whether there is too little to look for: no word of two letters.
    public boolean tooLittle() {
        return parts.stream()
                .noneMatch(part -> part.words().stream().anyMatch(word -> word.length() > 1));
    }

    /// Whether the text has all of it.
    public boolean fits(String text) {
        var words = PlainWord.of(text);
        return parts.stream().noneMatch(part -> places(part, 0, words).isEmpty());
    }

    /// Where it stands in the text, in order.
    public List<Place> in(String text) {
        var words = PlainWord.of(text);
        var places = new ArrayList<Place>();
        for (int i = 0; i < parts.size(); i++) {
            places.addAll(places(parts.get(i), i, words));
        }
        places.sort((one, other) -> Integer.compare(one.start(), other.start()));
        return places;
    }

    private static List<Place> places(Part part, int number, List<PlainWord> words) {
        var places = new ArrayList<Place>();
        var length = part.words().size();
        for (int at = 0; at + length <= words.size(); at++) {
            if (stands(part, words, at)) {
                places.add(
                        new Place(number, words.get(at).start(), words.get(at + length - 1).end()));
            }
        }
        return places;
    }

    private static boolean stands(Part part, List<PlainWord> words, int at) {
        for (int i = 0; i < part.words().size(); i++) {
            if (!part.fits(i, words.get(at + i).word())) {
                return false;
            }
        }
        return true;
    }
}
