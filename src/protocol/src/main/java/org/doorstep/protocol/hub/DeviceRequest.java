package org.doorstep.protocol.hub;

import java.util.UUID;

/// `POST /v1/devices`: enrols this laptop for the officer whose token is sent along. The same
/// device twice is no error.
///
/// @param device made on the laptop at its first start
/// @param name what the council's IT will know it by, for example the computer's name
public record DeviceRequest(UUID device, String name) {}
