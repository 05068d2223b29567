package org.doorstep.hub.access;

import java.util.Set;
import java.util.UUID;

/// Whom to block from which file, and why.
///
/// @param kind `family`, `conflict_of_interest` or `other`
/// @param reason in a few words, for whoever reviews it
public record BlockRequest(UUID file, String officer, String kind, String reason) {

    private static final Set<String> KINDS = Set.of("family", "conflict_of_interest", "other");
    private static final int CHARACTERS = 500;

    /// JSON that lacks a field reads as null whatever the record says.
    @SuppressWarnings("ConstantValue")
    boolean isWhole() {
        return file != null
                && officer != null
                && officer.indexOf('\0') < 0
                && kind != null
                && KINDS.contains(kind)
                && reason != null
                && !reason.isBlank()
                && reason.indexOf('\0') < 0
                && reason.length() <= CHARACTERS;
    }
}
