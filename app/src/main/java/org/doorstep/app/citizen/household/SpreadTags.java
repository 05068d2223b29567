package org.doorstep.app.citizen.household;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import org.doorstep.app.citizen.household.HouseholdModel.Shown;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.MarkerTag;
import org.doorstep.domain.citizen.Caution;
import org.doorstep.domain.household.MarkerSpread.Spread;

/// Warnings about others that hold where the person lives, with whose they are: they stand beside
/// the person's own, for whoever visits one visits all.
public final class SpreadTags {

    private static final Messages TEXT = Messages.of("household");

    private SpreadTags() {}

    /// @param look hears of whom to tell more about
    public static List<Button> of(Shown shown, Consumer<UUID> look) {
        return shown.spread().stream().map(spread -> tag(spread, shown, look)).toList();
    }

    private static Button tag(Spread spread, Shown shown, Consumer<UUID> look) {
        var caution = spread.caution();
        // Who must not be found at an address is not named there either, nor who lives with them.
        var named =
                shown.household()
                        .relative(spread.about())
                        .filter(who -> !shown.hidden() && !who.addressHidden());
        var words =
                named.map(who -> TEXT.get("spread.of", caution.text(), who.name().display()))
                        .orElseGet(() -> TEXT.get("spread.unnamed", caution.text()));
        var tag =
                MarkerTag.of(
                        new Caution(caution.level(), words, caution.since(), caution.reviewOn()),
                        () -> named.ifPresent(who -> look.accept(who.id())));
        tag.setWrapText(true);
        return tag;
    }
}
