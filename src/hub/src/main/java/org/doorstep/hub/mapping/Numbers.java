package org.doorstep.hub.mapping;

import java.math.BigDecimal;
import java.util.Optional;

/// Reads numbers as systems write them.
final class Numbers {

    private Numbers() {}

    /// Empty if the text is no number; a pound sign and commas between thousands do not matter.
    static Optional<BigDecimal> read(String text) {
        try {
            return Optional.of(new BigDecimal(text.replace("£", "").replace(",", "").strip()));
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }
}
