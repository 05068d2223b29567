package org.doorstep.hub.sync;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.doorstep.hub.access.Standpoint;
import org.doorstep.hub.blob.Blobs;
import org.doorstep.hub.blob.Blobs.Named;
import org.doorstep.hub.http.WaitingLine;
import org.doorstep.hub.problem.Problem;
import org.doorstep.hub.problem.Refused;
import org.doorstep.protocol.sync.BlobMedia;
import org.doorstep.protocol.sync.ProblemCard;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The bytes of photos and files: brought piece by piece from where the last one ended (as tus 1.0
/// does it), fetched by ranges. What grants them is the record that names them; to know the hash
/// grants nothing.
@RestController
public final class BlobResource {

    private static final Pattern RANGE = Pattern.compile("bytes=(\\d{1,12})-(\\d{0,12})");

    private final Blobs blobs;
    private final Standpoint standpoint;
    private final Callers callers;
    private final WaitingLine line;

    public BlobResource(Blobs blobs, Standpoint standpoint, Callers callers, WaitingLine line) {
        this.blobs = blobs;
        this.standpoint = standpoint;
        this.callers = callers;
        this.line = line;
    }

    @ApiResponse(responseCode = "200", description = "Upload-Offset says how much has come.")
    @RequestMapping(path = "/v1/blobs/{sha256}", method = RequestMethod.HEAD)
    void stand(
            Principal caller,
            @PathVariable("sha256") String sha256,
            @RequestParam("record") UUID record,
            HttpServletResponse response) {
        var file = line.goOn(() -> sendable(caller, sha256, record));
        var standing = line.goOn(() -> blobs.standing(record));
        response.setHeader(BlobMedia.OFFSET, String.valueOf(standing.have()));
        response.setHeader(BlobMedia.LENGTH, String.valueOf(file.size()));
    }

    @ApiResponse(responseCode = "204", description = "Kept; Upload-Offset says how much has come.")
    @PatchMapping(path = "/v1/blobs/{sha256}", consumes = BlobMedia.PIECE)
    void add(
            Principal caller,
            @PathVariable("sha256") String sha256,
            @RequestParam("record") UUID record,
            @RequestHeader(BlobMedia.OFFSET) long from,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        // Whether they may at all, before a byte is read.
        var file = line.goOn(() -> sendable(caller, sha256, record));
        var bytes = request.getInputStream().readNBytes(BlobMedia.PIECE_BYTES + 1);
        if (bytes.length > BlobMedia.PIECE_BYTES) {
            throw new Refused(
                    Problem.tooLarge(
                            "Send at most " + BlobMedia.PIECE_BYTES + " bytes of a file at once."));
        }
        if (bytes.length == 0 || from < 0) {
            throw new Refused(Problem.badRequest("Send the bytes that come next."));
        }
        switch (line.goOn(() -> blobs.add(file, from, bytes))) {
            case KEPT, COMPLETE -> {
                response.setHeader(BlobMedia.OFFSET, String.valueOf(from + bytes.length));
                response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            }
            case ELSEWHERE ->
                    throw new Refused(
                            new Problem(
                                    409,
                                    ProblemCard.OTHER_OFFSET,
                                    "Another place",
                                    "The file goes on elsewhere. Ask by HEAD where."));
            case TOO_MUCH ->
                    throw new Refused(Problem.tooLarge("The file is larger than its record says."));
            case OTHER_CONTENT ->
                    throw new Refused(
                            new Problem(
                                    422,
                                    ProblemCard.OTHER_CONTENT,
                                    "Another file",
                                    "The bytes are not those that the record names. Nothing of"
                                            + " them was kept."));
        }
    }

    @ApiResponse(responseCode = "200", description = "The whole file")
    @ApiResponse(responseCode = "206", description = "The range that was asked for")
    @GetMapping(path = "/v1/blobs/{sha256}")
    void read(
            Principal caller,
            @PathVariable("sha256") String sha256,
            @RequestParam("record") UUID record,
            @RequestHeader(name = "Range", required = false) @Nullable String range,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match,
            HttpServletResponse response)
            throws IOException {
        var file = line.goOn(() -> readable(caller, sha256, record));
        if (!line.goOn(() -> blobs.standing(record)).complete()) {
            throw new Refused(
                    new Problem(
                            404,
                            ProblemCard.ON_ITS_WAY,
                            "On its way",
                            "The laptop that has the file has not sent all of it yet."));
        }
        var tag = '"' + sha256 + '"';
        if (match != null && !match.equals(tag) && !match.equals("*")) {
            throw new Refused(
                    new Problem(412, "/problems/changed", "Changed", "It is another file."));
        }
        var part = part(range, file.size());
        response.setHeader("ETag", tag);
        response.setHeader("Accept-Ranges", "bytes");
        response.setHeader("Content-Disposition", "attachment");
        response.setContentType(BlobMedia.BYTES);
        response.setContentLengthLong(part.to() - part.from());
        if (range != null) {
            response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
            response.setHeader(
                    "Content-Range",
                    "bytes " + part.from() + "-" + (part.to() - 1) + "/" + file.size());
        }
        for (var from = part.from(); from < part.to(); from += BlobMedia.PIECE_BYTES) {
            var begin = from;
            var end = Math.min(part.to(), from + BlobMedia.PIECE_BYTES);
            // Each is asked for anew: nobody reads on who may no longer.
            var bytes = line.goOn(() -> piece(caller, record, begin, end));
            response.getOutputStream().write(bytes);
        }
    }

    private byte[] piece(Principal caller, UUID record, long from, long to) {
        return standpoint.of(caller.getName(), (tx, _) -> blobs.read(tx, record, from, to));
    }

    /// What the caller may see.
    private Named readable(Principal caller, String sha256, UUID record) {
        callers.buckets(caller);
        return named(sha256, record)
                .filter(_ -> standpoint.of(caller.getName(), (tx, _) -> blobs.visible(tx, record)))
                .orElseThrow(() -> new Refused(Problem.notFound()));
    }

    /// What the caller may bring: what they may see, and what they attached themselves.
    private Named sendable(Principal caller, String sha256, UUID record) {
        callers.buckets(caller);
        return named(sha256, record)
                .filter(file ->
                        file.author().equals(caller.getName())
                                || standpoint.of(
                                        caller.getName(), (tx, _) -> blobs.visible(tx, record)))
                .orElseThrow(() -> new Refused(Problem.notFound()));
    }

    private Optional<Named> named(String sha256, UUID record) {
        return blobs.named(record).filter(file -> file.sha256().equals(sha256));
    }

    /// @param to behind the last byte
    private record Part(long from, long to) {}

    private static Part part(@Nullable String range, long size) {
        if (range == null) {
            return new Part(0, size);
        }
        var asked = RANGE.matcher(range);
        if (asked.matches()) {
            var from = Long.parseLong(asked.group(1));
            var last = asked.group(2).isEmpty() ? size - 1 : Long.parseLong(asked.group(2));
            if (from <= last && from < size) {
                return new Part(from, Math.min(size, last + 1));
            }
        }
        throw new Refused(
                new Problem(416, "/problems/no-such-range", "No such range", "Ask for less."));
    }
}
