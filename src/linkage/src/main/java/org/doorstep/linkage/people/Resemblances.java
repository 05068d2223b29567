package org.doorstep.linkage.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.doorstep.domain.citizen.Fact;
import org.doorstep.domain.identifier.Samples;
import org.doorstep.linkage.compare.Comparer;
import org.doorstep.linkage.compare.Comparison;
import org.doorstep.linkage.compare.Pattern;
import org.doorstep.linkage.mention.FactMentions;
import org.doorstep.linkage.normal.Nicknames;
import org.doorstep.linkage.people.Resemblance.Degree;
import org.doorstep.linkage.row.Rows;

/// Compares a few records with what is known of somebody, in the ways in which a run compares.
/// Nothing is weighed: so few records do not tell how rare anything is.
public final class Resemblances {

    /// Up to which level it speaks for one person, and how much it then tells. Alike names below
    /// that are many people's.
    private enum Sign {
        INSURANCE(Comparison.NATIONAL, 1, 100),
        BIRTH(Comparison.BIRTH, 2, 50),
        GIVEN(Comparison.GIVEN, 5, 30),
        SURNAME(Comparison.SURNAME, 4, 30),
        PHONE(Comparison.PHONE, 1, 30),
        PLACE(Comparison.PLACE, 2, 30);

        private final Comparison comparison;
        private final int upTo;
        private final int telling;

        Sign(Comparison comparison, int upTo, int telling) {
            this.comparison = comparison;
            this.upTo = upTo;
            this.telling = telling;
        }

        boolean shows(long pattern) {
            var level = Pattern.level(pattern, comparison);
            return level > 0 && level <= upTo;
        }

        /// Both say something.
        boolean isCompared(long pattern) {
            return Pattern.level(pattern, comparison) > 0;
        }

        boolean isSame(long pattern) {
            return Pattern.level(pattern, comparison) == 1;
        }

        /// Nothing in common, of what one person has one of.
        boolean differs(long pattern) {
            return this != PHONE
                    && this != PLACE
                    && Pattern.level(pattern, comparison) == comparison.levels();
        }

        /// A slip tells half as much.
        int points(long pattern) {
            return isSame(pattern) ? telling : telling / 2;
        }

        String words(long pattern) {
            return Findings.words(comparison, Pattern.level(pattern, comparison));
        }
    }

    private final FactMentions mentions;
    private final Nicknames nicknames;

    /// @param samples whether made-up people's National Insurance numbers count
    public Resemblances(Samples samples, Nicknames nicknames) {
        mentions = new FactMentions(samples);
        this.nicknames = nicknames;
    }

    /// @param known what is known of somebody
    /// @param records what each record says
    /// @return for each record, in their order: empty if it is nobody to look at
    public List<Optional<Resemblance>> of(List<Fact> known, List<List<Fact>> records) {
        return compared(known, records, Resemblances::judged);
    }

    /// By names, birth date and National Insurance number alone: whatever else is known or said
    /// changes nothing.
    ///
    /// @param known what is known of somebody
    /// @param records what each record says
    /// @return for each record, in their order: empty if it may be about somebody else
    public List<Optional<Identification>> identified(List<Fact> known, List<List<Fact>> records) {
        return compared(known, records, Resemblances::identified);
    }

    private <T> List<Optional<T>> compared(
            List<Fact> known, List<List<Fact>> records, LongFunction<Optional<T>> judge) {
        var builder = new Rows.Builder(0);
        builder.add(mentions.of(0, 0, known));
        for (var i = 0; i < records.size(); i++) {
            // Each as of a source of its own: what is frequent among so few is no habit of one.
            builder.add(mentions.of(i + 1, i + 1, records.get(i)));
        }
        var comparer = new Comparer(builder.build(), nicknames);
        var all = new ArrayList<Optional<T>>(records.size());
        for (var row = 1; row <= records.size(); row++) {
            all.add(judge.apply(comparer.compare(0, row)));
        }
        return all;
    }

    private static Optional<Identification> identified(long pattern) {
        if (Sign.BIRTH.isSame(pattern)
                && Sign.GIVEN.isSame(pattern)
                && Sign.SURNAME.isSame(pattern)) {
            return Optional.of(Identification.NAMES_AND_BIRTH_DATE);
        }
        var otherBirthDate = Sign.BIRTH.isCompared(pattern) && !Sign.BIRTH.isSame(pattern);
        return Sign.INSURANCE.isSame(pattern) && Sign.SURNAME.isSame(pattern) && !otherBirthDate
                ? Optional.of(Identification.NUMBER_AND_LAST_NAME)
                : Optional.empty();
    }

    private static Optional<Resemblance> judged(long pattern) {
        var named = Sign.GIVEN.shows(pattern) || Sign.SURNAME.shows(pattern);
        if (!Sign.INSURANCE.shows(pattern) && !(Sign.BIRTH.shows(pattern) && named)) {
            return Optional.empty();
        }
        var why = new ArrayList<String>();
        var against = new ArrayList<String>();
        var telling = 0;
        for (var sign : Sign.values()) {
            if (sign.shows(pattern)) {
                why.add(sign.words(pattern));
                telling += sign.points(pattern);
            } else if (sign.differs(pattern)) {
                against.add(sign.words(pattern));
            }
        }
        return Optional.of(
                new Resemblance(
                        degree(pattern, against.isEmpty()),
                        against.isEmpty() ? telling : telling / 2,
                        why,
                        against));
    }

    private static Degree degree(long pattern, boolean nothingDiffers) {
        if (!nothingDiffers) {
            return Degree.ALIKE;
        }
        return Sign.INSURANCE.shows(pattern)
                        || Sign.BIRTH.shows(pattern)
                                && Sign.GIVEN.shows(pattern)
                                && Sign.SURNAME.shows(pattern)
                ? Degree.LIKELY
                : Degree.ALIKE;
    }
}
