package org.doorstep.protocol.sync;

import java.util.UUID;

/// `POST /v1/devices`: enrols this laptop for the officer of the token. The same device again is no
/// error.
///
/// @param device the laptop's id, made by the laptop
/// @param name what the council's IT calls it, at most 100 characters
public record DeviceRequest(UUID device, String name) {}
