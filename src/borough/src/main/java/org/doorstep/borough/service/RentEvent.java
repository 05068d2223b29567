package org.doorstep.borough.service;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One line of a rent account.
///
/// @param type `CHARGE`, `PAYMENT`, `LETTER`, `AGREEMENT` or `ADJUSTMENT`
/// @param amount pounds; payments below nought; nothing for a letter
public record RentEvent(
        String ref,
        LocalDate day,
        String type,
        @Nullable BigDecimal amount,
        BigDecimal balanceAfter,
        String detail,
        String officer) {}
