package org.doorstep.domain.draft;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.doorstep.domain.access.Category;

/// What an officer has begun to fill in about the person in whose file it is, as it stood when
/// their laptop last sent it. Nobody but its owner receives it, and whoever took over from them. It
/// ends in the op that makes of it what it was to become.
///
/// @param owners ids of the officers whose it was, in order: who began it first, whose it is last
/// @param begunAt when it was begun
/// @param keptAt when the newest of its words was kept
/// @param form the name under which laptops keep it, see [org.doorstep.domain.form.Answers]
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

    /// Before the name of each form, see [#isForm].
    private static final String FORM = "form/";

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

    /// Whether what is kept under that name travels: answers to a form.
    public static boolean isForm(String name) {
        return name.startsWith(FORM);
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
        if (isNoName(form) || !isForm(form) || isNoName(title) || service == null) {
            return Optional.of("The draft does not say what it is to become.");
        }
        return answers.size() > MOST_ANSWERS
                        || answers.keySet().stream().anyMatch(Unfinished::isNoName)
                        || answers.containsValue(null)
                        || answers.values().stream().mapToLong(String::length).sum()
                                > MOST_CHARACTERS
                ? Optional.of("The draft is longer than any form.")
                : Optional.empty();
    }

    private static boolean isNoName(String text) {
        return text == null || text.isBlank() || text.length() > NAME_CHARACTERS;
    }
}
