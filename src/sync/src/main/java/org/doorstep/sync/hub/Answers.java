package org.doorstep.sync.hub;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpHeaders;
import java.time.Duration;
import org.doorstep.protocol.json.Json;
import org.doorstep.protocol.json.ProtocolException;
import org.doorstep.protocol.sync.ProblemCard;

/// Understands an answer's status, type and length before its content.
final class Answers {

    /// No JSON answer that is read whole comes near this, decompressed.
    static final int JSON_BYTES = 4 * 1024 * 1024;

    private static final Duration USUAL_PAUSE = Duration.ofSeconds(30);

    private final Json json;

    Answers(Json json) {
        this.json = json;
    }

    /// Reads a body whole.
    ///
    /// @throws HubException [Fault.Broken] if it is larger than [#JSON_BYTES]
    byte[] whole(InputStream body) throws IOException {
        var bytes = body.readNBytes(JSON_BYTES + 1);
        if (bytes.length > JSON_BYTES) {
            throw HubException.broken("an answer without end", null);
        }
        return bytes;
    }

    /// What it means that the hub did not give what was asked for.
    ///
    /// @param status not 2xx
    HubException explain(int status, HttpHeaders headers, InputStream body) throws IOException {
        return switch (status) {
            case 401 -> HubException.signInNeeded();
            case 429 -> later(headers, problem(status, headers, body));
            case 503 -> HubException.busy(pause(headers));
            case 408, 502, 504 -> HubException.offline("the network answers " + status, null);
            default ->
                    status < 400
                            ? HubException.offline("somebody else answers: " + status, null)
                            : HubException.refused(problem(status, headers, body));
        };
    }

    /// All laptops wait for their turn, but what an officer asked too often is refused to them
    /// alone.
    private static HubException later(HttpHeaders headers, ProblemCard problem) {
        return ProblemCard.ASKED_OFTEN.equals(problem.type())
                ? HubException.refused(problem)
                : HubException.later(pause(headers));
    }

    private ProblemCard problem(int status, HttpHeaders headers, InputStream body)
            throws IOException {
        if (!type(headers).startsWith(ProblemCard.MEDIA_TYPE)) {
            return new ProblemCard("about:blank", "HTTP " + status, status, "", null);
        }
        var text = whole(body);
        if (text.length == 0) {
            // The answer to a HEAD has no body.
            return new ProblemCard("about:blank", "HTTP " + status, status, "", null);
        }
        try {
            var told = json.read(text, ProblemCard.class);
            return new ProblemCard(
                    told.type(), told.title(), status, told.detail(), told.expectedSeq());
        } catch (ProtocolException e) {
            throw HubException.broken("a problem that cannot be read, HTTP " + status, e);
        }
    }

    /// Refuses what a hotel's sign-in page or a wrong address answers to everything: a page.
    static void requireType(String wanted, HttpHeaders headers) {
        if (!type(headers).startsWith(wanted)) {
            throw HubException.offline("somebody else answers: not " + wanted, null);
        }
    }

    private static String type(HttpHeaders headers) {
        return headers.firstValue("Content-Type").orElse("");
    }

    private static Duration pause(HttpHeaders headers) {
        return headers.firstValue("Retry-After")
                .filter(text -> text.matches("\\d{1,6}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .orElse(USUAL_PAUSE);
    }
}
