package org.doorstep.hub.imports;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.doorstep.hub.council.HubException;
import org.doorstep.hub.http.LineBody;
import org.doorstep.hub.imports.ImportResult.State;
import org.doorstep.hub.problem.Problem;
import org.doorstep.hub.problem.Refused;
import org.doorstep.protocol.json.Json;
import org.doorstep.protocol.sync.SyncMedia;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Where a council's nightly job brings its extracts.
@RestController
public final class ImportResource {

    private static final Logger LOG = LoggerFactory.getLogger(ImportResource.class);
    private static final int PAGE = 1_000;
    private static final String RETRY_SECONDS = "15";

    private final Imports imports;
    private final ImportRuns runs;
    private final Json json;

    public ImportResource(Imports imports, ImportRuns runs, Json json) {
        this.imports = imports;
        this.runs = runs;
        this.json = json;
    }

    /// Takes an extract in as it streams. 409 if the file looks cut off, or rows that are missing
    /// may be among those that could not be read: what is new was taken, nothing was ended;
    /// `accept_loss=true` says that it is right so. 409 too, and nothing is taken, if the extract
    /// is of an earlier night than the last; `accept_older=true` says that it is right so. 503 if
    /// it broke off inside the hub: what was taken stays, and the same extract may come again.
    @PostMapping(path = "/v1/imports/{source}", produces = MediaType.APPLICATION_JSON_VALUE)
    ImportCard bring(
            @PathVariable("source") String source,
            @RequestParam("night") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate night,
            @RequestParam(name = "accept_loss", defaultValue = "false") boolean acceptLoss,
            @RequestParam(name = "accept_older", defaultValue = "false") boolean acceptOlder,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (!imports.knows(source)) {
            throw new Refused(
                    new Problem(
                            404,
                            "/problems/unknown-source",
                            "No such source",
                            "There is no mapping for this source. Add a mapping file and start the hub again."));
        }
        var result = run(source, night, new Waiver(acceptLoss, acceptOlder), request, response);
        response.setHeader("Location", "/v1/imports/" + result.id());
        if (result.state() == State.REFUSED) {
            throw new Refused(
                    new Problem(
                            409,
                            "/problems/incomplete-extract",
                            "Nothing was ended",
                            said(result)));
        }
        return ImportCard.of(result);
    }

    @GetMapping(path = "/v1/imports/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    ImportCard one(@PathVariable("id") UUID id) {
        return runs.find(id).map(ImportCard::of).orElseThrow(() -> new Refused(Problem.notFound()));
    }

    /// The rows that could not be read, one JSON object on each line: `line`, `key` if there was
    /// one, `reason`.
    @GetMapping(path = "/v1/imports/{id}/rejects", produces = SyncMedia.NDJSON)
    void rejects(@PathVariable("id") UUID id, HttpServletResponse response) throws IOException {
        one(id);
        response.setContentType(SyncMedia.NDJSON);
        var out = response.getOutputStream();
        var page = runs.rejects(id, 0, PAGE);
        while (!page.isEmpty()) {
            for (var reject : page) {
                out.write((json.write(reject) + "\n").getBytes(StandardCharsets.UTF_8));
            }
            page = runs.rejects(id, page.getLast().line(), PAGE);
        }
    }

    private ImportResult run(
            String source,
            LocalDate night,
            Waiver waiver,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        try (var extract = LineBody.unpacked(request)) {
            return imports.run(source, night, extract, waiver);
        } catch (HubException e) {
            throw switch (e.kind()) {
                case BUSY ->
                        new Refused(
                                new Problem(
                                        409,
                                        "/problems/import-under-way",
                                        "Under way already",
                                        said(e)));
                case FULL -> {
                    response.setHeader("Retry-After", RETRY_SECONDS);
                    yield new Refused(
                            new Problem(
                                    429,
                                    "/problems/too-many-requests",
                                    "Too many imports",
                                    said(e)));
                }
                case OUTDATED ->
                        new Refused(
                                new Problem(
                                        409,
                                        "/problems/older-extract",
                                        "A later night was there before",
                                        said(e)));
                case UNUSABLE ->
                        new Refused(
                                new Problem(
                                        422,
                                        "/problems/unusable-extract",
                                        "The extract cannot be used",
                                        said(e)));
                case FAILED -> {
                    LOG.atError().setCause(e).addKeyValue("source", source).log("import failed");
                    response.setHeader("Retry-After", RETRY_SECONDS);
                    yield new Refused(
                            new Problem(
                                    503,
                                    "/problems/import-failed",
                                    "The import broke off",
                                    said(e)));
                }
            };
        }
    }

    private static String said(HubException e) {
        return String.valueOf(e.getMessage());
    }

    private static String said(ImportResult result) {
        return result.message() == null ? "" : result.message();
    }
}
