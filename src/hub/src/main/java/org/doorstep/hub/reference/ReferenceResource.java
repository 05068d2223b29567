package org.doorstep.hub.reference;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.doorstep.domain.reference.Reference;
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

    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final References references;

    public ReferenceResource(References references) {
        this.references = references;
    }

    /// What was taken in.
    ///
    /// @param name which file of its kind; empty where there is only one
    /// @param edition the same as before if nothing in the file had changed
    public record ReferenceCard(String kind, String name, int edition) {}

    /// Checks the file and tells it to every laptop. 422 if anything is wrong with it: `detail` has
    /// a line for each flaw, with the line of the file.
    @PutMapping(path = "/v1/reference/{kind}", produces = MediaType.APPLICATION_JSON_VALUE)
    ReferenceCard bring(@PathVariable("kind") String kind, HttpServletRequest request)
            throws IOException {
        return bring(kind(kind, false), "", request);
    }

    /// As [#bring(String, HttpServletRequest)], for kinds of which there are several files.
    @PutMapping(path = "/v1/reference/{kind}/{name}", produces = MediaType.APPLICATION_JSON_VALUE)
    ReferenceCard bring(
            @PathVariable("kind") String kind,
            @PathVariable("name") String name,
            HttpServletRequest request)
            throws IOException {
        return bring(kind(kind, true), checked(name), request);
    }

    private ReferenceCard bring(Kind kind, String name, HttpServletRequest request)
            throws IOException {
        var text = LineBody.text(request, MOST_BYTES);
        try {
            return new ReferenceCard(
                    kind.toString(), name, references.bring(kind, name, text).edition());
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
        var known = kind(kind, false);
        return references
                .newest(known, "")
                .map(Reference::text)
                .orElseGet(() -> ReferenceFiles.shipped(known));
    }

    /// As [#newest(String)], for kinds of which there are several files.
    @GetMapping(path = "/v1/reference/{kind}/{name}", produces = MediaType.APPLICATION_JSON_VALUE)
    String newest(@PathVariable("kind") String kind, @PathVariable("name") String name) {
        var known = kind(kind, true);
        return references
                .newest(known, checked(name))
                .map(Reference::text)
                .or(() -> ReferenceFiles.shipped(known, name).stream().reduce((_, last) -> last))
                .orElseThrow(() -> new Refused(Problem.notFound()));
    }

    private static String checked(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new Refused(Problem.notFound());
        }
        return name;
    }

    private static Kind kind(String wireName, boolean named) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.toString().equals(wireName) && kind.isNamed() == named)
                .findFirst()
                .orElseThrow(() -> new Refused(Problem.notFound()));
    }
}
