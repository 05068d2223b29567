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

    /// 409: a piece of a file does not begin where the last one ended.
    public static final String OTHER_OFFSET = "/problems/other-offset";

    /// 422: the bytes of a file are not those that its record names.
    public static final String OTHER_CONTENT = "/problems/other-content";

    /// 413: more came than the hub takes, of a file: more than its record names.
    public static final String TOO_LARGE = "/problems/too-large";

    /// 404: the caller may see the record, but the hub does not have all bytes of its file yet.
    public static final String ON_ITS_WAY = "/problems/on-its-way";

    /// 429: the officer themself asked for more people than the hub answers in a time. Any other
    /// 429 is for all laptops alike: they come back when it is their turn.
    public static final String ASKED_OFTEN = "/problems/asked-often";

    /// 403: the laptop is not enrolled for this officer.
    public static final String DEVICE_NOT_ENROLLED = "/problems/device-not-enrolled";
}
