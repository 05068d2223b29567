package org.doorstep.linkage.search;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.IntConsumer;
import org.doorstep.domain.search.Directory;
import org.doorstep.domain.search.PeopleSearch;
import org.doorstep.linkage.normal.Nicknames;
import org.doorstep.linkage.search.typed.Reading;
import org.doorstep.linkage.search.typed.Term;
import org.doorstep.linkage.search.typed.Typed;
import org.doorstep.linkage.search.word.Fit;

/// Everyone in a [Directory] as they were when it was read, ready to be found as the officer types.
///
/// What fits to the letter is looked for first: words and their beginnings, other forms of first
/// names, dates, codes. Only where that finds fewer than are asked for, slips of the pen and names
/// written by ear are looked for too. Never changes; many threads may search at once.
public final class PeopleIndex implements PeopleSearch {

    /// For ordering terms: dates, numbers and codes are about as common as a last name.
    private static final int COMMONNESS_OF_NUMBERS = 1_000;

    /// So many fit whatever most people's names begin with.
    private static final int BROAD = 5_000;

    private static final int MOST_KEPT = 1_000;

    private final Directory directory;
    private final People people;
    private final Nicknames nicknames;
    private final Queue<Gathering> idle = new ConcurrentLinkedQueue<>();

    /// Who fits best what many fit, as one or two letters: that takes longest to find and is typed
    /// again and again. What their rows say is read each time.
    private final Map<Asked, Best> broad = new ConcurrentHashMap<>();

    private record Asked(String typed, Filter filter, int limit) {}

    /// @param people by place, the best first
    /// @param count how many fit
    private record Best(List<Term> terms, int[] people, int count) {}

    private PeopleIndex(Directory directory, People people, Nicknames nicknames) {
        this.directory = directory;
        this.people = people;
        this.nicknames = nicknames;
    }

    /// Reads the whole directory. Takes seconds for a whole borough.
    ///
    /// @param progress hears how many people were read so far
    public static PeopleIndex build(
            Directory directory, Nicknames nicknames, IntConsumer progress) {
        var builder = new IndexBuilder(progress);
        directory.scan(builder);
        return new PeopleIndex(directory, builder.people(nicknames), nicknames);
    }

    /// How many people can be found.
    public int people() {
        return people.count();
    }

    @Override
    public Found find(String typed, int limit) {
        return find(typed, Filter.NONE, limit);
    }

    @Override
    public Found find(String typed, Filter filter, int limit) {
        var asked = new Asked(typed, filter, limit);
        var best = broad.get(asked);
        if (best == null) {
            best = best(asked);
            if (best.count() >= BROAD && broad.size() < MOST_KEPT) {
                broad.put(asked, best);
            }
        }
        return found(best);
    }

    private Best best(Asked asked) {
        var gathering = Objects.requireNonNullElseGet(idle.poll(), this::gathering);
        gathering.among(people.services(), bits(asked.filter()));
        try {
            for (var loosely : new boolean[] {false, true}) {
                for (var terms : Typed.read(asked.typed())) {
                    gather(terms, loosely, gathering);
                    if (gathering.count() > 0) {
                        if (gathering.count() < asked.limit() && !loosely) {
                            gather(terms, true, gathering);
                        }
                        var found = gathering.best(asked.limit(), people);
                        return new Best(terms, found, gathering.count());
                    }
                }
            }
            return new Best(List.of(), new int[0], 0);
        } finally {
            idle.add(gathering);
        }
    }

    private static int bits(Filter filter) {
        return filter.services().stream().mapToInt(IndexBuilder::bit).reduce(0, (a, b) -> a | b);
    }

    private Gathering gathering() {
        return new Gathering(people.count());
    }

    private void gather(List<Term> terms, boolean loosely, Gathering gathering) {
        var inAddress = terms.stream().anyMatch(PeopleIndex::mayBeHouseNumber);
        var several = terms.size() > 1;
        gathering.begin();
        for (var term : byRarity(terms)) {
            gathering.beginTerm();
            for (var reading : term.readings()) {
                gather(reading, loosely && mayBeSlip(reading, several), inAddress, gathering);
            }
            gathering.endTerm();
            if (gathering.count() == 0) {
                return;
            }
        }
    }

    /// Two letters alone may be a slip of nearly anything; beside another word they tell enough.
    private static boolean mayBeSlip(Reading reading, boolean several) {
        return several || !(reading instanceof Reading.Word(var word)) || word.length() > 2;
    }

    private static boolean mayBeHouseNumber(Term term) {
        return term.readings().stream().anyMatch(Reading.HouseNumber.class::isInstance);
    }

    /// Whoever does not fit the rarest term need not be tried with the others.
    private List<Term> byRarity(List<Term> terms) {
        return terms.size() == 1
                ? terms
                : terms.stream().sorted(Comparator.comparingInt(this::commonness)).toList();
    }

    private int commonness(Term term) {
        if (term.readings().getFirst() instanceof Reading.Word(var word)) {
            var from = people.words().firstBeginningWith(word);
            var to = people.words().afterBeginningWith(word);
            return people.names().between(from, to) + people.addresses().between(from, to);
        }
        return COMMONNESS_OF_NUMBERS;
    }

    private void gather(Reading reading, boolean loosely, boolean inAddress, Gathering gathering) {
        switch (reading) {
            case Reading.Word(var word) -> {
                // One letter begins a word of nearly every address.
                var names = word.length() == 1 && !inAddress;
                people.words()
                        .directly(
                                word,
                                (place, fit, weight) ->
                                        gather(place, fit, weight, names, gathering));
                if (loosely) {
                    people.words()
                            .loosely(
                                    word,
                                    (place, fit, weight) ->
                                            gather(place, fit, weight, names, gathering));
                }
            }
            case Reading.HouseNumber(var number) -> {
                var place = people.words().place(number);
                if (place >= 0) {
                    var weight = Weights.HOUSE_NUMBER * 100 / Kind.ADDRESS.weight();
                    gather(place, Fit.SAME, weight, false, gathering);
                }
            }
            case Reading.Born born ->
                    people.births()
                            .forEach(born, person -> gathering.fits(person, Weights.BORN, 0));
            case Reading.Birthday birthday ->
                    people.births()
                            .forEach(birthday, person -> gathering.fits(person, Weights.BORN, 0));
            case Reading.Code code -> {
                var weight = code.part() == Reading.Part.END ? Weights.END_OF_CODE : Weights.CODE;
                people.codes().forEach(code, person -> gathering.fits(person, weight, 0));
            }
        }
    }

    private void gather(int word, Fit fit, int weight, boolean namesAlone, Gathering gathering) {
        gather(people.names(), word, fit, weight, gathering);
        if (!namesAlone && Kind.ADDRESS.allows(fit)) {
            gather(people.addresses(), word, fit, weight, gathering);
        }
    }

    private static void gather(
            Postings postings, int word, Fit fit, int weight, Gathering gathering) {
        var start = postings.start(word);
        var end = postings.end(word);
        if (gathering.isQuickerThan(end - start)) {
            gathering.forEachBefore(person -> {
                var place = postings.firstOf(person, start, end);
                while (place < end && Postings.person(postings.at(place)) == person) {
                    gatherPosting(postings.at(place), fit, weight, gathering);
                    place++;
                }
            });
        } else {
            for (var place = start; place < end; place++) {
                gatherPosting(postings.at(place), fit, weight, gathering);
            }
        }
    }

    private static void gatherPosting(int posting, Fit fit, int weight, Gathering gathering) {
        var kind = Postings.kind(posting);
        if (!kind.allows(fit)) {
            return;
        }
        var counts = weight * kind.weight() / 100;
        var person = Postings.person(posting);
        if (kind == Kind.ADDRESS) {
            gathering.fitsInAddress(person, Postings.address(posting), counts);
        } else {
            gathering.fits(person, counts, kind.half());
        }
    }

    private Found found(Best best) {
        if (best.count() == 0) {
            return new Found(List.of(), 0);
        }
        var numbers =
                Arrays.stream(best.people())
                        .map(person -> people.numbers()[person])
                        .boxed()
                        .toList();
        var explaining = new Explaining(best.terms(), nicknames);
        var hits =
                directory.entries(numbers).stream()
                        .flatMap(entry -> explaining.hit(entry).stream())
                        .toList();
        // Who has left the laptop since it was read is neither found nor counted.
        return new Found(hits, best.count() - (numbers.size() - hits.size()));
    }
}
