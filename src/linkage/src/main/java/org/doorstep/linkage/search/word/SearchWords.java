package org.doorstep.linkage.search.word;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.doorstep.linkage.normal.Folding;
import org.doorstep.linkage.normal.NameWords;

/// The words under which a value is found.
public final class SearchWords {

    private static final Pattern APOSTROPHE = Pattern.compile("['`\u2018\u2019]");
    private static final int SHORTEST_PART = 3;

    private SearchWords() {}

    /// The words of a name without titles; *Smith-Jones* is also found as *smithjones*, *O'Brien*
    /// also as *brien*.
    public static Set<String> ofName(String name) {
        var words = Folding.words(name);
        var found = new LinkedHashSet<String>(words.size() + 1);
        for (var word : words) {
            if (words.size() == 1 || !NameWords.isTitle(word)) {
                found.add(word);
            }
        }
        if (found.size() > 1) {
            found.add(String.join("", found));
        }
        if (APOSTROPHE.matcher(name).find()) {
            addParts(name, found);
        }
        return found;
    }

    /// The words of an address line.
    public static List<String> ofAddress(String line) {
        return Folding.words(line);
    }

    private static void addParts(String name, Set<String> found) {
        var parts = new ArrayList<String>();
        for (var part : APOSTROPHE.split(name)) {
            parts.addAll(Folding.words(part));
        }
        parts.removeIf(part -> part.length() < SHORTEST_PART);
        found.addAll(parts);
    }
}
