package org.doorstep.domain.citizen;

import static org.doorstep.domain.access.Category.ADULT_CARE;
import static org.doorstep.domain.access.Category.BENEFITS;
import static org.doorstep.domain.access.Category.CHILDREN;
import static org.doorstep.domain.access.Category.COUNCIL_TAX;
import static org.doorstep.domain.access.Category.HOUSING;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.doorstep.domain.access.Category;

/// Whom to believe first, field by field, as the council lays it down. Among those who are equally
/// believed, and where nobody is named, the newest statement counts: people tell each service of a
/// move or a new number at a different time.
///
/// @param orders for each field that is named, who is believed, the first first: [#OFFICER] or the
///   wire name of a service
/// @param otherwise the same for all other fields
public record TrustRules(Map<Field, List<String>> orders, List<String> otherwise) {

    /// What an officer has settled where services disagreed.
    public static final String OFFICER = "officer";

    /// Care systems check names against the NHS and keep accents; housing cuts and shouts them.
    private static final List<String> NAMES =
            voices(ADULT_CARE, CHILDREN, BENEFITS, HOUSING, COUNCIL_TAX);

    /// Benefits are paid against the number, so that it is checked there.
    private static final List<String> MONEY =
            voices(BENEFITS, HOUSING, COUNCIL_TAX, ADULT_CARE, CHILDREN);

    /// What counts until the council says otherwise.
    public static final TrustRules USUAL =
            new TrustRules(
                    Map.of(
                            Field.TITLE, NAMES,
                            Field.GIVEN_NAME, NAMES,
                            Field.FAMILY_NAME, NAMES,
                            Field.PREFERRED_NAME, NAMES,
                            Field.BIRTH_DATE, NAMES,
                            Field.DEATH_DATE, NAMES,
                            Field.SEX, NAMES,
                            Field.LANGUAGE, NAMES,
                            Field.NHS_NUMBER, NAMES,
                            Field.NATIONAL_INSURANCE_NUMBER, MONEY),
                    List.of(OFFICER));

    public TrustRules {
        var copy = new EnumMap<Field, List<String>>(Field.class);
        orders.forEach((field, voices) -> copy.put(field, List.copyOf(voices)));
        orders = Map.copyOf(copy);
        otherwise = List.copyOf(otherwise);
    }

    /// 0 for who is to be believed first; the same for all who are not named.
    ///
    /// @param settled whether an officer settled it, who then speaks for themselves
    int rank(Field field, Category service, boolean settled) {
        var voices = voices(field);
        var place = voices.indexOf(settled ? OFFICER : service.toString());
        return place < 0 ? voices.size() : place;
    }

    /// Where nothing is laid down of the whole name, what is laid down of the last name.
    private List<String> voices(Field field) {
        var whole = field == Field.NAME ? orders.get(Field.FAMILY_NAME) : null;
        return orders.getOrDefault(field, whole == null ? otherwise : whole);
    }

    private static List<String> voices(Category... services) {
        return Stream.concat(Stream.of(OFFICER), Stream.of(services).map(Category::toString))
                .toList();
    }
}
