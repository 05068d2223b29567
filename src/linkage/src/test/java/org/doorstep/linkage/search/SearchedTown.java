package org.doorstep.linkage.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.domain.citizen.Field.ACCOUNT;
import static org.doorstep.domain.citizen.Field.ADDRESS;
import static org.doorstep.domain.citizen.Field.BIRTH_DATE;
import static org.doorstep.domain.citizen.Field.FAMILY_NAME;
import static org.doorstep.domain.citizen.Field.FORMER_FAMILY_NAME;
import static org.doorstep.domain.citizen.Field.GIVEN_NAME;
import static org.doorstep.domain.citizen.Field.NATIONAL_INSURANCE_NUMBER;
import static org.doorstep.domain.citizen.Field.NHS_NUMBER;
import static org.doorstep.domain.citizen.Field.PHONE;
import static org.doorstep.domain.citizen.Field.POSTCODE;
import static org.doorstep.domain.citizen.Field.PREFERRED_NAME;
import static org.doorstep.domain.citizen.Field.UPRN;
import static org.doorstep.linkage.search.MemoryDirectory.row;

import java.util.List;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.search.PeopleSearch.Hit;
import org.doorstep.linkage.normal.Nicknames;

/// Five people whom every kind of search finds, and the searches.
final class SearchedTown {

    static final int LIMIT = 20;

    private final MemoryDirectory directory =
            new MemoryDirectory()
                    .add(
                            row(
                                    Category.HOUSING,
                                    true,
                                    false,
                                    GIVEN_NAME,
                                    "Thomas",
                                    FAMILY_NAME,
                                    "Okafor",
                                    BIRTH_DATE,
                                    "1979-03-14",
                                    NATIONAL_INSURANCE_NUMBER,
                                    "QQ123456C",
                                    PHONE,
                                    "+447700900123",
                                    ADDRESS,
                                    "Flat 3, 12 High Street, Wrenford",
                                    POSTCODE,
                                    "XQ1 1AA",
                                    UPRN,
                                    "999000000001"),
                            row(
                                    Category.COUNCIL_TAX,
                                    true,
                                    false,
                                    GIVEN_NAME,
                                    "Thomas",
                                    FAMILY_NAME,
                                    "Okafor",
                                    ACCOUNT,
                                    "10023418"))
                    .person(
                            GIVEN_NAME,
                            "Zoë",
                            FAMILY_NAME,
                            "O’Brien",
                            BIRTH_DATE,
                            "1985-12-03",
                            NHS_NUMBER,
                            "9990000018",
                            ADDRESS,
                            "4 Mill Lane, Wrenford",
                            POSTCODE,
                            "XQ10 2BB")
                    .add(
                            row(
                                    Category.ADULT_CARE,
                                    true,
                                    false,
                                    GIVEN_NAME,
                                    "Robert",
                                    FAMILY_NAME,
                                    "Smith-Jones",
                                    FORMER_FAMILY_NAME,
                                    "Marsh",
                                    PREFERRED_NAME,
                                    "Ziggy",
                                    BIRTH_DATE,
                                    "1974"),
                            row(
                                    Category.HOUSING,
                                    false,
                                    false,
                                    GIVEN_NAME,
                                    "ROBERT",
                                    FAMILY_NAME,
                                    "SMITH",
                                    ADDRESS,
                                    "7 Elm Road, Wrenford",
                                    PHONE,
                                    "01632 960123"))
                    .person(GIVEN_NAME, "June", FAMILY_NAME, "Ward", BIRTH_DATE, "1974-10-02")
                    .settled(PHONE, "+447700900638")
                    .add(
                            row(
                                    Category.HOUSING,
                                    true,
                                    true,
                                    GIVEN_NAME,
                                    "Hanna",
                                    FAMILY_NAME,
                                    "Nowak",
                                    ADDRESS,
                                    "99 Secret Close, Wrenford",
                                    POSTCODE,
                                    "XV9 9ZZ",
                                    UPRN,
                                    "999000000999"));

    private final PeopleIndex index = index(directory);

    static PeopleIndex index(MemoryDirectory people) {
        return PeopleIndex.build(people, Nicknames.shipped(), read -> {});
    }

    MemoryDirectory directory() {
        return directory;
    }

    PeopleIndex index() {
        return index;
    }

    List<Hit> hits(String typed) {
        return index.find(typed, LIMIT).hits();
    }

    Hit only(String typed) {
        assertThat(hits(typed)).hasSize(1);
        return hits(typed).getFirst();
    }

    List<String> names(String typed) {
        return names(index, typed);
    }

    static List<String> names(PeopleIndex people, String typed) {
        var found = people.find(typed, LIMIT);
        assertThat(found.total()).isEqualTo(found.hits().size());
        return found.hits().stream().map(Hit::name).toList();
    }
}
