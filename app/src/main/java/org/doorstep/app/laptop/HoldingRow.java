package org.doorstep.app.laptop;

import java.util.UUID;
import java.util.stream.Collectors;
import org.doorstep.app.text.Amounts;
import org.doorstep.app.ui.MarkerTag;
import org.doorstep.domain.access.Scope;
import org.doorstep.domain.citizen.Mention;
import org.doorstep.domain.laptop.Holding;

/// One file on this laptop, in words.
///
/// @param why the names of the scopes that bring it here
record HoldingRow(UUID person, Mention who, String why, String records, String size) {

    static HoldingRow of(Holding holding) {
        return new HoldingRow(
                holding.person(),
                holding.who(),
                holding.why().stream().map(Scope::name).collect(Collectors.joining(", ")),
                Amounts.count(holding.records()),
                Amounts.size(holding.bytes()));
    }

    /// The row as one sentence, for a screen reader.
    String sentence() {
        return MarkerTag.spoken(who) + ", " + why + ", " + records + ", " + size;
    }
}
