package org.doorstep.app.example;

import static org.doorstep.domain.access.Category.ADULT_CARE;
import static org.doorstep.domain.access.Category.BENEFITS;
import static org.doorstep.domain.access.Category.CHILDREN;
import static org.doorstep.domain.access.Category.COUNCIL_TAX;
import static org.doorstep.domain.access.Category.HOUSING;

import java.util.List;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.search.PeopleSearch.Hit;
import org.jspecify.annotations.Nullable;

/// People of nearly one name, for the pictures and tests of search.
public final class Okafors {

    public static final List<Hit> ALL =
            List.of(
                    hit(
                            "OKAFOR, Thomas",
                            "1979-03-14",
                            "Flat 4, Larch House, 112 Elm Road, Wrenford, XA1 2BC",
                            List.of("Sounds like “okafr”"),
                            HOUSING,
                            BENEFITS,
                            COUNCIL_TAX),
                    hit(
                            "OKAFOR, Thomas",
                            "1948-11-30",
                            "19 Vale Close, Wrenford, QX4 7ZZ",
                            List.of("Sounds like “okafr”"),
                            ADULT_CARE,
                            COUNCIL_TAX),
                    hit(
                            "OKAFOR, Tom Chukwuemeka",
                            "1979",
                            null,
                            List.of("Sounds like “okafr”", "former last name"),
                            CHILDREN),
                    hit(
                            "OKAFOR-ADÉBÁYỌ̀, Ifeoma Blessing",
                            "2001-07-02",
                            "7 Quarry Street, Wrenford, XA3 4QQ",
                            List.of("Sounds like “okafr”"),
                            HOUSING,
                            BENEFITS),
                    hit(
                            "OKAFORD, Samuel",
                            "1990-01-19",
                            "31 Vine Terrace, Wrenford, VX2 1AA",
                            List.of("Sounds like “okafr”"),
                            COUNCIL_TAX),
                    hit(
                            "OKEFOR, Grace",
                            "1979-10-03",
                            "2 The Maltings, Mill Lane, Wrenford, XA9 3AB",
                            List.of("Sounds like “okafr”"),
                            HOUSING,
                            BENEFITS,
                            COUNCIL_TAX,
                            ADULT_CARE));

    private Okafors() {}

    private static Hit hit(
            String name,
            String born,
            @Nullable String address,
            List<String> why,
            Category... services) {
        return new Hit(FileBuilder.id(name + born), name, born, address, why, List.of(services));
    }
}
