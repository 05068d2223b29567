package org.doorstep.domain.citizen;

import java.util.List;
import org.doorstep.domain.record.Recorded;
import org.jspecify.annotations.Nullable;

/// A person in a row of a list: the same values that their [SingleView] shows.
///
/// @param name what they are called
/// @param born ISO date, or less where no source knows more; null if unknown
/// @param address one line with postcode; null if unknown or not to be disclosed
/// @param addressHidden whether a source says that the address must not be disclosed
/// @param cautions in the order in which they are shown
/// @param undisclosed what words about the person must not tell, for that reason
public record Glance(
        PersonName name,
        @Nullable String born,
        @Nullable String address,
        boolean addressHidden,
        List<MergedCaution> cautions,
        AddressTraces undisclosed) {

    public Glance {
        cautions = List.copyOf(cautions);
    }

    /// Composes it by the usual rules from all that the sources say of the person.
    public static Glance of(List<Recorded<SourceRecord>> records) {
        return of(records, Belief.USUAL);
    }

    /// Composes it from all that the sources say of the person.
    public static Glance of(List<Recorded<SourceRecord>> records, Belief belief) {
        var composition = new Composition(records, belief);
        var hidden = HiddenAddress.asked(records, belief);
        return new Glance(
                Names.of(composition),
                composition.chosen(Field.BIRTH_DATE).orElse(null),
                hidden ? null : composition.chosenAddress().orElse(null),
                hidden,
                MergedCaution.of(records, belief),
                hidden ? AddressTraces.of(records) : AddressTraces.NONE);
    }
}
