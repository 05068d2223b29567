package org.doorstep.protocol.hub;

import org.jspecify.annotations.Nullable;

/// How the hub explains an error (RFC 9457, `application/problem+json`).
///
/// @param type one of the names below, or `about:blank`
/// @param title what kind of error, in plain words
/// @param status the HTTP status
/// @param detail what was wrong here and what to do; never personal data
/// @param expectedSeq for [#SEQUENCE_GAP], the number of the op that the hub expects
public record Problem(
        @Nullable String type,
        @Nullable String title,
        int status,
        @Nullable String detail,
        @Nullable Long expectedSeq) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /// 409: ops came whose numbers leave some out.
    public static final String SEQUENCE_GAP = "urn:doorstep:problem:sequence-gap";

    /// 409: a number came again with other content, so the laptop's store was restored or cloned.
    public static final String INCARNATION_CLASH = "urn:doorstep:problem:incarnation-clash";
}
