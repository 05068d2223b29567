package org.doorstep.app.citizen.household;

import java.util.ArrayList;
import org.doorstep.app.text.Messages;
import org.doorstep.domain.citizen.Kin;
import org.doorstep.domain.household.Gender;
import org.doorstep.domain.household.Household;

/// What the shapes and lines of a genogram mean: of those that are in it.
final class Legend {

    private static final Messages TEXT = Messages.of("household");

    private Legend() {}

    /// @param loop whether a loop is drawn
    static String of(Household household, boolean loop) {
        var words = new ArrayList<String>();
        for (var gender : Gender.values()) {
            if (household.people().stream().anyMatch(who -> who.gender() == gender)) {
                words.add(
                        TEXT.get(
                                switch (gender) {
                                    case MAN -> "key.man";
                                    case WOMAN -> "key.woman";
                                    case NON_BINARY -> "key.nonBinary";
                                    case NOT_KNOWN -> "key.notKnown";
                                }));
            }
        }
        words.add(TEXT.get("key.self"));
        if (household.people().stream().anyMatch(who -> who.died() != null)) {
            words.add(TEXT.get("key.died"));
        }
        if (has(household, Kin.PARTNER) || has(household, Kin.FORMER_PARTNER)) {
            words.add(TEXT.get("key.partners"));
        }
        if (has(household, Kin.FORMER_PARTNER)) {
            words.add(TEXT.get("key.former"));
        }
        if (loop) {
            words.add(TEXT.get("key.loop"));
        }
        return String.join(" ", words);
    }

    private static boolean has(Household household, Kin kin) {
        return household.relationships().stream().anyMatch(said -> said.kin() == kin);
    }
}
