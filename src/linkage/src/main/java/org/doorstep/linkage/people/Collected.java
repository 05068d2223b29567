package org.doorstep.linkage.people;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.doorstep.domain.identifier.Samples;
import org.doorstep.linkage.LinkInput;
import org.doorstep.linkage.mention.FactMentions;
import org.doorstep.linkage.row.Rows;

/// Records as they come in. As long as there are few they are kept whole, for those who link by
/// rules need them; of many only what is compared is kept.
final class Collected {

    private static final int NOBODY = -1;
    private static final long MASK = 0xffffffffL;

    private final int few;
    private final FactMentions mentions;
    private final Rows.Builder builder = new Rows.Builder(0);
    private final Map<String, Integer> sources = new HashMap<>();
    private final List<LinkInput> whole = new ArrayList<>();
    private long[] persons = new long[1024];

    Collected(int few, Samples samples) {
        this.few = few;
        this.mentions = new FactMentions(samples);
    }

    void add(LinkInput record) {
        var place = builder.size();
        if (place < few) {
            whole.add(record);
        } else if (place == few) {
            whole.clear();
        }
        if (place == persons.length) {
            persons = Arrays.copyOf(persons, 2 * place);
        }
        persons[place] =
                (long) record.number() << Integer.SIZE | record.person().orElse(NOBODY) & MASK;
        var source = sources.computeIfAbsent(record.source(), _ -> sources.size());
        builder.add(mentions.of(record.number(), source, record.facts(), record.endedOn()));
    }

    int size() {
        return builder.size();
    }

    /// Whether there are too few to learn from.
    boolean isFew() {
        return size() < few;
    }

    /// All of them; only while they are few.
    List<LinkInput> whole() {
        return whole;
    }

    Rows rows() {
        return builder.build();
    }

    /// The number of the person to whom each row was linked before, in the order of the rows; below
    /// nought if to none.
    int[] persons() {
        var sorted = Arrays.copyOf(persons, size());
        Arrays.sort(sorted);
        return Arrays.stream(sorted).mapToInt(each -> (int) each).toArray();
    }
}
