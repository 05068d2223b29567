package org.doorstep.domain.citizen;

import static org.doorstep.domain.access.Category.ADULT_CARE;
import static org.doorstep.domain.access.Category.BENEFITS;
import static org.doorstep.domain.access.Category.CHILDREN;
import static org.doorstep.domain.access.Category.COUNCIL_TAX;
import static org.doorstep.domain.access.Category.HOUSING;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.doorstep.domain.access.Category;

/// Whom to believe first, field by field. Where a field is not named the newest statement counts:
/// people tell each service of a move or a new number at a different time.
final class Trust {

    /// Care systems check names against the NHS and keep accents; housing cuts and shouts them.
    private static final List<Category> NAMES =
            List.of(ADULT_CARE, CHILDREN, BENEFITS, HOUSING, COUNCIL_TAX);

    /// Benefits are paid against the number, so that it is checked there.
    private static final List<Category> MONEY =
            List.of(BENEFITS, HOUSING, COUNCIL_TAX, ADULT_CARE, CHILDREN);

    private static final Map<Field, List<Category>> ORDER =
            new EnumMap<>(
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
                            Field.NATIONAL_INSURANCE_NUMBER, MONEY));

    private Trust() {}

    /// 0 for the service to believe first; the same for all where the newest statement counts.
    static int rank(Field field, Category service) {
        var order = ORDER.getOrDefault(field, List.of());
        var place = order.indexOf(service);
        return place < 0 ? order.size() : place;
    }
}
