package org.doorstep.hub.reference;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import org.doorstep.domain.reference.Reference.Kind;
import org.doorstep.hub.http.LineBody;
import org.doorstep.hub.problem.Problem;
import org.doorstep.hub.problem.Refused;
import org.doorstep.protocol.reference.FlawedFileException;
import org.doorstep.protocol.reference.ReferenceFiles;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/// Where a council brings the files that it edits.
@RestController
public final class ReferenceResource {

    /// More than any such file needs, and no more than a record may hold.
    private static final int MOST_BYTES = 512 * 1024;

    private final References references;

    public ReferenceResource(References references) {
        this.references = references;
    }

    /// What was taken in.
    ///
    /// @param edition the same as before if nothing in the file had changed
    public record ReferenceCard(String kind, int edition) {}

    /// Checks the file and tells it to every laptop. 422 if anything is wrong with it: `detail` has
    /// a line for each flaw, with the line of the file.
    @PutMapping(path = "/v1/reference/{kind}", produces = MediaType.APPLICATION_JSON_VALUE)
    ReferenceCard bring(@PathVariable("kind") String kind, HttpServletRequest request)
            throws IOException {
        var known = kind(kind);
        var text = LineBody.text(request, MOST_BYTES);
        try {
            return new ReferenceCard(kind, references.bring(known, "", text).edition());
        } catch (FlawedFileException e) {
            throw new Refused(
                    new Problem(
                            422,
                            "/problems/flawed-file",
                            "The file cannot be used",
                            String.valueOf(e.getMessage())));
        }
    }

    /// The file that counts now: the council's newest, or the one that Doorstep brings.
    @GetMapping(path = "/v1/reference/{kind}", produces = MediaType.APPLICATION_JSON_VALUE)
    String newest(@PathVariable("kind") String kind) {
        var known = kind(kind);
        return references
                .newest(known, "")
                .map(reference -> reference.text())
                .orElseGet(() -> ReferenceFiles.shipped(known));
    }

    private static Kind kind(String wireName) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.toString().equals(wireName))
                .findFirst()
                .orElseThrow(() -> new Refused(Problem.notFound()));
    }
}
