package org.doorstep.app.ui.form;

import java.util.UUID;
import org.doorstep.app.ui.frame.Address;
import org.jspecify.annotations.Nullable;

/// A form that is filled in about a person.
///
/// @param form id of the form
/// @param caseId the case to which it will belong, or null
public record FormAddress(UUID person, String form, @Nullable UUID caseId) {

    /// The kind of the page on which a form is filled in.
    public static final String FILL_IN = "form";

    /// The kind of the page on which a completed form is read.
    public static final String READ = "completed-form";

    /// Before each form's name, as its answers are kept, see [org.doorstep.domain.form.Answers].
    private static final String DRAFT = "form/";

    /// Where a form is filled in; it goes on where it was left.
    public static Address of(UUID person, String form, @Nullable UUID caseId) {
        var key = person + "/" + form;
        return new Address(FILL_IN, caseId == null ? key : key + "/" + caseId);
    }

    /// Where a completed form is read.
    ///
    /// @param response id of its record
    public static Address completed(UUID person, UUID response) {
        return new Address(READ, person + "/" + response);
    }

    /// Reads the key of [#of].
    ///
    /// @throws IllegalArgumentException if it is none
    public static FormAddress parse(String key) {
        var parts = key.split("/", -1);
        if (parts.length < 2 || parts.length > 3) {
            throw new IllegalArgumentException("not a form: " + key);
        }
        return new FormAddress(
                UUID.fromString(parts[0]),
                parts[1],
                parts.length == 3 ? UUID.fromString(parts[2]) : null);
    }

    /// Where what is kept under that name is filled in.
    ///
    /// @param draft a name for which [#isDraft] holds
    public static Address ofDraft(UUID person, String draft) {
        return new Address(FILL_IN, person + "/" + draft.substring(DRAFT.length()));
    }

    /// The name under which its answers are kept while it is filled in.
    public String draft() {
        return DRAFT + form + (caseId == null ? "" : "/" + caseId);
    }

    /// Whether what is kept under that name are answers to a form of this person outside of a case.
    public static boolean isDraft(String name) {
        return name.startsWith(DRAFT);
    }
}
