package org.doorstep.linkage.compare;

import org.doorstep.linkage.row.Lexicon;
import org.doorstep.linkage.row.Rows;
import org.doorstep.linkage.row.Texts;

/// Compares identifiers, telephone numbers, mail addresses and whatever else a file holds. Not for
/// use by several threads.
final class Marks {

    private static final int SAME = 1;
    private static final int SLIP = 2;
    private static final int PHONE_ELSE = 3;
    private static final int NHS_ELSE = 3;
    private static final int NATIONAL_ELSE = 4;
    private static final int MAILBOX = 3;
    private static final int MAIL_ALIKE = 4;
    private static final int MAIL_ELSE = 5;
    private static final int OTHER_ALIKE = 3;
    private static final int OTHER_ELSE = 4;
    private static final double MAIL_ALIKE_FROM = 0.88;
    private static final double MAIL_MAY_BE_ALIKE_FROM = 0.79;
    private static final double OTHER_VERY_ALIKE_FROM = 0.92;
    private static final double OTHER_ALIKE_FROM = 0.8;

    private final Rows rows;
    private final Texts texts;
    private final Words words = new Words();
    private final LevelCache nationals = new LevelCache(this::compareNationals);
    private final LevelCache phones = new LevelCache(this::comparePhones);
    private final LevelCache emails = new LevelCache(this::compareEmails);
    private final LevelCache[] others;
    private final LetterSets nationalLetters;
    private final LetterSets phoneDigits;
    private final LetterSets mailboxLetters;
    private final LetterSets addressLetters;

    Marks(Rows rows) {
        this.rows = rows;
        texts = rows.texts();
        nationalLetters = new LetterSets(texts.nationals());
        phoneDigits = new LetterSets(texts.phones());
        mailboxLetters = new LetterSets(texts.emails(), Marks::mailbox);
        addressLetters = new LetterSets(texts.emails());
        others = new LevelCache[texts.kinds()];
        for (var kind = 0; kind < others.length; kind++) {
            var lexicon = texts.others(kind);
            others[kind] = new LevelCache((left, right) -> compareOthers(lexicon, left, right));
        }
    }

    long compare(int left, int right) {
        var pattern =
                Pattern.at(Comparison.NHS_NUMBER, nhs(left, right))
                        | Pattern.at(
                                Comparison.NATIONAL,
                                national(rows.national(left), rows.national(right)))
                        | Pattern.at(Comparison.PHONE, phone(left, right))
                        | Pattern.at(Comparison.EMAIL, email(rows.email(left), rows.email(right)));
        for (var kind = 0; kind < others.length; kind++) {
            pattern |=
                    Pattern.at(
                            Comparison.OTHER.ordinal() + kind,
                            level(rows.other(left, kind), rows.other(right, kind), others[kind]));
        }
        return pattern;
    }

    private static int level(int left, int right, LevelCache cache) {
        if (left == Lexicon.NONE || right == Lexicon.NONE) {
            return 0;
        }
        return left == right ? SAME : cache.ofEither(left, right);
    }

    private int national(int left, int right) {
        return left == Lexicon.NONE
                        || right == Lexicon.NONE
                        || nationalLetters.mayBeWithin(2, left, right)
                ? level(left, right, nationals)
                : NATIONAL_ELSE;
    }

    private int email(int left, int right) {
        return left == Lexicon.NONE
                        || right == Lexicon.NONE
                        || mailboxLetters.mayReach(MAIL_MAY_BE_ALIKE_FROM, left, right)
                        || addressLetters.mayBeWithin(2, left, right)
                ? level(left, right, emails)
                : MAIL_ELSE;
    }

    private int nhs(int left, int right) {
        var one = rows.nhs(left);
        var other = rows.nhs(right);
        if (one == 0 || other == 0) {
            return 0;
        }
        if (one == other) {
            return SAME;
        }
        return OneSlip.between(Long.toString(one), Long.toString(other)) ? SLIP : NHS_ELSE;
    }

    private int phone(int left, int right) {
        var best = 0;
        for (var i = 0; i < Rows.phones(); i++) {
            var one = rows.phone(left, i);
            for (var j = 0; one != Lexicon.NONE && j < Rows.phones(); j++) {
                var other = rows.phone(right, j);
                var level =
                        other == Lexicon.NONE || phoneDigits.mayBeWithin(1, one, other)
                                ? level(one, other, phones)
                                : PHONE_ELSE;
                best = best == 0 || (level != 0 && level < best) ? level : best;
            }
        }
        return best;
    }

    private int compareNationals(int left, int right) {
        var slips = new Slips(texts.nationals().text(left)).to(texts.nationals().text(right));
        return slips <= 2 ? SAME + slips : NATIONAL_ELSE;
    }

    private int comparePhones(int left, int right) {
        return OneSlip.between(texts.phones().text(left), texts.phones().text(right))
                ? SLIP
                : PHONE_ELSE;
    }

    private int compareEmails(int left, int right) {
        var one = texts.emails().text(left);
        var other = texts.emails().text(right);
        if (new Slips(one).to(other) <= 2) {
            return SLIP;
        }
        var box = mailbox(one);
        var otherBox = mailbox(other);
        if (box.equals(otherBox)) {
            return MAILBOX;
        }
        return words.likeness(box, otherBox) >= MAIL_ALIKE_FROM ? MAIL_ALIKE : MAIL_ELSE;
    }

    private static String mailbox(String address) {
        var at = address.indexOf('@');
        return at < 0 ? address : address.substring(0, at);
    }

    private int compareOthers(Lexicon lexicon, int left, int right) {
        var likeness = words.likeness(lexicon.text(left), lexicon.text(right));
        if (likeness >= OTHER_VERY_ALIKE_FROM) {
            return SLIP;
        }
        return likeness >= OTHER_ALIKE_FROM ? OTHER_ALIKE : OTHER_ELSE;
    }
}
