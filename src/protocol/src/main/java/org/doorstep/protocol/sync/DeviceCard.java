package org.doorstep.protocol.sync;

import java.util.UUID;

/// The hub's answer to a [DeviceRequest].
///
/// @param state `enrolled`: the laptop may sync
public record DeviceCard(UUID device, String state) {

    public static final String ENROLLED = "enrolled";
}
