package org.doorstep.linkage.search;

import java.util.ArrayList;
import java.util.List;
import org.doorstep.domain.citizen.Field;
import org.doorstep.domain.citizen.Glance;
import org.doorstep.domain.citizen.PersonName;
import org.doorstep.linkage.normal.Folding;
import org.doorstep.linkage.search.word.Closeness;
import org.doorstep.linkage.search.word.Fit;
import org.jspecify.annotations.Nullable;

/// How a typed word fits a name or an address, in plain words.
final class NameReasons {

    /// The words of the name that the row shows.
    private final List<String> shown = new ArrayList<>();

    /// @param glance what the row shows anyway
    NameReasons(Glance glance) {
        for (var name : new @Nullable String[] {glance.name().family(), glance.name().given()}) {
            if (name != null) {
                shown.addAll(Folding.words(name));
            }
        }
    }

    /// The reason, or null if it does not fit.
    ///
    /// @param loosely whether slips and sound are looked for, and not what fits to the letter
    @Nullable Reason of(Closeness typed, Said said, boolean loosely) {
        return switch (said.field()) {
            case FAMILY_NAME -> name(typed, said, Kind.FAMILY, loosely);
            case GIVEN_NAME -> name(typed, said, Kind.GIVEN, loosely);
            case PREFERRED_NAME -> name(typed, said, Kind.PREFERRED, loosely);
            case FORMER_FAMILY_NAME -> name(typed, said, Kind.FORMER, loosely);
            case ADDRESS -> {
                var fit = best(typed, said, Kind.ADDRESS, loosely);
                yield fit == null ? null : address(said, weight(fit, Kind.ADDRESS));
            }
            default -> null;
        };
    }

    static @Nullable Reason houseNumber(String number, Said said) {
        return said.field() == Field.ADDRESS && said.words().contains(number)
                ? address(said, Weights.HOUSE_NUMBER)
                : null;
    }

    private static Reason address(Said said, int weight) {
        return new Reason(weight, () -> CodeReasons.labelled("address", said));
    }

    private @Nullable Reason name(Closeness typed, Said said, Kind kind, boolean loosely) {
        var fit = best(typed, said, kind, loosely);
        if (fit == null) {
            return null;
        }
        return fit.direct() && fitsShown(typed, fit)
                ? Reason.plainToSee(weight(fit, kind))
                : new Reason(weight(fit, kind), () -> text(fit, said, kind));
    }

    /// Whether what was typed fits the name in the row as well: then officers see it at once.
    private boolean fitsShown(Closeness typed, Fit fit) {
        for (var word : shown) {
            var atOnce = typed.directly(word);
            if (atOnce != null && atOnce.weight() >= fit.weight()) {
                return true;
            }
        }
        return false;
    }

    private static String text(Fit fit, Said said, Kind kind) {
        var name = PersonName.unshouted(said.value());
        var former = kind == Kind.FORMER ? "former last name " : "";
        return switch (fit) {
            case SAME, BEGINS ->
                    switch (kind) {
                        case PREFERRED -> "Known as " + name;
                        case FORMER -> "Former last name " + name;
                        case FAMILY, GIVEN, MIDDLE, ADDRESS, ALSO_FAMILY, ALSO_GIVEN ->
                                "Also recorded as " + name;
                    };
            case KIN -> "Other form of " + name;
            case ONE_SLIP, BEGINS_WITH_SLIP, TWO_SLIPS -> "Similar to " + former + name;
            case SOUND -> "Sounds like " + former + name;
        };
    }

    private static @Nullable Fit best(Closeness typed, Said said, Kind kind, boolean loosely) {
        Fit best = null;
        for (var word : said.words()) {
            var fit = loosely ? typed.loosely(word, kind.allows(Fit.SOUND)) : typed.directly(word);
            if (fit != null && kind.allows(fit) && (best == null || fit.weight() > best.weight())) {
                best = fit;
            }
        }
        return best;
    }

    private static int weight(Fit fit, Kind kind) {
        return fit.weight() * kind.weight() / 100;
    }
}
