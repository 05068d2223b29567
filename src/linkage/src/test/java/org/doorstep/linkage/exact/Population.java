package org.doorstep.linkage.exact;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.doorstep.domain.citizen.Field;
import org.doorstep.linkage.LinkInput;

/// Made-up people with one to four records each, few enough names for namesakes, identifiers on
/// some records and on some of those the wrong one.
final class Population {

    private static final List<String> GIVEN =
            List.of("Ada", "Ife", "John", "Mary Ann", "Mary Jane", "Zoë", "Robert", "Bob", "Baby");
    private static final List<String> FAMILY =
            List.of("Khan", "Okafor", "Ward", "O'Brien", "Smith-Jones", "Nowak", "Singh");

    private final Random random;

    private Population(Random random) {
        this.random = random;
    }

    static Population seeded(long seed) {
        return new Population(new Random(seed));
    }

    /// Records numbered from nought.
    List<LinkInput> records(int count) {
        var records = new ArrayList<LinkInput>();
        while (records.size() < count) {
            var given = GIVEN.get(random.nextInt(GIVEN.size()));
            var family = FAMILY.get(random.nextInt(FAMILY.size()));
            var born = 1940 + random.nextInt(70) + "-03-1" + random.nextInt(10);
            var nino = "QQ%06dA".formatted(random.nextInt(1_000_000));
            for (var i = random.nextInt(4); i >= 0 && records.size() < count; i--) {
                records.add(record(records.size(), given, family, born, nino));
            }
        }
        return records;
    }

    private LinkInput record(int number, String given, String family, String born, String nino) {
        var draft = new Draft().with(Field.GIVEN_NAME, given);
        draft.with(Field.FAMILY_NAME, random.nextInt(10) == 0 ? "Marsh" : family);
        if (random.nextInt(10) == 0) {
            draft.with(Field.FORMER_FAMILY_NAME, family);
        }
        draft.with(Field.BIRTH_DATE, random.nextInt(10) == 0 ? "1950-01-01" : born);
        if (random.nextInt(3) == 0) {
            var wrong = random.nextInt(10) == 0;
            draft.with(
                    Field.NATIONAL_INSURANCE_NUMBER,
                    wrong ? "QQ00000%dA".formatted(random.nextInt(10)) : nino);
        }
        return draft.numbered(number);
    }
}
