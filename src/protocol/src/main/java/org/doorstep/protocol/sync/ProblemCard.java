package org.doorstep.protocol.sync;

import org.jspecify.annotations.Nullable;

/// Why the hub did not do what was asked (RFC 9457, `application/problem+json`).
///
/// @param type relative URI, one of the constants below or another; clients decide by it
/// @param title the kind of problem in a few words
/// @param status the HTTP status again
/// @param detail what went wrong here and what to do, in plain words
/// @param expectedSeq with [#GAP]: the number of the op that the hub waits for
public record ProblemCard(
        String type, String title, int status, String detail, @Nullable Long expectedSeq) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /// 409: ops are missing before the ones that came.
    public static final String GAP = "/problems/gap";

    /// 409: an op's number came before with other content, so that this laptop was restored or
    /// cloned: it must take a new incarnation.
    public static final String INCARNATION_CLASH = "/problems/incarnation-clash";

    /// 409: the laptop knows a later revision of this epoch than the hub: the hub was restored from
    /// a backup and not told so.
    public static final String WENT_BACK = "/problems/hub-went-back";

    /// 403: the laptop is not enrolled for this officer.
    public static final String DEVICE_NOT_ENROLLED = "/problems/device-not-enrolled";
}
