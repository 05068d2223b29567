package org.doorstep.domain.citizen;

import java.util.List;
import org.doorstep.domain.record.Recorded;

/// A person in a row that is about something of theirs: a task, a change that waits, what is new.
///
/// @param name what they are called
/// @param cautions what to be careful of, in the order in which it is shown. What is said of others
///   at their address is not among it: a list asks nobody's household
/// @param undisclosed what the words of the row must not tell
public record Mention(String name, List<Caution> cautions, AddressTraces undisclosed) {

    /// Somebody whom this laptop does not hold.
    public static final Mention NOBODY = named("");

    public Mention {
        cautions = List.copyOf(cautions);
    }

    /// Somebody of whom nothing but the name is known.
    public static Mention named(String name) {
        return new Mention(name, List.of(), AddressTraces.NONE);
    }

    /// Composes it by the rules by which the page is composed.
    public static Mention of(List<Recorded<SourceRecord>> records, Belief belief) {
        return of(Glance.of(records, belief));
    }

    /// The same person as a row has them.
    public static Mention of(Glance glance) {
        return new Mention(
                glance.name().display(),
                glance.cautions().stream().map(MergedCaution::caution).toList(),
                glance.undisclosed());
    }

    /// Composes it from what the laptop holds of the person.
    public static Mention of(CitizenFile file) {
        return of(file.records(), file.belief());
    }

    /// The same person by more than the name.
    public Mention called(String words) {
        return new Mention(words, cautions, undisclosed);
    }

    /// Words about the person without an address that must not be disclosed.
    public String discreet(String words) {
        return undisclosed.masked(words);
    }
}
