package org.doorstep.domain.alert;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.doorstep.domain.access.Category;
import org.jspecify.annotations.Nullable;

/// That an officer of whatever service fears that somebody may be abused or neglected. Sent to the
/// hub, which opens a case of the safeguarding type for it; never sent to a laptop. Those who work
/// with the person for the officer's own service learn only how far it has come.
///
/// @param service for which the officer works with the person
/// @param worry what they saw or heard, in their words
/// @param danger whether somebody is in danger now
/// @param consent whether the person agrees that it is passed on
/// @param why why it is passed on without their consent; null where they agree
/// @param reach how the officer can be reached, or null
public record Alert(
        Category service,
        String worry,
        Danger danger,
        Consent consent,
        @Nullable String why,
        @Nullable String reach) {

    /// Most characters of what worries the officer.
    public static final int WORRY_CHARACTERS = 1_200;

    /// Most characters of a reason, and of how to reach the officer.
    public static final int SHORT_CHARACTERS = 250;

    /// Whether somebody is in danger.
    public enum Danger {
        NOW,
        NOT_NOW;

        /// The name on the wire.
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Whether the person agrees.
    public enum Consent {
        GIVEN,
        REFUSED,
        /// It was not safe or not possible to ask.
        NOT_ASKED;

        /// The name on the wire.
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// Reads the wire name; empty if there is no such answer.
        public static Optional<Consent> read(String wireName) {
            return Arrays.stream(values())
                    .filter(one -> one.toString().equals(wireName))
                    .findFirst();
        }
    }

    /// What is wrong with it, for an officer to read.
    @SuppressWarnings("ConstantValue") // a body on the wire need not have the fields
    public Optional<String> fault() {
        if (service == null || service == Category.CORE || consent == null || danger == null) {
            return Optional.of(
                    "An alert says for which service it is raised, of consent and of danger.");
        }
        if (worry == null || worry.isBlank() || worry.length() > WORRY_CHARACTERS) {
            return Optional.of(
                    "An alert says what worries you, in at most "
                            + WORRY_CHARACTERS
                            + " characters.");
        }
        if (consent != Consent.GIVEN && (why == null || why.isBlank())) {
            return Optional.of("An alert without consent says why it is passed on.");
        }
        return isLong(why) || isLong(reach)
                ? Optional.of("It is longer than " + SHORT_CHARACTERS + " characters.")
                : Optional.empty();
    }

    /// What those who receive it read.
    public String told() {
        var told = new StringBuilder(worry.strip());
        told.append("\n\n")
                .append(
                        danger == Danger.NOW
                                ? "Somebody is in danger now."
                                : "Nobody is in danger right now.");
        told.append('\n')
                .append(
                        switch (consent) {
                            case GIVEN -> "The person agrees that this is passed on.";
                            case REFUSED -> "Passed on without the person’s consent: ";
                            case NOT_ASKED -> "The person was not asked for consent: ";
                        });
        if (consent != Consent.GIVEN && why != null) {
            told.append(why.strip());
        }
        if (reach != null && !reach.isBlank()) {
            told.append("\nReach who raised it: ").append(reach.strip());
        }
        return told.toString();
    }

    private static boolean isLong(@Nullable String text) {
        return text != null && text.length() > SHORT_CHARACTERS;
    }
}
