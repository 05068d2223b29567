package org.doorstep.domain.draft;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.doorstep.domain.access.Category;

/// What an officer has begun to fill in or to write about the person in whose file it is, as it
/// stood when their laptop last sent it. Nobody but its owner receives it, and whoever took over
/// from them. It ends in the op that makes of it what it was to become.
///
/// @param owners ids of the officers whose it was, in order: who began it first, whose it is last
/// @param begunAt when it was begun
/// @param keptAt when the newest of its words was kept
/// @param form which it is: the name under which laptops keep the answers to a form, see
///   [org.doorstep.domain.form.Answers], or a name that one note alone has, see [#noteName]
/// @param title what officers call what it is to become
/// @param service for which; also the record's category
/// @param answers what was typed, by the name of its field; in alphabetical order
public record Unfinished(
        List<String> owners,
        Instant begunAt,
        Instant keptAt,
        String form,
        String title,
        Category service,
        Map<String, String> answers) {

    /// Under which a laptop keeps the note that is being written about a person. At the hub each
    /// has a name of its own: whoever took over one is not told of the next.
    public static final String NOTE = "note";

    /// The field in which a note has its words.
    public static final String TEXT = "text";

    /// The field in which a note has what is typed and chosen around its words.
    public static final String ABOUT = "about";

    /// Before the name of each form, see [#isForm].
    private static final String FORM = "form/";

    /// Before the name of each note.
    private static final String OF_A_NOTE = "note/";

    /// Most characters around the words of a note: ten times what its fields take.
    private static final int MOST_AROUND = 20_000;

    private static final int MOST_OWNERS = 50;
    private static final int NAME_CHARACTERS = 300;
    private static final int MOST_ANSWERS = 5_000;

    /// Most characters of all that was typed: ten times the longest assessment.
    private static final int MOST_CHARACTERS = 1_000_000;

    @SuppressWarnings("ConstantValue") // a body on the wire need not have the fields
    public Unfinished {
        owners = owners == null ? List.of() : List.copyOf(owners);
        answers = answers == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(answers));
    }

    /// Whether what is kept under that name is answers to a form.
    public static boolean isForm(String name) {
        return name.startsWith(FORM);
    }

    /// The name of one note.
    ///
    /// @param one of no other note
    public static String noteName(UUID one) {
        return OF_A_NOTE + one;
    }

    /// Whether that is the name of a note that is being written.
    public static boolean isNote(String name) {
        return name.startsWith(OF_A_NOTE);
    }

    /// Whose it is: who goes on with it.
    public String owner() {
        return owners.getLast();
    }

    /// Who had it last before that officer; empty if nobody else ever had.
    public Optional<String> lastBefore(String officer) {
        return owners.stream().filter(owner -> !owner.equals(officer)).reduce((_, last) -> last);
    }

    /// Who began it.
    public String beginner() {
        return owners.getFirst();
    }

    /// Whether it is that officer’s, or was.
    public boolean wasEverOf(String officer) {
        return owners.contains(officer);
    }

    /// The same, to be gone on with by somebody else.
    public Unfinished givenTo(String officer) {
        var longer = new ArrayList<>(owners);
        longer.add(officer);
        return new Unfinished(longer, begunAt, keptAt, form, title, service, answers);
    }

    /// What one of its owners typed that did not go into it: a draft of theirs alone, beside it.
    public Unfinished beside(String officer, Instant kept, Map<String, String> typed) {
        return new Unfinished(List.of(officer), begunAt, kept, form, title, service, typed);
    }

    /// The same with newer words.
    public Unfinished with(Instant kept, Map<String, String> typed) {
        return new Unfinished(owners, begunAt, kept, form, title, service, typed);
    }

    /// The id of what is kept beside a draft of what one laptop of that officer typed.
    public static UUID beside(UUID draft, String officer, UUID device) {
        return UUID.nameUUIDFromBytes(
                ("beside " + draft + " " + officer + " " + device)
                        .getBytes(StandardCharsets.UTF_8));
    }

    /// What is wrong with it, for an officer to read.
    @SuppressWarnings("ConstantValue") // a body on the wire need not have the fields
    public Optional<String> fault() {
        if (owners.isEmpty()
                || owners.size() > MOST_OWNERS
                || owners.stream().anyMatch(Unfinished::isNoName)
                || begunAt == null
                || keptAt == null) {
            return Optional.of("The draft does not say whose it is, and since when.");
        }
        if (isNoName(form)
                || !isForm(form) && !isNote(form)
                || isNoName(title)
                || service == null) {
            return Optional.of("The draft does not say what it is to become.");
        }
        if (answers.size() > MOST_ANSWERS
                || answers.keySet().stream().anyMatch(Unfinished::isNoName)
                || answers.containsValue(null)
                || answers.values().stream().mapToLong(String::length).sum() > MOST_CHARACTERS) {
            return Optional.of("The draft is longer than any form.");
        }
        return isNote(form)
                        && (!Set.of(TEXT, ABOUT).containsAll(answers.keySet())
                                || answers.getOrDefault(ABOUT, "").length() > MOST_AROUND)
                ? Optional.of("The draft says more than a note does.")
                : Optional.empty();
    }

    private static boolean isNoName(String text) {
        return text == null || text.isBlank() || text.length() > NAME_CHARACTERS;
    }
}
