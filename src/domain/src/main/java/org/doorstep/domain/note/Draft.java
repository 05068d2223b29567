package org.doorstep.domain.note;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.doorstep.domain.access.Category;
import org.jspecify.annotations.Nullable;

/// A note that is still being written. One for each person; kept on the laptop until it is written
/// or thrown away. How it reaches whoever gets the file is told by
/// [org.doorstep.domain.draft.Drafts].
///
/// @param text as typed so far, may be blank
/// @param keptAt when the laptop last kept it
/// @param about what is typed and chosen around the text
public record Draft(UUID person, Category service, String text, Instant keptAt, About about) {

    /// Of a draft with nothing around its text.
    public Draft(UUID person, Category service, String text, Instant keptAt) {
        this(person, service, text, keptAt, About.NOTHING);
    }

    /// Whether anything was typed that must not get lost, in the text or in the words around it.
    /// What is only chosen is none of it.
    public boolean isBegun() {
        return !words().isEmpty();
    }

    /// What was typed in words: the text, and what stands around it; none of them is blank.
    public List<String> words() {
        return Stream.of(text, about.meaning(), about.why())
                .filter(words -> !words.isBlank())
                .toList();
    }

    /// Whether that one has the same in it, whenever it was kept and about whomever it is.
    public boolean says(Draft other) {
        return service == other.service && text.equals(other.text) && about.equals(other.about);
    }

    /// The same about somebody else.
    public Draft of(UUID somebody) {
        return new Draft(somebody, service, text, keptAt, about);
    }

    /// The same with other words in its text.
    public Draft with(String words, Instant at) {
        return new Draft(person, service, words, at, about);
    }

    /// What is typed and chosen around the text, however unfinished.
    ///
    /// @param type the chosen type of note, empty for the first
    /// @param significant whether it is a significant event, and what it means for the person
    /// @param earlier whether it happened earlier than it is written, and when as typed
    /// @param others whom it is about too
    /// @param corrects the note that it corrects, or null; and why, as typed
    /// @param together of the note that it corrects, see [Note]
    public record About(
            String type,
            boolean significant,
            String meaning,
            boolean earlier,
            String day,
            String month,
            String year,
            String time,
            List<UUID> others,
            @Nullable UUID corrects,
            @Nullable UUID together,
            String why) {

        public static final About NOTHING =
                new About("", false, "", false, "", "", "", "", List.of(), null, null, "");

        @SuppressWarnings("ConstantValue") // one from another laptop need not have the fields
        public About {
            type = type == null ? "" : type;
            meaning = meaning == null ? "" : meaning;
            day = day == null ? "" : day;
            month = month == null ? "" : month;
            year = year == null ? "" : year;
            time = time == null ? "" : time;
            why = why == null ? "" : why;
            others = others == null ? List.of() : List.copyOf(others);
        }
    }
}
