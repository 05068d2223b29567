package org.doorstep.bench.linkage;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.doorstep.bench.linkage.ColumnFile.Column;
import org.doorstep.bench.measure.BenchException;
import org.doorstep.linkage.mention.Meaning;
import org.doorstep.linkage.mention.Mention;
import org.doorstep.linkage.mention.Value;
import org.doorstep.linkage.normal.WrittenDates;
import org.jspecify.annotations.Nullable;

/// One or two files of people whose columns are named.
final class PeopleFiles {

    private static final char BETWEEN = '\u0001';

    private final ColumnFile columns;
    private final String truth;
    private final List<Person> people = new ArrayList<>();

    /// @param truth name of the column that tells who is who, else a pattern with one group for the
    ///   first column
    PeopleFiles(ColumnFile columns, String truth) {
        this.columns = columns;
        this.truth = truth;
    }

    /// One row, and what it is known by: all that it says.
    private record Person(
            int source, List<Value> values, String says, String whole, String truth) {}

    static Labelled read(Path left, @Nullable Path right, Path columnFile, String truth)
            throws java.io.IOException {
        var files = new PeopleFiles(ColumnFile.read(columnFile), truth);
        files.add(Table.read(left), 0);
        if (right != null) {
            files.add(Table.read(right), 1);
        }
        return files.labelled(right != null);
    }

    private void add(Table table, int source) {
        var named =
                columns.meanings().keySet().stream()
                        .filter(column -> table.header().contains(column))
                        .toList();
        if (named.isEmpty()) {
            throw new BenchException(
                    "none of the columns named is in the file, which has " + table.header(), null);
        }
        Map<String, WrittenDates> dates = new HashMap<>();
        for (var column : named) {
            if (meaning(column).meaning() == Meaning.DOB) {
                var place = table.header().indexOf(column);
                dates.put(
                        column,
                        WrittenDates.of(table.rows().stream().map(row -> row.get(place)).toList()));
            }
        }
        var truths = truths(table);
        for (var i = 0; i < table.rows().size(); i++) {
            var row = table.rows().get(i);
            var values = new ArrayList<Value>();
            for (var column : named) {
                var text = row.get(table.header().indexOf(column));
                if (!text.isEmpty()) {
                    value(meaning(column), text, dates.get(column), values);
                }
            }
            people.add(new Person(source, values, values.toString(), join(row), truths.get(i)));
        }
    }

    private Column meaning(String column) {
        var meaning = columns.meanings().get(column);
        if (meaning == null) {
            throw new BenchException("column " + column + " has no meaning", null);
        }
        return meaning;
    }

    private static void value(
            Column column, String text, @Nullable WrittenDates dates, List<Value> values) {
        if (dates == null) {
            values.add(new Value(column.meaning(), column.kind(), text));
        } else {
            dates.iso(text).ifPresent(date -> values.add(Value.of(Meaning.DOB, date)));
        }
    }

    private List<String> truths(Table table) {
        var place = table.header().indexOf(truth);
        if (place >= 0) {
            return table.rows().stream().map(row -> row.get(place)).toList();
        }
        var pattern = Pattern.compile(truth);
        return table.rows().stream()
                .map(row -> {
                    var matcher = pattern.matcher(row.getFirst());
                    return matcher.find() && matcher.groupCount() > 0 ? matcher.group(1) : "";
                })
                .toList();
    }

    private Labelled labelled(boolean across) {
        people.sort(
                Comparator.comparingInt(Person::source)
                        .thenComparing(Person::says)
                        .thenComparing(Person::whole));
        var mentions = new ArrayList<Mention>();
        var truths = new ArrayList<String>();
        for (var number = 0; number < people.size(); number++) {
            var person = people.get(number);
            mentions.add(new Mention(number, person.source, person.values));
            truths.add(person.truth);
        }
        if (truths.stream().allMatch(String::isEmpty)) {
            throw new BenchException(
                    truth + " is no column, and tells nothing of the first column either", null);
        }
        return new Labelled(mentions, truths, columns.kinds(), across);
    }

    private static String join(List<String> row) {
        return String.join(Character.toString(BETWEEN), row);
    }
}
