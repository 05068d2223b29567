package org.doorstep.app.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;

/// The messages of one feature, from `NAME.properties` beside this class: UTF-8, patterns of
/// [MessageFormat], curly apostrophes.
public final class Messages {

    private final String feature;
    private final Properties patterns;

    private Messages(String feature, Properties patterns) {
        this.feature = feature;
        this.patterns = patterns;
    }

    /// Reads the messages of a feature.
    ///
    /// @throws IllegalArgumentException if it has none
    public static Messages of(String feature) {
        var patterns = new Properties();
        try (var in = Messages.class.getResourceAsStream(feature + ".properties")) {
            if (in == null) {
                throw new IllegalArgumentException("There are no messages for " + feature);
            }
            Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
            patterns.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("The messages for " + feature + " are not readable", e);
        }
        return new Messages(feature, patterns);
    }

    /// The message of that key with its places filled.
    ///
    /// @throws IllegalArgumentException if there is no such key
    public String get(String key, Object... values) {
        var pattern = patterns.getProperty(key);
        if (pattern == null) {
            throw new IllegalArgumentException("No message " + feature + "." + key);
        }
        return new MessageFormat(pattern, Locale.UK).format(values);
    }
}
