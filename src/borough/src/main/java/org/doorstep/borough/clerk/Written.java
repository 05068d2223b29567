package org.doorstep.borough.clerk;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A person as a clerk wrote them down. Empty where nothing was written.
///
/// @param born the birth date as written, or nothing
public record Written(
        String title,
        String given,
        String middle,
        String surname,
        @Nullable LocalDate born,
        String nino,
        String nhs,
        String phone,
        String mobile,
        String email,
        WrittenAddress address) {}
