package org.doorstep.app.review.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doorstep.app.review.match.MatchShown.ClueRow;
import org.doorstep.app.review.match.MatchShown.FieldRow;
import org.doorstep.app.review.match.MatchShown.Side;
import org.doorstep.app.review.match.MatchShown.Sign;
import org.doorstep.app.text.FactText;
import org.doorstep.app.text.Messages;
import org.doorstep.domain.citizen.Field;
import org.doorstep.domain.citizen.SourceRecord;
import org.doorstep.domain.identity.Clue;
import org.doorstep.domain.identity.Clue.About;
import org.doorstep.domain.identity.Matches.Pair;
import org.doorstep.domain.identity.PossibleMatch.Reason;
import org.doorstep.domain.record.Recorded;

/// Puts a pair into words.
final class MatchWords {

    private static final Messages TEXT = Messages.of("match");
    private static final int STRONG = 90;
    private static final int ALL = 100;

    private MatchWords() {}

    /// @param hidden whether the address of one of the two must not be shown
    static MatchShown of(Pair pair, boolean hidden) {
        var match = pair.match().body();
        var left = pair.left().body();
        var right = pair.right().body();
        var rows = new ArrayList<FieldRow>();
        add(rows, "name", name(left), name(right), sign(pair, About.FIRST_NAME, About.LAST_NAME));
        plain(rows, pair, Field.PREFERRED_NAME, Set.of());
        plain(rows, pair, Field.FORMER_FAMILY_NAME, Set.of());
        add(
                rows,
                "born",
                values(left, Field.BIRTH_DATE),
                values(right, Field.BIRTH_DATE),
                sign(pair, About.BIRTH_DATE));
        // A title tells the sex where the sex is not given.
        plain(rows, pair, Field.TITLE, Set.of());
        plain(rows, pair, Field.SEX, Set.of(About.SEX));
        if (hidden) {
            var secret = TEXT.get("hidden");
            add(rows, "address", secret, secret, Optional.of(Sign.ONE_SIDED));
        } else {
            add(rows, "address", address(left), address(right), sign(pair, About.ADDRESS));
        }
        plain(rows, pair, Field.NATIONAL_INSURANCE_NUMBER, Set.of(About.NATIONAL_INSURANCE_NUMBER));
        plain(rows, pair, Field.NHS_NUMBER, Set.of(About.NHS_NUMBER));
        plain(rows, pair, Field.PHONE, Set.of(About.PHONE));
        plain(rows, pair, Field.EMAIL, Set.of(About.EMAIL));
        return new MatchShown(
                pair,
                question(match.reason(), match.inHundred()),
                side(pair.left()),
                side(pair.right()),
                rows,
                match.clues().stream().map(clue -> clue(clue, byTitle(left, right))).toList());
    }

    private static String question(Reason reason, int inHundred) {
        return switch (reason) {
            case AUDIT -> TEXT.get("question.audit", share(inHundred));
            case DOUBTFUL ->
                    TEXT.get(
                            inHundred >= STRONG ? "question.strong" : "question.weak",
                            share(inHundred));
        };
    }

    /// An estimate is never certain, however it rounds.
    private static String share(int inHundred) {
        if (inHundred >= ALL) {
            return TEXT.get("share.most");
        }
        return inHundred <= 0 ? TEXT.get("share.least") : TEXT.get("share", inHundred);
    }

    private static Side side(Recorded<SourceRecord> record) {
        var service = record.header().category();
        return new Side(service, TEXT.get("side", service.title(), record.body().key()));
    }

    /// @param byTitle whether a title told the sex of one of the two
    private static ClueRow clue(Clue clue, boolean byTitle) {
        var finding =
                clue.about() == About.SEX && byTitle
                        ? TEXT.get("clue.byTitle", clue.finding())
                        : clue.finding();
        return new ClueRow(sign(clue), finding, clue.strength());
    }

    private static boolean byTitle(SourceRecord left, SourceRecord right) {
        return Stream.of(left, right)
                .anyMatch(record ->
                        values(record, Field.SEX).isEmpty()
                                && !values(record, Field.TITLE).isEmpty());
    }

    private static void add(
            List<FieldRow> rows, String label, String left, String right, Optional<Sign> sign) {
        addNamed(rows, TEXT.get("label." + label), left, right, sign);
    }

    private static void plain(List<FieldRow> rows, Pair pair, Field field, Set<About> about) {
        addNamed(
                rows,
                field.title(),
                values(pair.left().body(), field),
                values(pair.right().body(), field),
                sign(pair, about.toArray(About[]::new)));
    }

    private static void addNamed(
            List<FieldRow> rows, String label, String left, String right, Optional<Sign> sign) {
        if (left.isEmpty() && right.isEmpty()) {
            return;
        }
        var shown =
                left.isEmpty() || right.isEmpty()
                        ? Sign.ONE_SIDED
                        : sign.orElse(left.equalsIgnoreCase(right) ? Sign.SAME : Sign.DIFFERENT);
        rows.add(new FieldRow(label, left, right, shown));
    }

    /// The least agreement that a clue about any of these found.
    private static Optional<Sign> sign(Pair pair, About... about) {
        var wanted = Set.of(about);
        return pair.match().body().clues().stream()
                .filter(clue -> wanted.contains(clue.about()))
                .map(MatchWords::sign)
                .max(Sign::compareTo);
    }

    private static Sign sign(Clue clue) {
        return switch (clue.agreement()) {
            case SAME -> Sign.SAME;
            case CLOSE -> Sign.CLOSE;
            case DIFFERENT -> Sign.DIFFERENT;
        };
    }

    private static String name(SourceRecord record) {
        var family = values(record, Field.FAMILY_NAME).toUpperCase(Locale.UK);
        var given = values(record, Field.GIVEN_NAME);
        return Stream.of(family, given)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String address(SourceRecord record) {
        return Stream.of(values(record, Field.ADDRESS), values(record, Field.POSTCODE))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String values(SourceRecord record, Field field) {
        return record.facts().stream()
                .filter(fact -> fact.field() == field)
                .map(fact -> FactText.of(field, fact.value()))
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
