package org.doorstep.linkage.exact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.doorstep.domain.identifier.Samples;
import org.doorstep.linkage.LinkInput;
import org.doorstep.linkage.LinkageException;
import org.doorstep.linkage.Linked;
import org.doorstep.linkage.Linker;
import org.doorstep.linkage.Progress;
import org.doorstep.linkage.Ruling;
import org.doorstep.linkage.normal.Nicknames;

/// Links by what is exactly the same: the NHS number, the National Insurance number, or name and
/// full birth date.
///
/// An identifier links unless first name and birth date both speak against it (a partner's number).
/// A name links only with a birth date that somebody was born on, never with one that a system
/// fills in. Nothing links rows with two different identifiers of one kind.
public final class ExactLinker implements Linker {

    private static final int REPORT_EVERY = 10_000;

    private final Samples samples;
    private final Nicknames nicknames;

    /// @param samples whether made-up people's National Insurance numbers count
    public ExactLinker(Samples samples, Nicknames nicknames) {
        this.samples = samples;
        this.nicknames = nicknames;
    }

    @Override
    public Linked link(Stream<LinkInput> records, List<Ruling> rulings, Progress progress) {
        var reader = new RowReader(samples);
        var rows = read(records, reader, progress);
        var firstNames = new FirstNames(reader.names(), nicknames);
        var contradictions = new Contradictions(rows, firstNames);
        var joining = new Joining(rows, contradictions);
        apply(rulings, rows, joining, contradictions);
        for (var likeness : Likeness.values()) {
            progress.reached(likeness.step(), rows.size());
            joining.joinBy(likeness, Keys.of(likeness, rows));
        }
        return joining.outcome();
    }

    private static List<Row> read(Stream<LinkInput> records, RowReader reader, Progress progress) {
        var rows = new ArrayList<Row>();
        records.forEachOrdered(record -> {
            rows.add(reader.read(record));
            if (rows.size() % REPORT_EVERY == 0) {
                progress.reached("Reading records", rows.size());
            }
        });
        rows.sort(Comparator.comparingInt(Row::number));
        for (var i = 1; i < rows.size(); i++) {
            if (rows.get(i - 1).number() == rows.get(i).number()) {
                throw new LinkageException(
                        "record " + rows.get(i).number() + " was given more than once");
            }
        }
        var defaults = DefaultDates.among(rows);
        rows.replaceAll(row -> defaults.has(row) ? row.withoutBirthDate() : row);
        return rows;
    }

    private static void apply(
            List<Ruling> rulings, List<Row> rows, Joining joining, Contradictions contradictions) {
        for (var ruling : rulings) {
            var left = place(rows, ruling.left());
            var right = place(rows, ruling.right());
            switch (ruling.verdict()) {
                case SAME_PERSON -> joining.joinByRuling(left, right);
                case DIFFERENT_PEOPLE -> contradictions.ruleApart(left, right);
            }
        }
    }

    private static int place(List<Row> rows, int number) {
        var low = 0;
        var high = rows.size() - 1;
        while (low <= high) {
            var middle = (low + high) >>> 1;
            var found = rows.get(middle).number();
            if (found == number) {
                return middle;
            }
            if (found < number) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        throw new LinkageException("a ruling names record " + number + ", which was not given");
    }
}
