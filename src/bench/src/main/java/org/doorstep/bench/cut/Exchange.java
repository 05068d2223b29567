package org.doorstep.bench.cut;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// One request and its answer, each as it was on the wire, head and all.
record Exchange(byte[] request, byte[] answer) {

    private static final Pattern TOKEN = Pattern.compile("(?im)^Authorization: Bearer \\S+");

    /// The method and the path without its question, for people.
    String name() {
        var line = new String(request, 0, Math.min(request.length, 200), StandardCharsets.US_ASCII);
        return line.split("[ ?]", 3)[0] + " " + line.split("[ ?]", 3)[1];
    }

    boolean isPush() {
        return name().endsWith("/v1/sync/ops");
    }

    /// The request of whoever has this token.
    byte[] requestWith(String token) {
        var text = new String(request, StandardCharsets.ISO_8859_1);
        return TOKEN.matcher(text)
                .replaceFirst("Authorization: Bearer " + token)
                .getBytes(StandardCharsets.ISO_8859_1);
    }
}
