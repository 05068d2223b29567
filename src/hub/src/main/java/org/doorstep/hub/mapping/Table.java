package org.doorstep.hub.mapping;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What an extract looks like as a file.
///
/// @param encoding how its letters are written
/// @param delimiter between two fields
/// @param dates its date formats
/// @param nothing what the system writes where it knows nothing, in upper case
/// @param capitals whether the system knows capitals only, so that names and addresses are given
///   small letters
/// @param columns names of the columns that the mapping uses; their place here is their number
/// @param codes code lists by name
record Table(
        Charset encoding,
        char delimiter,
        Dates dates,
        Set<String> nothing,
        boolean capitals,
        List<String> columns,
        Map<String, Map<String, String>> codes) {

    public Table {
        nothing = Set.copyOf(nothing);
        columns = List.copyOf(columns);
        codes = Map.copyOf(codes);
    }

    /// A field as the mapping takes it.
    String clean(String field) {
        var text = field.strip();
        if (text.indexOf('\0') >= 0) {
            text = text.replace("\0", "");
        }
        return isNothing(text) ? "" : text;
    }

    /// In whatever case; what is written for it is short.
    private boolean isNothing(String text) {
        for (var one : nothing) {
            if (one.length() == text.length() && one.equalsIgnoreCase(text)) {
                return true;
            }
        }
        return false;
    }
}
