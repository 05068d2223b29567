package org.doorstep.domain.citizen;

import java.time.LocalDate;
import org.doorstep.domain.access.Category;
import org.jspecify.annotations.Nullable;

/// That a service works with a person; no content. Feeds *exists - ask* where the officer may not
/// look inside.
///
/// @param service the service
/// @param team name of the team
/// @param phone the team's number, or null
/// @param since null if the source does not say
public record Involvement(
        Category service, String team, @Nullable String phone, @Nullable LocalDate since) {}
