package org.doorstep.app.ui.frame;

/// Where something is in Doorstep: what tabs, back and forward, and a restart go by.
///
/// @param kind of page, for example `citizen`
/// @param key which one, or empty where there is only one
public record Address(String kind, String key) {

    /// A page of which there is only one.
    public static Address of(String kind) {
        return new Address(kind, "");
    }

    /// For example `citizen/0198…`.
    @Override
    public String toString() {
        return kind + "/" + key;
    }

    /// Reads [#toString()]'s form.
    ///
    /// @throws IllegalArgumentException if the text is no address
    public static Address parse(String text) {
        var slash = text.indexOf('/');
        if (slash < 1) {
            throw new IllegalArgumentException("not an address: " + text);
        }
        return new Address(text.substring(0, slash), text.substring(slash + 1));
    }
}
