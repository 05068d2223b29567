package org.doorstep.bench.cut;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads one HTTP/1.1 message off the wire, byte for byte: as much as its head says that it has.
final class Message {

    private static final Pattern LENGTH = Pattern.compile("\ncontent-length: *(\\d+)\r");
    private static final Pattern CHUNKED = Pattern.compile("\ntransfer-encoding: *chunked\r");

    private final InputStream in;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private Message(InputStream in) {
        this.in = in;
    }

    /// @return null if the other end has nothing more to say
    static byte @Nullable [] read(InputStream in) throws IOException {
        var message = new Message(in);
        var first = in.read();
        if (first < 0) {
            return null;
        }
        message.bytes.write(first);
        message.readWhole();
        return message.bytes.toByteArray();
    }

    private void readWhole() throws IOException {
        var line = line();
        while (!line.equals("\r\n")) {
            line = line();
        }
        var head = bytes.toString(StandardCharsets.US_ASCII).toLowerCase(Locale.ROOT);
        var length = LENGTH.matcher(head);
        if (length.find()) {
            copy(Integer.parseInt(length.group(1)));
        } else if (CHUNKED.matcher(head).find()) {
            for (int size = chunk(); size > 0; size = chunk()) {
                copy(size + 2);
            }
            line();
        }
    }

    private int chunk() throws IOException {
        return Integer.parseInt(line().strip(), 16);
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        while (line.isEmpty() || line.charAt(line.length() - 1) != '\n') {
            var next = in.read();
            if (next < 0) {
                throw new EOFException("a message that does not end");
            }
            bytes.write(next);
            line.append((char) next);
        }
        return line.toString();
    }

    private void copy(int count) throws IOException {
        var some = in.readNBytes(count);
        if (some.length < count) {
            throw new EOFException("a message that does not end");
        }
        bytes.writeBytes(some);
    }
}
