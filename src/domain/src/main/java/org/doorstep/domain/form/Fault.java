package org.doorstep.domain.form;

import org.jspecify.annotations.Nullable;

/// Why an answer does not fit its form.
///
/// @param path of the question: `phone`, in a row `medicines/0/dose`
/// @param keyword of JSON Schema that it breaks, for example `required` or `maximum`
/// @param limit what the keyword asks for, or null
public record Fault(String path, String keyword, @Nullable String limit) {}
