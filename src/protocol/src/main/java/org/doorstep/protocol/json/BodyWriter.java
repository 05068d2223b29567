package org.doorstep.protocol.json;

import java.io.ByteArrayOutputStream;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SequenceWriter;

/// Writes bodies as [Json#bytes] does, one after the other. What has to be set up to write a body
/// is set up once: for a small one it takes half as long again as the writing. Not for trees, whose
/// names it leaves in their order. Not for use by several threads.
public final class BodyWriter {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final SequenceWriter bodies;

    BodyWriter(ObjectWriter writer) {
        bodies = writer.withRootValueSeparator("").writeValues(written);
    }

    /// The body's canonical UTF-8 bytes.
    public byte[] bytes(Object body) {
        written.reset();
        bodies.write(body);
        return written.toByteArray();
    }
}
