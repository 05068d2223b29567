package org.doorstep.protocol.sync;

/// `GET /v1/sync/wait?revision=`: a hint that there may be something new.
///
/// @param revision the hub's present revision; the one that was asked with if nothing happened in
///   time
public record WaitAnswer(long revision) {}
