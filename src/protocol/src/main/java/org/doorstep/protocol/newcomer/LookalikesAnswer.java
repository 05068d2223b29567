package org.doorstep.protocol.newcomer;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who may be the same as somebody who is about to be registered.
///
/// @param people whom the officer may see, the likeliest first
/// @param known of whom the officer may know only who has their file
public record LookalikesAnswer(List<Seen> people, List<Known> known) {

    /// Somebody, composed from what the officer may see alone.
    ///
    /// @param name family name in capitals first
    /// @param born ISO date, or less; null if unknown
    /// @param address null if unknown or not to be disclosed
    /// @param services wire names of those that work with them
    /// @param likely whether so much fits that it is likely
    /// @param why what fits, in words that name no value
    /// @param against what differs
    public record Seen(
            UUID person,
            String name,
            @Nullable String born,
            @Nullable String address,
            List<String> services,
            boolean likely,
            List<String> why,
            List<String> against) {}

    /// That a team has a file, and no more.
    ///
    /// @param service wire name, see [Category]
    /// @param phone the team's number, or null
    /// @param why what fits
    public record Known(String service, String team, @Nullable String phone, List<String> why) {}
}
