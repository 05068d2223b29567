package org.doorstep.domain.citizen;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.record.Recorded;
import org.jspecify.annotations.Nullable;

/// What an officer settled where services disagreed about a person. It is kept once for each
/// service that it is told to, so that only those hear of it whom the officer told; the newest
/// counts, and what was said without having seen it stands beside ([Belief#standing]). Never
/// changed.
///
/// @param service whose copy it is, also the record's category
/// @param field what it is about, one of [#SETTLED]
/// @param value what is right; null takes back what that officer said
/// @param overruled what the service's own sources said otherwise at that moment: whatever else one
///   says later is a new disagreement. Never what another service says, which is not for everybody
///   who reads this copy
/// @param seen ids of the statements of that field and person that the officer had before them, so
///   that who knew of whom hangs on no clock; like `overruled` those that the service was told
///   alone. Where it takes back, of those that are taken back. Null if an earlier build wrote it:
///   then values and times tell, and the officer's last word is taken back
public record Statement(
        Category service,
        Field field,
        @Nullable String value,
        List<String> overruled,
        @Nullable List<UUID> seen) {

    /// What an officer can settle. First and last name are settled as one; an address changes by a
    /// move.
    public static final Set<Field> SETTLED =
            Set.copyOf(
                    EnumSet.of(
                            Field.NAME,
                            Field.TITLE,
                            Field.PREFERRED_NAME,
                            Field.BIRTH_DATE,
                            Field.DEATH_DATE,
                            Field.SEX,
                            Field.NATIONAL_INSURANCE_NUMBER,
                            Field.NHS_NUMBER,
                            Field.PHONE,
                            Field.EMAIL,
                            Field.LANGUAGE,
                            Field.MOBILITY));

    private static final int CHARACTERS = 500;
    private static final int VALUES = 50;
    private static final int STATEMENTS = 1_000;

    public Statement {
        // A body on the wire need not have the field.
        overruled = overruled == null ? List.of() : List.copyOf(overruled);
        seen = seen == null ? null : List.copyOf(seen);
    }

    /// What does not say yet which statements its officer had before them.
    public Statement(
            Category service, Field field, @Nullable String value, List<String> overruled) {
        this(service, field, value, overruled, null);
    }

    /// Takes back what an officer said themselves, and nothing else.
    public static Statement takingBack(Recorded<Statement> said) {
        return new Statement(
                said.body().service(),
                said.body().field(),
                null,
                List.of(),
                List.of(said.header().id()));
    }

    /// The same, said by who had these before them.
    public Statement having(List<UUID> before) {
        return new Statement(service, field, value, overruled, before);
    }

    /// What it says as a source would say it; nothing where it takes back.
    public List<Fact> facts() {
        if (value == null) {
            return List.of();
        }
        return field == Field.NAME
                ? NameText.parse(value).stream().flatMap(name -> name.facts().stream()).toList()
                : List.of(new Fact(field, value, null));
    }

    /// What is wrong with it, for an officer to read.
    @SuppressWarnings("ConstantValue") // a body on the wire need not have the fields
    public Optional<String> fault() {
        if (service == null
                || service == Category.CORE
                || field == null
                || !SETTLED.contains(field)) {
            return Optional.of("It does not say what is settled, and for which service.");
        }
        var unfit =
                value != null && (value.isBlank() || value.length() > CHARACTERS)
                        || overruled.size() > VALUES
                        || seen != null && seen.size() > STATEMENTS
                        || overruled.stream().anyMatch(text -> text.length() > CHARACTERS);
        unfit |= value != null && field == Field.NAME && NameText.parse(value).isEmpty();
        return unfit ? Optional.of("What is settled is blank or too long.") : Optional.empty();
    }
}
