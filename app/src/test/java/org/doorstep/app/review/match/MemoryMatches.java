package org.doorstep.app.review.match;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.doorstep.app.example.FileBuilder;
import org.doorstep.app.fixture.InMemoryChanges;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.domain.change.Topic;
import org.doorstep.domain.citizen.Fact;
import org.doorstep.domain.citizen.Field;
import org.doorstep.domain.citizen.SourceRecord;
import org.doorstep.domain.identity.Clue;
import org.doorstep.domain.identity.Clue.About;
import org.doorstep.domain.identity.Clue.Agreement;
import org.doorstep.domain.identity.ErrorRate;
import org.doorstep.domain.identity.Matches;
import org.doorstep.domain.identity.PossibleMatch;
import org.doorstep.domain.identity.PossibleMatch.Reason;
import org.doorstep.domain.identity.PossibleMatch.State;
import org.doorstep.domain.identity.Ruling.Verdict;
import org.doorstep.domain.record.Header;
import org.doorstep.domain.record.Recorded;

/// A queue in memory: who waits in it, and what was decided.
final class MemoryMatches implements Matches {

    final List<String> decided = new ArrayList<>();
    private final Map<UUID, Pair> pairs = new LinkedHashMap<>();
    private final InMemoryChanges changes;

    /// Whether nothing can be saved.
    boolean broken;

    MemoryMatches(InMemoryChanges changes) {
        this.changes = changes;
    }

    /// The pair of the guidance's drawing.
    void okafor() {
        add(
                "okafor",
                94,
                row(
                        Category.HOUSING,
                        "T-4512",
                        fact(Field.GIVEN_NAME, "Tom"),
                        fact(Field.FAMILY_NAME, "Okafor"),
                        fact(Field.BIRTH_DATE, "1979-03-14"),
                        fact(Field.ADDRESS, "Flat 4, 12 Mill Lane, Wrenford"),
                        fact(Field.POSTCODE, "XQ1 1AA"),
                        fact(Field.NATIONAL_INSURANCE_NUMBER, "QQ 12 34 56 C"),
                        fact(Field.PHONE, "07700 900457")),
                row(
                        Category.ADULT_CARE,
                        "4711",
                        fact(Field.GIVEN_NAME, "Thomas"),
                        fact(Field.FAMILY_NAME, "Okafor"),
                        fact(Field.BIRTH_DATE, "1979-03-14"),
                        fact(Field.ADDRESS, "12/4 Mill Ln, Wrenford"),
                        fact(Field.POSTCODE, "XQ1 1AA"),
                        fact(Field.NATIONAL_INSURANCE_NUMBER, "QQ 12 34 56 D"),
                        fact(Field.EMAIL, "tom@example.org")),
                clue(About.BIRTH_DATE, Agreement.SAME, "Same birth date", 92),
                clue(About.ADDRESS, Agreement.CLOSE, "Same home, written differently", 61),
                clue(
                        About.LAST_NAME,
                        Agreement.SAME,
                        "Same last name, rare here: 1 in 9,400 records",
                        58),
                clue(
                        About.FIRST_NAME,
                        Agreement.CLOSE,
                        "First name is a short form of the other",
                        24),
                clue(
                        About.NATIONAL_INSURANCE_NUMBER,
                        Agreement.DIFFERENT,
                        "Different National Insurance numbers",
                        -38));
    }

    void add(
            String name,
            int inHundred,
            Recorded<SourceRecord> left,
            Recorded<SourceRecord> right,
            Clue... clues) {
        var match =
                new PossibleMatch(
                        left.header().id(),
                        right.header().id(),
                        Reason.DOUBTFUL,
                        inHundred,
                        List.of(clues),
                        "m",
                        State.OPEN);
        var header = header(FileBuilder.id(name), left.header().category());
        pairs.put(header.id(), new Pair(new Recorded<>(header, match), left, right));
    }

    static Recorded<SourceRecord> row(Category service, String key, Fact... facts) {
        return new Recorded<>(
                header(FileBuilder.id(service + key), service),
                new SourceRecord(
                        service.toString(), key, List.of(facts), List.of(), null, List.of(), null));
    }

    static Fact fact(Field field, String value) {
        return new Fact(field, value, null);
    }

    private static Clue clue(About about, Agreement agreement, String finding, int tenths) {
        return new Clue(about, agreement, finding, tenths);
    }

    private static Header header(UUID id, Category service) {
        return new Header(
                id, id, service, Sensitivity.NORMAL, 1, "linkage", Instant.EPOCH, Instant.EPOCH);
    }

    @Override
    public List<UUID> queue(Which which, int most) {
        return pairs.values().stream()
                .filter(pair ->
                        which.service() == null
                                || pair.left().header().category() == which.service()
                                || pair.right().header().category() == which.service())
                .map(pair -> pair.match().header().id())
                .limit(most)
                .toList();
    }

    @Override
    public Waiting waiting() {
        Map<Category, Integer> byService = new EnumMap<>(Category.class);
        pairs.values()
                .forEach(pair -> byService.merge(pair.left().header().category(), 1, Integer::sum));
        return new Waiting(pairs.size(), byService);
    }

    @Override
    public Optional<Pair> pair(UUID match) {
        return Optional.ofNullable(pairs.get(match));
    }

    @Override
    public Decided decide(Pair pair, Verdict verdict) {
        if (broken) {
            throw new IllegalStateException("the disk is full");
        }
        return gone(pair, verdict.toString(), UUID.randomUUID());
    }

    @Override
    public Decided unsure(Pair pair) {
        pairs.remove(pair.match().header().id());
        pairs.put(pair.match().header().id(), pair);
        decided.add("unsure");
        return new Decided(pair, null);
    }

    private Decided gone(Pair pair, String what, UUID ruling) {
        pairs.remove(pair.match().header().id());
        decided.add(what);
        changes.announce(Topic.MATCHES);
        return new Decided(pair, ruling);
    }

    @Override
    public void undo(Decided taken) {
        pairs.put(taken.pair().match().header().id(), taken.pair());
        decided.add("undo");
    }

    @Override
    public ErrorRate errorRate() {
        return new ErrorRate(40, 1);
    }
}
