package org.doorstep.bench.deliver;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who may see what in a made-up town, and what there is to be seen.
///
/// @param scopes each scope's kind: `team`, `caseload` or `duty`
/// @param files each file's scopes
record Policy(
        List<Person> officers,
        Map<String, String> scopes,
        List<Member> members,
        List<Line> matrix,
        List<Agreed> agreements,
        Map<UUID, Set<String>> files,
        List<Piece> pieces,
        Set<Block> blocks) {

    /// @param left whether they have left the council
    record Person(String id, String team, String role, int clearance, boolean left) {}

    /// @param to the last day
    record Member(String officer, String scope, LocalDate from, @Nullable LocalDate to) {}

    record Line(String role, String category, int upTo) {}

    record Agreed(
            String id, String team, String category, int upTo, LocalDate from, LocalDate to) {}

    record Block(UUID file, String officer) {}

    /// A record.
    ///
    /// @param file null while nobody knows whose it is
    /// @param holder of a draft, whose it is; else null
    record Piece(
            UUID id,
            @Nullable UUID file,
            String category,
            int level,
            int version,
            boolean deleted,
            @Nullable String holder) {

        /// What it says; no other record says the same.
        String text() {
            return "word " + id;
        }
    }
}
