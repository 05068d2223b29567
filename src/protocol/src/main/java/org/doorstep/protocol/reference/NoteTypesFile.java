package org.doorstep.protocol.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.doorstep.domain.citizen.Event;
import org.doorstep.domain.note.NoteType;

/// Reads a file of the types of note that officers choose from.
final class NoteTypesFile {

    private static final int MOST_CHARACTERS = 80;
    private static final List<String> KINDS =
            Arrays.stream(Event.Kind.values()).map(Event.Kind::toString).toList();

    private NoteTypesFile() {}

    /// @throws FlawedFileException saying everything that is wrong
    static List<NoteType> read(String text) {
        var file = Part.whole(text);
        var types = new ArrayList<NoteType>();
        var titles = new HashSet<String>();
        for (var part : file.each("types")) {
            var title = part.text("title");
            var kind = part.text("kind");
            if (!KINDS.contains(kind)) {
                part.wrong("“" + kind + "” is no kind of entry. " + oneOf());
            }
            if (title.length() > MOST_CHARACTERS) {
                part.wrong("A title has at most " + MOST_CHARACTERS + " characters.");
            }
            if (!titles.add(title.toLowerCase(Locale.UK))) {
                part.wrong("“" + title + "” stands there twice.");
            }
            types.add(new NoteType(title, kind));
        }
        if (types.isEmpty()) {
            file.wrong("There is no type to choose. Name one at least.");
        }
        file.finish();
        return List.copyOf(types);
    }

    private static String oneOf() {
        return KINDS.stream().collect(Collectors.joining(", ", "Use one of: ", "."));
    }
}
