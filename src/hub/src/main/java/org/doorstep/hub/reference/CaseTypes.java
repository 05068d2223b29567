package org.doorstep.hub.reference;

import java.util.Optional;
import org.doorstep.domain.casework.Cases.Edition;
import org.doorstep.domain.reference.Reference.Kind;
import org.doorstep.protocol.reference.ReferenceFiles;
import org.jooq.DSLContext;

/// The newest case types of the council: its own, else those that Doorstep brings. For the editions
/// under which running cases go on see [CaseEditions].
public final class CaseTypes {

    private final References references;

    public CaseTypes(References references) {
        this.references = references;
    }

    /// The newest edition of a type; empty if there is no such type.
    public Optional<Edition> newest(DSLContext tx, String type) {
        return references
                .newest(tx, Kind.CASE_TYPE, type)
                .map(council ->
                        new Edition(
                                Integer.toString(council.edition()),
                                ReferenceFiles.caseType(council.text())))
                .or(() -> shipped(type));
    }

    private static Optional<Edition> shipped(String type) {
        var texts = ReferenceFiles.shipped(Kind.CASE_TYPE, type);
        return texts.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Edition(
                                "doorstep-" + texts.size(),
                                ReferenceFiles.caseType(texts.getLast())));
    }
}
