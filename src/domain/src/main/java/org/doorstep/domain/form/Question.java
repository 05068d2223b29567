package org.doorstep.domain.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.citizen.Field;
import org.jspecify.annotations.Nullable;

/// One thing that a form asks.
///
/// @param id what its answer is known by in records. Never used again for another question
/// @param label the question as officers read it
/// @param subject how sentences name it: *date of birth* in *Enter the date of birth*
/// @param hint a line below the label, or null
/// @param help what is shown only on request, or null
/// @param required whether it must be answered where it is asked
/// @param when under which answers it is asked; null for always. Of a part of a list: answers of
///   the same row
/// @param schema keywords of JSON Schema that an answer must meet besides its kind
/// @param error what to do about an answer that does not fit its pattern, or null
/// @param day which days a date may be
/// @param precision how exact a date must be
/// @param options what a choice offers
/// @param fact what is known of it already, or null
/// @param calculation how its answer follows from others; null if it is typed
/// @param parts what a list asks for each of its rows
/// @param filing for which service its photos or files are kept; null for that of the form
/// @param evidence whether its photos or files prove something, so that it matters whether the
///   officer has seen the original
public record Question(
        String id,
        Kind kind,
        String label,
        String subject,
        @Nullable String hint,
        @Nullable String help,
        boolean required,
        @Nullable Condition when,
        Map<String, Object> schema,
        @Nullable String error,
        Day day,
        Precision precision,
        List<Option> options,
        @Nullable Field fact,
        @Nullable Calculation calculation,
        List<Question> parts,
        @Nullable Category filing,
        boolean evidence) {

    public Question {
        schema = Map.copyOf(schema);
        options = List.copyOf(options);
        parts = List.copyOf(parts);
    }

    /// What kind of answer is given. What it is in JSON stands beside each.
    public enum Kind {
        /// One line: a string.
        TEXT,
        /// Several lines: a string.
        LONG_TEXT,
        /// A whole number.
        NUMBER,
        /// A number of pence.
        MONEY,
        /// The id of one option: a string.
        CHOICE,
        /// The ids of the chosen options: a list.
        MANY,
        /// `yyyy-mm-dd`, or `yyyy-mm` or `yyyy` where that is exact enough: a string.
        DATE,
        /// `line`, `postcode` and, if it was one that is known, `uprn`: an object.
        ADDRESS,
        /// `name`, `relationship` and `phone`: an object.
        PERSON,
        /// Marks on a drawn body: a list of objects, see [BodyMark].
        BODY_MAP,
        /// Who signed, and how: an object, see [Signature].
        SIGNATURE,
        /// Photos: a list of objects, see [org.doorstep.domain.attachment.AttachedFile].
        PHOTO,
        /// Files, photos too: the same.
        FILE,
        /// Rows that each answer the parts: a list of objects.
        ROWS
    }

    /// Which days a date may be.
    public enum Day {
        ANY,
        PAST,
        TODAY_OR_PAST,
        TODAY_OR_FUTURE,
        FUTURE
    }

    /// How exact a date must at least be.
    public enum Precision {
        DAY,
        MONTH,
        YEAR
    }

    /// What can be chosen.
    ///
    /// @param hint a line below it, or null
    /// @param alone whether it can only be chosen by itself among several: *None*
    public record Option(String id, String label, @Nullable String hint, boolean alone) {}

    /// How many fields it has to fill in.
    int fields() {
        return kind == Kind.ROWS ? parts.stream().mapToInt(Question::fields).sum() : 1;
    }

    /// The option of that id.
    public Optional<Option> option(String which) {
        return options.stream().filter(option -> option.id().equals(which)).findFirst();
    }

    /// Whether it is answered by photos or files.
    public boolean attaches() {
        return kind == Kind.PHOTO || kind == Kind.FILE;
    }

    /// Whether the officer answers it, rather than other answers.
    public boolean asked() {
        return calculation == null;
    }
}
