package org.doorstep.protocol.sync;

/// How the bytes of photos and files go over the wire, as tus 1.0 names it.
public final class BlobMedia {

    /// Most bytes that are sent at once.
    public static final int PIECE_BYTES = 1 << 20;

    /// Media type of a piece that is sent.
    public static final String PIECE = "application/offset+octet-stream";

    /// Media type of what is fetched, whatever is in it: nothing on the way shall show it.
    public static final String BYTES = "application/octet-stream";

    /// How many bytes have come.
    public static final String OFFSET = "Upload-Offset";

    /// How many there are.
    public static final String LENGTH = "Upload-Length";

    private BlobMedia() {}
}
