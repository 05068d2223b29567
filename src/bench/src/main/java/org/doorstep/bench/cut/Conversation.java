package org.doorstep.bench.cut;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.doorstep.protocol.sync.Preview.View;

/// One round of a laptop as it was recorded.
///
/// @param name for people
/// @param image the laptop's store before it
/// @param seen what the officer saw as each request went out, and after the last answer: one more
///   than there are exchanges
/// @param refused how many of the officer's ops the hub refused
/// @param hub what the hub had after it
record Conversation(
        String name,
        byte[] image,
        List<Exchange> exchanges,
        List<Map<UUID, View>> seen,
        int refused,
        HubRows hub) {

    /// What the officer saw when the answer to a request had come.
    Map<UUID, View> seenAfter(int exchange) {
        return seen.get(exchange + 1);
    }
}
