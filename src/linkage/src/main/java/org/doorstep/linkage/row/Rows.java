package org.doorstep.linkage.row;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.doorstep.linkage.LinkageException;
import org.doorstep.linkage.mention.Mention;
import org.doorstep.linkage.normal.WrittenSex;
import org.doorstep.linkage.work.Workers;

/// What is compared of every mention, in order of number. A row is known by its place.
public final class Rows {

    /// What [#sex] tells; 0 is not known, 1 male of any age.
    public static final int FEMALE = WrittenSex.FEMALE.ordinal();

    public static final int BOY = WrittenSex.BOY.ordinal();
    public static final int MAN = WrittenSex.MAN.ordinal();

    private static final int EXTRA = 64;

    private final Texts texts;
    private final Cells cells;
    private final Companions companions;
    private final YoungestAges youngest;
    private int size;

    private Rows(Texts texts, List<Row> rows) {
        this.texts = texts;
        cells = new Cells(rows.size() + EXTRA, texts.kinds());
        rows.forEach(this::put);
        companions = new Companions(this);
        youngest = new YoungestAges(this);
    }

    /// Collects mentions, in any order.
    public static final class Builder {

        private static final int BATCH = 20_000;
        private static final int PIECE = 1_000;

        private final Texts texts;
        private final RowReader reader;
        private final List<Row> rows = new ArrayList<>();
        private final List<Mention> waiting = new ArrayList<>();

        /// @param kinds how many kinds of other columns there are
        public Builder(int kinds) {
            texts = new Texts(kinds);
            reader = new RowReader(texts);
        }

        public int size() {
            return rows.size() + waiting.size();
        }

        public void add(Mention mention) {
            waiting.add(mention);
            if (waiting.size() == BATCH) {
                read();
            }
        }

        private void read() {
            var pieces = (waiting.size() + PIECE - 1) / PIECE;
            Workers.over(pieces, () -> this::listen)
                    .forEach(piece -> piece.forEach(said -> rows.add(reader.number(said))));
            waiting.clear();
        }

        private List<RowReader.Said> listen(int piece) {
            var from = piece * PIECE;
            return waiting.subList(from, Math.min(from + PIECE, waiting.size())).stream()
                    .map(reader::listen)
                    .toList();
        }

        /// @throws LinkageException if two mentions have the same number
        public Rows build() {
            read();
            rows.sort(Comparator.comparingInt(Row::number));
            for (var i = 1; i < rows.size(); i++) {
                if (rows.get(i - 1).number() == rows.get(i).number()) {
                    throw new LinkageException(
                            "record " + rows.get(i).number() + " was given more than once");
                }
            }
            var fillers = FillerDates.among(rows);
            rows.replaceAll(row -> fillers.has(row) ? row.withoutBirthDate() : row);
            return new Rows(texts, rows);
        }
    }

    /// Adds one mention more, which must have a number above all others.
    ///
    /// @return its place
    public int add(Mention mention) {
        put(new RowReader(texts).read(mention));
        companions.add(size - 1);
        return size - 1;
    }

    private void put(Row row) {
        cells.put(size, row);
        var birth = row.born() == 0 ? "" : Integer.toHexString(row.born());
        cells.set(size, Cells.BIRTH, counted(texts.births(), birth));
        cells.set(size, Cells.NAME, counted(texts.names(), name(row)));
        cells.set(size, Cells.PROPERTY, counted(texts.properties(), property(row)));
        size++;
    }

    private static int counted(Lexicon lexicon, String text) {
        var number = lexicon.number(text);
        lexicon.count(number);
        return number;
    }

    private String name(Row row) {
        return row.first() == Lexicon.NONE || row.family() == Lexicon.NONE
                ? ""
                : texts.firsts().text(row.first()) + " " + texts.families().text(row.family());
    }

    private String property(Row row) {
        if (row.uprn() != 0) {
            return Long.toString(row.uprn());
        }
        if (row.house() == Lexicon.NONE) {
            return "";
        }
        var house = texts.houses().text(row.house());
        if (row.postcode() != Lexicon.NONE) {
            return house + " " + texts.postcodes().text(row.postcode());
        }
        return row.street() == Lexicon.NONE ? "" : house + " " + texts.streets().text(row.street());
    }

    public int size() {
        return size;
    }

    public Texts texts() {
        return texts;
    }

    public int number(int row) {
        return cells.at(row, Cells.NUMBER);
    }

    /// The place of the row of that number.
    ///
    /// @throws LinkageException if there is none
    public int place(int number) {
        var low = 0;
        var high = size - 1;
        while (low <= high) {
            var middle = (low + high) >>> 1;
            if (number(middle) == number) {
                return middle;
            }
            if (number(middle) < number) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        throw new LinkageException("a ruling names record " + number + ", which was not given");
    }

    public int source(int row) {
        return cells.at(row, Cells.SOURCE);
    }

    public int given(int row) {
        return cells.at(row, Cells.GIVEN);
    }

    public int first(int row) {
        return cells.at(row, Cells.FIRST);
    }

    public int known(int row) {
        return cells.at(row, Cells.KNOWN);
    }

    public int family(int row) {
        return cells.at(row, Cells.FAMILY);
    }

    public int former(int row) {
        return cells.at(row, Cells.FORMER);
    }

    /// Number of first and last name together among [Texts#names].
    public int name(int row) {
        return cells.at(row, Cells.NAME);
    }

    /// 0 not known, 1 male, [#FEMALE], [#BOY], [#MAN].
    public int sex(int row) {
        return cells.at(row, Cells.SEX);
    }

    /// A digit in each four bits, as `0x19790314`; 0 not known.
    public int born(int row) {
        return cells.at(row, Cells.BORN);
    }

    /// Number of the birth date among [Texts#births].
    public int birth(int row) {
        return cells.at(row, Cells.BIRTH);
    }

    public int house(int row) {
        return cells.at(row, Cells.HOUSE);
    }

    public int street(int row) {
        return cells.at(row, Cells.STREET);
    }

    public int town(int row) {
        return cells.at(row, Cells.TOWN);
    }

    public int postcode(int row) {
        return cells.at(row, Cells.POSTCODE);
    }

    public long uprn(int row) {
        return cells.longAt(row, Cells.UPRN);
    }

    /// Number of the home among [Texts#properties].
    public int property(int row) {
        return cells.at(row, Cells.PROPERTY);
    }

    public long nhs(int row) {
        return cells.longAt(row, Cells.NHS);
    }

    public int national(int row) {
        return cells.at(row, Cells.NATIONAL);
    }

    /// Whether the national number is a well-formed National Insurance number.
    public boolean insurance(int row) {
        return cells.at(row, Cells.INSURANCE) != 0;
    }

    /// @param which 0 to [#phones] less one
    public int phone(int row, int which) {
        return cells.at(row, Cells.PHONES + which);
    }

    /// How many telephone numbers a row has at most.
    public static int phones() {
        return RowReader.PHONES;
    }

    public int email(int row) {
        return cells.at(row, Cells.EMAIL);
    }

    /// Day on which they came to the address; 0 not known.
    public int since(int row) {
        return cells.at(row, Cells.SINCE);
    }

    /// Day on which they left it; 0 if they live there, or not known.
    public int until(int row) {
        return cells.at(row, Cells.UNTIL);
    }

    /// How old somebody of the row's birth date was on a day, in years; below nought before birth.
    public int age(int row, int day) {
        return YoungestAges.age(born(row), day);
    }

    /// How old the source's youngest were when they came to their home, in years.
    public int youngest(int source) {
        return youngest.of(source);
    }

    /// Who lived there with them.
    public Companions companions() {
        return companions;
    }

    public int other(int row, int kind) {
        return cells.at(row, Cells.OTHERS + kind);
    }
}
