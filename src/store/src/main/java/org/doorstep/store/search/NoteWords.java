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
    private int taken;

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
            return came < atOnce ? 0 : there - places.size();
        });
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
                        .filter(place -> days[place] >= first)
                        .mapToLong(place -> ((long) days[place] << Integer.SIZE) | place)
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

    private void begin() {
        words.clear();
        places.clear();
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
            take(row.value1(), both(row.value3(), row.value4()), day(row.value5(), row.value6()));
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

    private void take(long note, String text, int day) {
        if (taken == notes.length) {
            notes = Arrays.copyOf(notes, Math.max(1024, 2 * taken));
            days = Arrays.copyOf(days, notes.length);
        }
        var place = taken++;
        notes[place] = note;
        days[place] = day;
        places.put(note, place);
        PlainWord.of(text).stream()
                .map(PlainWord::word)
                .collect(Collectors.toSet())
                .forEach(word -> words.computeIfAbsent(word, _ -> new Places()).add(place));
    }

    private static String both(@Nullable String text, @Nullable String meaning) {
        return (text == null ? "" : text) + "\n" + (meaning == null ? "" : meaning);
    }

    /// When it happened; a day that cannot be read is no reason not to find the note.
    private static int day(@Nullable String happenedOn, long observedAt) {
        if (happenedOn != null) {
            try {
                return Math.toIntExact(LocalDate.parse(happenedOn).toEpochDay());
            } catch (DateTimeParseException e) {
                // As if it had happened when it was written.
            }
        }
        return Math.toIntExact(Moments.of(observedAt).atZone(LONDON).toLocalDate().toEpochDay());
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
