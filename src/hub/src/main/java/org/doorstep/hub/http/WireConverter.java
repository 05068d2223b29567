package org.doorstep.hub.http;

import java.io.IOException;
import org.doorstep.hub.problem.Problem;
import org.doorstep.hub.problem.Refused;
import org.doorstep.protocol.json.Json;
import org.doorstep.protocol.json.ProtocolException;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;

/// Reads and writes our own records as the protocol's canonical JSON. A body is control, never
/// bulk, and so is small.
public final class WireConverter extends AbstractHttpMessageConverter<Object> {

    /// Many times what an honest laptop sends: 1,000 buckets with their revisions.
    private static final int BODY_BYTES = 128 * 1024;

    private final Json json;

    public WireConverter(Json json) {
        super(MediaType.APPLICATION_JSON);
        this.json = json;
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type.getPackageName().startsWith("org.doorstep.");
    }

    @Override
    protected Object readInternal(Class<?> type, HttpInputMessage message) throws IOException {
        var body = message.getBody().readNBytes(BODY_BYTES + 1);
        if (body.length > BODY_BYTES) {
            throw new Refused(
                    Problem.tooLarge(
                            "The body is larger than " + BODY_BYTES + " bytes. Send less."));
        }
        try {
            return json.read(body, type);
        } catch (ProtocolException e) {
            throw new Refused(
                    Problem.badRequest(
                            "The body is not the JSON that this address takes; /openapi.json says what"
                                    + " it takes."));
        }
    }

    @Override
    protected void writeInternal(Object value, HttpOutputMessage message) throws IOException {
        message.getBody().write(json.bytes(value));
    }
}
