package org.doorstep.linkage.search;

import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.doorstep.domain.citizen.Field;
import org.doorstep.domain.citizen.Glance;
import org.doorstep.domain.citizen.PersonName;
import org.doorstep.linkage.normal.Folding;
import org.doorstep.linkage.search.word.Closeness;
import org.doorstep.linkage.search.word.Fit;
import org.doorstep.linkage.search.word.SearchWords;
import org.jspecify.annotations.Nullable;

/// How a typed word fits a name or an address, in plain words.
final class NameReasons {

    private final Glance glance;

    /// @param glance what the row shows anyway
    NameReasons(Glance glance) {
        this.glance = glance;
    }

    Optional<Reason> of(Closeness typed, Said said) {
        return switch (said.field()) {
            case FAMILY_NAME ->
                    name(typed, said, Kind.FAMILY, shows(glance.name().family(), said), "");
            case GIVEN_NAME ->
                    name(typed, said, Kind.GIVEN, shows(glance.name().given(), said), "");
            case PREFERRED_NAME -> name(typed, said, Kind.PREFERRED, false, "Known as ");
            case FORMER_FAMILY_NAME -> name(typed, said, Kind.FORMER, false, "Former last name ");
            case ADDRESS ->
                    best(typed, SearchWords.ofAddress(said.value()), Kind.ADDRESS)
                            .map(fit -> address(said, weight(fit, Kind.ADDRESS)));
            default -> Optional.empty();
        };
    }

    static Optional<Reason> houseNumber(String number, Said said) {
        return said.field() == Field.ADDRESS && SearchWords.ofAddress(said.value()).contains(number)
                ? Optional.of(address(said, Weights.HOUSE_NUMBER))
                : Optional.empty();
    }

    private static Reason address(Said said, int weight) {
        return new Reason(weight, CodeReasons.labelled("address", said));
    }

    private static Optional<Reason> name(
            Closeness typed, Said said, Kind kind, boolean shown, String label) {
        return best(typed, SearchWords.ofName(said.value()), kind)
                .map(fit ->
                        fit.direct() && shown
                                ? Reason.plainToSee(weight(fit, kind))
                                : new Reason(weight(fit, kind), text(fit, said, label)));
    }

    private static String text(Fit fit, Said said, String label) {
        var name = PersonName.unshouted(said.value());
        var former = said.field() == Field.FORMER_FAMILY_NAME ? "former last name " : "";
        return switch (fit) {
            case SAME, BEGINS -> (label.isEmpty() ? "Also recorded as " : label) + name;
            case KIN -> "Other form of " + name;
            case ONE_SLIP, BEGINS_WITH_SLIP, TWO_SLIPS -> "Similar to " + former + name;
            case SOUND -> "Sounds like " + former + name;
        };
    }

    private static Optional<Fit> best(Closeness typed, Collection<String> words, Kind kind) {
        return words.stream()
                .map(typed::of)
                .filter(Objects::nonNull)
                .filter(kind::allows)
                .max(Comparator.comparingInt(Fit::weight));
    }

    private static int weight(Fit fit, Kind kind) {
        return fit.weight() * kind.weight() / 100;
    }

    private static boolean shows(@Nullable String shown, Said said) {
        return shown != null && Folding.fold(shown).equals(Folding.fold(said.value()));
    }
}
