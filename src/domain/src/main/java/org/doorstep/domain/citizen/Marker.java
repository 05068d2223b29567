package org.doorstep.domain.citizen;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.doorstep.domain.access.Category;
import org.jspecify.annotations.Nullable;

/// What an officer did with a warning about the person in whose file it is: recorded it, reviewed
/// it, ended it. Never changed; each says all that then held, and which one it was done after.
///
/// A warning that every service must know of is told twice in one op: to everybody who may know
/// that the person exists, without the evidence ([Category#CORE]), and to the service that has it.
///
/// @param service which service recorded it and has the evidence
/// @param marker the warning, the same for all that is done with it
/// @param act the same in both copies of what was done
/// @param after the act that the officer saw last, or null for the first
/// @param kind what was done
/// @param level how it is shown and ordered
/// @param text in the officers' words, for example *Do not visit alone*
/// @param reviewOn when it is to be looked at again; null once it has ended
/// @param evidence why: what happened, who says so; null in the copy for everybody
/// @param agreedWith who agreed, for example a manager; null in the copy for everybody
/// @param told whether the person was told of it; null in the copy for everybody
/// @param notTold why not; null where they were told, and in the copy for everybody
/// @param reason why it ended, or what the review found; null for a new one, and in the copy for
///   everybody
/// @param task the task to review it, or null
public record Marker(
        Category service,
        UUID marker,
        UUID act,
        @Nullable UUID after,
        Kind kind,
        Caution.Level level,
        String text,
        @Nullable LocalDate reviewOn,
        @Nullable String evidence,
        @Nullable String agreedWith,
        @Nullable Told told,
        @Nullable String notTold,
        @Nullable String reason,
        @Nullable UUID task) {

    /// Most characters of the warning itself: it is read in passing.
    public static final int LONGEST_TEXT = 80;

    /// Most characters of evidence and reasons.
    public static final int LONGEST = 2_000;

    /// What can be done with a warning.
    public enum Kind {
        RECORDED,
        REVIEWED,
        ENDED;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// Reads the wire name.
        public static Kind parse(String wireName) {
            return valueOf(wireName.toUpperCase(Locale.ROOT));
        }
    }

    /// Whether the person knows of it.
    public enum Told {
        YES,
        NO;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// Reads the wire name.
        public static Told parse(String wireName) {
            return valueOf(wireName.toUpperCase(Locale.ROOT));
        }
    }

    /// The same in other words.
    Marker with(
            @Nullable String evidenced,
            @Nullable String agreed,
            @Nullable String whyNot,
            @Nullable String because) {
        return new Marker(
                service, marker, act, after, kind, level, text, reviewOn, evidenced, agreed, told,
                whyNot, because, task);
    }

    /// The copy for everybody who may know that the person exists.
    public Marker forEverybody() {
        return new Marker(
                service, marker, act, after, kind, level, text, reviewOn, null, null, null, null,
                null, null);
    }

    /// What is wrong with it, for an officer to read.
    ///
    /// @param filed the category in which it is filed
    @SuppressWarnings("ConstantValue") // a body on the wire need not have the fields
    public Optional<String> fault(Category filed) {
        if (service == null || service == Category.CORE || marker == null || act == null) {
            return Optional.of("It does not say which warning it is, and whose.");
        }
        if (kind == null || level == null || text == null || text.isBlank()) {
            return Optional.of("It does not say what is warned of.");
        }
        if (text.length() > LONGEST_TEXT) {
            return Optional.of("A warning has at most " + LONGEST_TEXT + " characters.");
        }
        if (kind != Kind.ENDED && reviewOn == null) {
            return Optional.of("The warning has no date for its review.");
        }
        if ((after == null) != (kind == Kind.RECORDED)) {
            return Optional.of("It does not say after what it was done.");
        }
        if (filed == Category.CORE) {
            return evidence == null
                            && agreedWith == null
                            && told == null
                            && notTold == null
                            && reason == null
                    ? Optional.empty()
                    : Optional.of("Its evidence is for the service alone that has it.");
        }
        return filed == service
                ? ownFault()
                : Optional.of("The warning is filed under another service than recorded it.");
    }

    private Optional<String> ownFault() {
        if (isMissing(evidence)) {
            return Optional.of("The warning has no evidence.");
        }
        if (isMissing(agreedWith)) {
            return Optional.of("It does not say who agreed.");
        }
        if (told == null || (told == Told.NO && isMissing(notTold))) {
            return Optional.of("It does not say whether the person was told, or why not.");
        }
        if (kind == Kind.ENDED && isMissing(reason)) {
            return Optional.of("It does not say why the warning ends.");
        }
        var unfit =
                isLonger(evidence) || isLonger(agreedWith) || isLonger(notTold) || isLonger(reason);
        return unfit
                ? Optional.of("Evidence and reasons have at most " + LONGEST + " characters.")
                : Optional.empty();
    }

    private static boolean isLonger(@Nullable String text) {
        return text != null && text.length() > LONGEST;
    }

    private static boolean isMissing(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
