package org.doorstep.bench.deliver;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.doorstep.bench.deliver.Policy.Person;
import org.doorstep.bench.deliver.Policy.Piece;

/// Says slowly and plainly what an officer may see, record by record, rule by rule. Shares no code
/// with the hub, whose rule is SQL.
record Oracle(Policy policy, LocalDate today) {

    /// Every record that the officer may see.
    Set<UUID> visibleTo(Person officer) {
        var visible = new HashSet<UUID>();
        for (var piece : policy.pieces()) {
            if (maySee(officer, piece)) {
                visible.add(piece.id());
            }
        }
        return visible;
    }

    private boolean maySee(Person officer, Piece piece) {
        if (officer.left() || piece.deleted() || piece.file() == null) {
            return false;
        }
        if (piece.holder() != null && !piece.holder().equals(officer.id())) {
            return false;
        }
        for (var block : policy.blocks()) {
            if (block.file().equals(piece.file()) && block.officer().equals(officer.id())) {
                return false;
            }
        }
        if (piece.level() > officer.clearance()) {
            return false;
        }
        for (var member : policy.members()) {
            if (member.officer().equals(officer.id())
                    && !member.from().isAfter(today)
                    && (member.to() == null || !member.to().isBefore(today))
                    && hasFile(member.scope(), piece.file())
                    && isOpen(officer, member.scope(), piece)) {
                return true;
            }
        }
        return false;
    }

    private boolean hasFile(String scope, UUID file) {
        return kind(scope).equals("duty")
                || policy.files().getOrDefault(file, Set.of()).contains(scope);
    }

    private boolean isOpen(Person officer, String scope, Piece piece) {
        for (var line : policy.matrix()) {
            if (line.role().equals(officer.role())
                    && line.category().equals(piece.category())
                    && piece.level() <= line.upTo()) {
                return true;
            }
        }
        for (var agreed : policy.agreements()) {
            var mine = kind(scope).equals("caseload");
            var teams = kind(scope).equals("team") && scope.equals(officer.team());
            if (agreed.team().equals(officer.team())
                    && (mine || teams)
                    && agreed.category().equals(piece.category())
                    && piece.level() <= agreed.upTo()
                    && !agreed.from().isAfter(today)
                    && !agreed.to().isBefore(today)) {
                return true;
            }
        }
        return false;
    }

    private String kind(String scope) {
        return policy.scopes().getOrDefault(scope, "none");
    }
}
