package org.doorstep.hub.access;

import java.security.Principal;
import java.util.List;
import java.util.UUID;
import org.doorstep.hub.problem.Problem;
import org.doorstep.hub.problem.Refused;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// For whoever answers for information governance: the rules as they stand, and who is blocked from
/// which file.
@RestController
public final class AccessResource {

    private final Blocks blocks;
    private final AccessRules rules;

    public AccessResource(Blocks blocks, AccessRules rules) {
        this.blocks = blocks;
        this.rules = rules;
    }

    /// The rules as a page to print (Markdown).
    @GetMapping(path = "/v1/access/rules", produces = "text/markdown;charset=UTF-8")
    String rules() {
        return rules.printed();
    }

    @GetMapping(path = "/v1/access/blocks", produces = MediaType.APPLICATION_JSON_VALUE)
    List<BlockCard> blocks() {
        return blocks.standing();
    }

    @PostMapping(
            path = "/v1/access/blocks",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    BlockCard block(Principal caller, @RequestBody BlockRequest request) {
        if (!request.isWhole()) {
            throw new Refused(
                    Problem.badRequest(
                            "A block needs file, officer, kind (family, conflict_of_interest or"
                                    + " other) and a reason of at most 500 characters."));
        }
        return blocks.set(request, caller.getName())
                .orElseThrow(() -> new Refused(Problem.notFound()));
    }

    @DeleteMapping(path = "/v1/access/blocks/{id}")
    ResponseEntity<Void> lift(Principal caller, @PathVariable("id") UUID id) {
        if (!blocks.lift(id, caller.getName())) {
            throw new Refused(Problem.notFound());
        }
        return ResponseEntity.noContent().build();
    }
}
