package org.doorstep.app.ui.visit;

import java.util.ArrayList;
import java.util.List;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.visit.VisitShown.Warning;
import org.doorstep.domain.citizen.CitizenFile;
import org.doorstep.domain.citizen.SingleView;
import org.doorstep.domain.household.Household;
import org.doorstep.domain.household.Households;
import org.doorstep.domain.household.MarkerSpread;

/// The warnings that hold at a person's door: those about them first, then those about others who
/// live there. Whoever goes to see one, or works with one, meets all of them.
public record DoorWarnings(Households households) {

    private static final Messages TEXT = Messages.of("visit");

    /// Asked away from the screen: it reads who lives there.
    public List<Warning> of(CitizenFile file, SingleView view) {
        var warnings = new ArrayList<Warning>();
        view.cautions().forEach(caution -> warnings.add(new Warning(caution, caution.text())));
        var known = households.around(file.person());
        if (!known.isEmpty()) {
            var household = Household.of(known, false);
            for (var spread : MarkerSpread.to(known)) {
                // Who must not be found at an address is not named there either.
                var words =
                        household
                                .relative(spread.about())
                                .filter(who -> !view.addressHidden() && !who.addressHidden())
                                .map(who ->
                                        TEXT.get(
                                                "warning.of",
                                                spread.caution().text(),
                                                who.name().display()))
                                .orElseGet(
                                        () -> TEXT.get("warning.other", spread.caution().text()));
                warnings.add(new Warning(spread.caution(), words));
            }
        }
        return List.copyOf(warnings);
    }
}
