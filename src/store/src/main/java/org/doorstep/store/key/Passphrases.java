package org.doorstep.store.key;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doorstep.store.StoreException;
import org.doorstep.store.StoreException.Trouble;

/// Which passphrases may open a vault, and a generator of good ones.
public final class Passphrases {

    private static final int SHORTEST = 14;
    private static final int WORDS = 4;
    private static final int SHORTEST_WORD = 3;
    private static final int FEWEST_LETTERS = 6;

    private static final List<String> COMMON = list("common.txt");
    private static final List<String> BEGINNINGS = list("beginnings.txt");
    private static final List<String> ENDINGS = list("endings.txt");

    private Passphrases() {}

    /// What is wrong with a passphrase, in the officer's words; empty if it may be used.
    public static Optional<String> weakness(char[] passphrase) {
        var text = new String(passphrase).strip();
        if (text.length() < SHORTEST && words(text) < WORDS) {
            return Optional.of(
                    "Enter at least 14 characters, or 4 different words of 3 letters or more.");
        }
        var plain = plain(text);
        if (plain.chars().distinct().count() < FEWEST_LETTERS) {
            return Optional.of("Enter a passphrase with more different characters.");
        }
        if (COMMON.contains(plain)) {
            return Optional.of("Enter a passphrase that others do not use: this one is common.");
        }
        return Optional.empty();
    }

    /// Four words that read like the names of places, drawn at random: 128 beginnings times 64
    /// endings are 13 bits a word.
    public static String offer(RandomGenerator random) {
        return Stream.generate(() -> oneOf(BEGINNINGS, random) + oneOf(ENDINGS, random))
                .limit(WORDS)
                .collect(Collectors.joining(" "));
    }

    private static String oneOf(List<String> list, RandomGenerator random) {
        return list.get(random.nextInt(list.size()));
    }

    private static long words(String text) {
        return Arrays.stream(text.split("[\\s-]+"))
                .distinct()
                .filter(word -> word.length() >= SHORTEST_WORD)
                .count();
    }

    /// Without case, spaces and punctuation.
    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{Nd}]", "");
    }

    private static List<String> list(String name) {
        var stream = Objects.requireNonNull(Passphrases.class.getResourceAsStream(name), name);
        try (var reader =
                new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.isBlank()).toList();
        } catch (IOException e) {
            throw new StoreException(Trouble.OTHER, "a word list cannot be read", e);
        }
    }
}
