package org.doorstep.linkage.search;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.citizen.Fact;
import org.doorstep.domain.citizen.Field;
import org.doorstep.domain.identifier.PartialDate;
import org.doorstep.domain.search.Directory;
import org.doorstep.domain.search.Nearness;
import org.doorstep.linkage.LinkageException;
import org.doorstep.linkage.column.KeyedInts;
import org.doorstep.linkage.normal.Folding;
import org.doorstep.linkage.normal.Nicknames;
import org.doorstep.linkage.search.word.SearchWords;
import org.doorstep.linkage.search.word.WordIndex;
import org.jspecify.annotations.Nullable;

/// Collects the index while the people are read.
final class IndexBuilder implements Directory.Visitor {

    private static final int NO_WORD = -1;

    /// More words than an index has.
    private static final int WORD_BITS = 24;

    private static final int REPORT_EVERY = 1_000;

    private final IntConsumer progress;
    private final Map<String, Integer> numbersOfWords = new HashMap<>();
    private final List<String> words = new ArrayList<>();
    private final Ints wordsRead = new Ints();
    private final Ints postingsRead = new Ints();
    private final Ints numbers = new Ints();
    private final Ints families = new Ints();
    private final Ints givens = new Ints();
    private final ByteArrayOutputStream nearness = new ByteArrayOutputStream();
    private final Ints services = new Ints();
    private final Births births = new Births();
    private final CodeIndexes codes = new CodeIndexes();

    /// What was read of the person so far: several sources say the same.
    private final Set<Value> values = new HashSet<>();

    private final Map<String, Boolean> familyNames = new LinkedHashMap<>();
    private final Map<String, Boolean> givenNames = new LinkedHashMap<>();
    private final List<String> addresses = new ArrayList<>();
    private int firstOfPerson;
    private int person = -1;
    private boolean addressHidden;

    private record Value(Field field, String text) {}

    IndexBuilder(IntConsumer progress) {
        this.progress = progress;
    }

    @Override
    public void person(int number, boolean hidden, Nearness near) {
        settlePerson();
        person++;
        if (person == Postings.MOST_PEOPLE) {
            throw new LinkageException("more than " + person + " people on one laptop");
        }
        if (person % REPORT_EVERY == 0) {
            progress.accept(person);
        }
        numbers.add(number);
        families.add(NO_WORD);
        givens.add(NO_WORD);
        nearness.write(near.ordinal());
        services.add(0);
        firstOfPerson = postingsRead.size();
        addresses.clear();
        values.clear();
        familyNames.clear();
        givenNames.clear();
        addressHidden = hidden;
    }

    @Override
    public void visit(int number, Fact fact, boolean current) {
        if (person < 0 || numbers.at(person) != number) {
            throw new LinkageException("a fact of person " + number + " came before the person");
        }
        switch (fact.field()) {
            // The name by which the person goes is known only when all are.
            case FAMILY_NAME -> familyNames.merge(fact.value(), current, Boolean::logicalOr);
            case GIVEN_NAME -> givenNames.merge(fact.value(), current, Boolean::logicalOr);
            default -> {
                if (values.add(new Value(fact.field(), fact.value()))) {
                    add(fact);
                }
            }
        }
    }

    @Override
    public void service(int number, Category service) {
        services.set(person, services.at(person) | bit(service));
    }

    /// The bit by which [People#services] knows a service.
    static int bit(Category service) {
        return 1 << service.ordinal();
    }

    private static byte[] bytes(Ints numbers) {
        var bytes = new byte[numbers.size()];
        for (var i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) numbers.at(i);
        }
        return bytes;
    }

    private void add(Fact fact) {
        switch (fact.field()) {
            case PREFERRED_NAME -> addWords(SearchWords.ofName(fact.value()), Kind.PREFERRED, 0);
            case FORMER_FAMILY_NAME -> addWords(SearchWords.ofName(fact.value()), Kind.FORMER, 0);
            case BIRTH_DATE ->
                    PartialDate.parse(fact.value()).ifPresent(date -> births.add(date, person));
            case ADDRESS -> addAddress(fact.value());
            case POSTCODE, UPRN -> {
                if (!addressHidden) {
                    codes.add(fact.field(), fact.value(), person);
                }
            }
            default -> codes.add(fact.field(), fact.value(), person);
        }
    }

    /// What can be searched, once everyone was read.
    People people(Nicknames nicknames) {
        settlePerson();
        var sorted = words.toArray(String[]::new);
        Arrays.sort(sorted);
        var places = new int[sorted.length];
        for (var place = 0; place < sorted.length; place++) {
            places[numbersOfWords.getOrDefault(sorted[place], 0)] = place;
        }
        births.settle();
        codes.settle();
        return new People(
                numbers.toArray(),
                order(placed(families, places), placed(givens, places)),
                bytes(services),
                new WordIndex(List.of(sorted), nicknames),
                Postings.of(wordsRead, postingsRead, places, kind -> kind != Kind.ADDRESS),
                Postings.of(wordsRead, postingsRead, places, kind -> kind == Kind.ADDRESS),
                births,
                codes);
    }

    /// Adds the names of the person who was read last.
    private void settlePerson() {
        if (person >= 0) {
            addNames(familyNames, Kind.FAMILY, Kind.FAMILY, Kind.ALSO_FAMILY, families);
            addNames(givenNames, Kind.GIVEN, Kind.MIDDLE, Kind.ALSO_GIVEN, givens);
        }
    }

    /// @param names each with whether a record that stands gives it
    /// @param kind of the first word of the name by which the person goes
    /// @param ofFurther of its further words
    /// @param also of the first word of any other name
    private void addNames(
            Map<String, Boolean> names, Kind kind, Kind ofFurther, Kind also, Ints main) {
        var goesBy = goesBy(names);
        if (goesBy == null) {
            return;
        }
        var own = SearchWords.ofName(goesBy);
        addWords(own, kind, ofFurther);
        if (!own.isEmpty()) {
            main.set(person, number(own.iterator().next()));
        }
        for (var name : names.keySet()) {
            if (!name.equals(goesBy)) {
                var others = new LinkedHashSet<>(SearchWords.ofName(name));
                others.removeAll(own);
                addWords(others, also, kind == ofFurther ? also : ofFurther);
            }
        }
    }

    /// The last one that a standing record gives, else the first.
    private static @Nullable String goesBy(Map<String, Boolean> names) {
        String goesBy = null;
        for (var name : names.entrySet()) {
            if (goesBy == null || name.getValue()) {
                goesBy = name.getKey();
            }
        }
        return goesBy;
    }

    private void addWords(Collection<String> found, Kind first, Kind further) {
        var kind = first;
        for (var word : found) {
            addWord(word, kind, 0);
            kind = further;
        }
    }

    private void addAddress(String line) {
        var folded = Folding.fold(line);
        if (addressHidden || addresses.contains(folded)) {
            return;
        }
        addresses.add(folded);
        var address = Math.min(addresses.size(), Postings.MOST_ADDRESSES) - 1;
        addWords(SearchWords.ofAddress(line), Kind.ADDRESS, address);
    }

    private void addWords(Collection<String> found, Kind kind, int address) {
        found.forEach(word -> addWord(word, kind, address));
    }

    private void addWord(String word, Kind kind, int address) {
        var posting = Postings.posting(person, kind, address);
        var number = number(word);
        if (!alreadyRead(number, posting)) {
            wordsRead.add(number);
            postingsRead.add(posting);
        }
    }

    private boolean alreadyRead(int word, int posting) {
        for (var i = firstOfPerson; i < postingsRead.size(); i++) {
            if (wordsRead.at(i) == word && postingsRead.at(i) == posting) {
                return true;
            }
        }
        return false;
    }

    private int number(String word) {
        var known = numbersOfWords.get(word);
        if (known != null) {
            return known;
        }
        numbersOfWords.put(word, words.size());
        words.add(word);
        return words.size() - 1;
    }

    /// The nearer to the officer's work first, then by name, then as they were read.
    private int[] order(int[] lastNames, int[] firstNames) {
        var near = nearness.toByteArray();
        var sorted = new KeyedInts(near.length);
        for (var i = 0; i < near.length; i++) {
            var farness = (long) (Nearness.LATELY.ordinal() - near[i]);
            sorted.add(
                    farness << 2 * WORD_BITS | (long) lastNames[i] << WORD_BITS | firstNames[i], i);
        }
        sorted.sort();
        var order = new int[near.length];
        for (var place = 0; place < order.length; place++) {
            order[sorted.value(place)] = place;
        }
        return order;
    }

    /// Those without a word come last.
    private static int[] placed(Ints wordNumbers, int[] places) {
        var placed = wordNumbers.toArray();
        for (var i = 0; i < placed.length; i++) {
            placed[i] = placed[i] == NO_WORD ? places.length : places[placed[i]];
        }
        return placed;
    }
}
