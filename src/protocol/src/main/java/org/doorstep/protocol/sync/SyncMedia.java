package org.doorstep.protocol.sync;

/// The fixed names of the conversation.
public final class SyncMedia {

    public static final String NDJSON = "application/x-ndjson";
    public static final String ZSTD = "zstd";
    public static final String GZIP = "gzip";

    /// A page ends after this many records,
    public static final int PAGE_RECORDS = 1_000;

    /// or this many bytes of JSON, whichever comes first.
    public static final int PAGE_BYTES = 512 * 1024;

    /// A push holds at most so many ops: what an officer saves in a long day offline goes up at
    /// once.
    public static final int PUSH_OPS = 1_000;

    /// No line may be longer, decompressed.
    public static final int LINE_BYTES = 8 * 1024 * 1024;

    private SyncMedia() {}
}
