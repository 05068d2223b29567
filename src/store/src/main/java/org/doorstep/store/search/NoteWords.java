package org.doorstep.store.search;

import static org.doorstep.store.db.Tables.NOTE;
import static org.doorstep.store.db.Tables.RECORD;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.doorstep.domain.registry.Entities;
import org.doorstep.domain.search.PlainWord;
import org.doorstep.domain.search.Sought;
import org.doorstep.store.record.Types;
import org.doorstep.store.rows.Moments;
import org.doorstep.store.sqlite.Database;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// Which notes have which words, in memory alone (decision 50). Follows the store when asked to:
/// takes in what came or reads otherwise since, and begins anew when something has left. Safe for
/// use by many threads.
final class NoteWords {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /// Sorts behind every word that begins with what stands before it.
    private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

    private final Database database;
    private final Types types;
    private final int atOnce;
    private final TreeMap<String, Places> words = new TreeMap<>();

    /// By number of the note: its place here. Places are given out in turn; one whose note came to
    /// read otherwise is nobody's.
    private final Map<Long, Integer> places = new HashMap<>();

    private long[] notes = new long[0];
    private int[] days = new int[0];

    /// Places of notes that say themselves when it happened.
    private final BitSet dated = new BitSet();

    /// By number of the correction: that of the note that it corrects.
    private Map<Long, Long> corrected = Map.of();

    private int taken;
    private boolean forgotten;

    /// The greatest number of what was taken in: what came since has a greater one.
    private long upTo;

    /// @param atOnce so many notes are taken in before it is said how many are left
    NoteWords(Database database, Types types, int atOnce) {
        this.database = database;
        this.types = types;
        this.atOnce = atOnce;
    }

    /// Takes in some of what came since.
    ///
    /// @return how many notes are still to be taken in
    synchronized int getOn() {
        if (forgotten) {
            return 0;
        }
        return database.read(sql -> {
            var there = there(sql);
            if (there < places.size()) {
                begin();
            }
            var came = take(sql);
            if (places.size() > there) {
                // Some left, and others came.
                begin();
                came = take(sql);
            }
            if (came == atOnce) {
                return there - places.size();
            }
            if (came > 0) {
                corrected = corrected(sql);
            }
            return 0;
        });
    }

    /// Lets go of all words and takes in no more.
    synchronized void forget() {
        forgotten = true;
        begin();
    }

    /// Notes that have all the words somewhere and happened since that day, the newest first.
    synchronized List<Long> having(Sought sought, @Nullable LocalDate since) {
        var having = new BitSet(taken);
        having.set(0, taken);
        for (var part : sought.parts()) {
            for (int i = 0; i < part.words().size(); i++) {
                having.and(
                        having(part.words().get(i), part.begun() && i == part.words().size() - 1));
            }
        }
        var first = since == null ? Long.MIN_VALUE : since.toEpochDay();
        // The day and, of one day, the place, in one number each.
        var order =
                having.stream()
                        .filter(place -> places.getOrDefault(notes[place], -1) == place)
                        .filter(place -> day(place) >= first)
                        .mapToLong(place -> ((long) day(place) << Integer.SIZE) | place)
                        .toArray();
        Arrays.sort(order);
        var newestFirst = new Long[order.length];
        for (int i = 0; i < order.length; i++) {
            newestFirst[i] = notes[(int) order[order.length - 1 - i]];
        }
        return List.of(newestFirst);
    }

    private BitSet having(String word, boolean begun) {
        var having = new BitSet(taken);
        if (begun) {
            words.subMap(word, word + LAST).values().forEach(one -> one.addTo(having));
        } else if (words.get(word) instanceof Places places) {
            places.addTo(having);
        }
        return having;
    }

    /// What is corrected does not move, unless the correction says that it happened another day.
    private int day(int place) {
        var at = place;
        for (int steps = 0; steps < taken && !dated.get(at); steps++) {
            var before = corrected.get(notes[at]);
            var next = before == null ? null : places.get(before);
            if (next == null) {
                break;
            }
            at = next;
        }
        return days[at];
    }

    private void begin() {
        words.clear();
        places.clear();
        notes = new long[0];
        days = new int[0];
        dated.clear();
        corrected = Map.of();
        taken = 0;
        upTo = 0;
    }

    private int there(DSLContext sql) {
        return sql.select(count())
                .from(RECORD)
                .where(RECORD.TYPE.eq(types.of(Entities.NOTE)))
                .fetchSingle()
                .value1();
    }

    /// As the timeline has it: a correction counts for a note of the same service in the same file.
    private static Map<Long, Long> corrected(DSLContext sql) {
        var first = RECORD.as("first");
        var firstNote = NOTE.as("first_note");
        return sql.select(NOTE.ID, first.ID)
                .from(NOTE)
                .join(RECORD)
                .on(RECORD.ID.eq(NOTE.ID))
                .join(first)
                .on(first.REC_ID.eq(NOTE.CORRECTS))
                .join(firstNote)
                .on(firstNote.ID.eq(first.ID))
                .where(NOTE.CORRECTS.isNotNull())
                .and(first.FILE.eq(RECORD.FILE))
                .and(first.DELETED.eq(0L))
                .and(firstNote.SERVICE.eq(NOTE.SERVICE))
                .fetchMap(row -> row.value1(), row -> row.value2());
    }

    /// @return how many were taken in
    private int take(DSLContext sql) {
        var number = coalesce(RECORD.ARRIVED, RECORD.ID);
        var came =
                sql.select(
                                RECORD.ID,
                                number,
                                NOTE.TEXT,
                                NOTE.SIGNIFICANCE,
                                NOTE.HAPPENED_ON,
                                RECORD.OBSERVED_AT)
                        .from(RECORD)
                        .join(NOTE)
                        .on(NOTE.ID.eq(RECORD.ID))
                        .where(since())
                        .orderBy(number)
                        .limit(atOnce)
                        .fetch();
        came.forEach(row -> {
            var happened = happened(row.value5());
            dated.set(taken, happened != null);
            take(
                    row.value1(),
                    both(row.value3(), row.value4()),
                    happened == null ? written(row.value6()) : happened);
            upTo = row.value2();
        });
        return came.size();
    }

    /// Of all notes by their type; of those that came since by their numbers.
    private Condition since() {
        var type = types.of(Entities.NOTE);
        return upTo == 0
                ? RECORD.TYPE.eq(type)
                : RECORD.TYPE.plus(0L).eq(type).and(RECORD.ID.gt(upTo).or(RECORD.ARRIVED.gt(upTo)));
    }

    private void take(long note, String text, LocalDate day) {
        if (taken == notes.length) {
            notes = Arrays.copyOf(notes, Math.max(1024, 2 * taken));
            days = Arrays.copyOf(days, notes.length);
        }
        var place = taken++;
        notes[place] = note;
        days[place] = Math.toIntExact(day.toEpochDay());
        places.put(note, place);
        PlainWord.of(text).stream()
                .map(PlainWord::word)
                .collect(Collectors.toSet())
                .forEach(word -> words.computeIfAbsent(word, _ -> new Places()).add(place));
    }

    private static String both(@Nullable String text, @Nullable String meaning) {
        return (text == null ? "" : text) + "\n" + (meaning == null ? "" : meaning);
    }

    /// A day that cannot be read is no reason not to find the note.
    private static @Nullable LocalDate happened(@Nullable String day) {
        try {
            return day == null ? null : LocalDate.parse(day);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static LocalDate written(long observedAt) {
        return Moments.of(observedAt).atZone(LONDON).toLocalDate();
    }

    /// Places in rising order.
    private static final class Places {

        private int[] all = new int[1];
        private int size;

        void add(int place) {
            if (size == all.length) {
                all = Arrays.copyOf(all, size + size / 2 + 1);
            }
            all[size++] = place;
        }

        void addTo(BitSet set) {
            for (int i = 0; i < size; i++) {
                set.set(all[i]);
            }
        }
    }
}
