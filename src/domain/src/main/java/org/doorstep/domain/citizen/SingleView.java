package org.doorstep.domain.citizen;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.doorstep.domain.citizen.ServiceState.Attention;
import org.doorstep.domain.identifier.PartialDate;
import org.doorstep.domain.record.Recorded;
import org.doorstep.domain.response.FormResponse;

/// One citizen as this officer may see them, composed from the file on this laptop each time it is
/// read. Nothing here is stored, and the same file always gives the same view.
///
/// @param person whose
/// @param name what they are called
/// @param values at most one for each field, in the order of [Field]; fields that no source knows
///   are left out, and so are the parts of an address, which [Field#ADDRESS] holds whole;
///   [Field#NAME] holds the name whole beside its parts
/// @param addressProtected whether a source says that the address must not be disclosed
/// @param addressHidden whether it is therefore left out of all this view
/// @param cautions in the order in which they are shown
/// @param warnings what officers recorded of them, those that have ended included
/// @param tiles one for each service
/// @param residences places over time, the present ones first
/// @param timeline what happened, the newest first
/// @param responses forms that were completed, the newest first
public record SingleView(
        UUID person,
        PersonName name,
        List<ShownValue> values,
        boolean addressProtected,
        boolean addressHidden,
        List<MergedCaution> cautions,
        List<Warning> warnings,
        List<ServiceTile> tiles,
        List<Residence> residences,
        List<TimelineEntry> timeline,
        List<Recorded<FormResponse>> responses) {

    /// What stands in place of an address that is left out.
    public static final String LEFT_OUT = "(address hidden)";

    private static final List<Field> FIELDS =
            Stream.of(Field.values())
                    .filter(field ->
                            switch (field) {
                                case NAME, ADDRESS, POSTCODE, UPRN, ACCOUNT -> false;
                                default -> true;
                            })
                    .toList();

    public SingleView {
        values = List.copyOf(values);
        cautions = List.copyOf(cautions);
        warnings = List.copyOf(warnings);
        tiles = List.copyOf(tiles);
        residences = List.copyOf(residences);
        timeline = List.copyOf(timeline);
        responses = List.copyOf(responses);
    }

    /// Composes the view. An address that must not be disclosed is in no part of it.
    public static SingleView of(CitizenFile file) {
        var hidden = HiddenAddress.asked(file.records(), file.belief());
        return compose(hidden ? HiddenAddress.from(file) : file, hidden, hidden);
    }

    /// Composes the view with the address in it, for an officer who has given a reason to see it.
    public static SingleView disclosed(CitizenFile file) {
        return compose(file, HiddenAddress.asked(file.records(), file.belief()), false);
    }

    /// Whether words that others may read tell an address that must not be disclosed.
    public static boolean tellsHiddenAddress(String words, CitizenFile file) {
        return HiddenAddress.isToldIn(words, file);
    }

    /// What is known of a field.
    public Optional<ShownValue> value(Field field) {
        return values.stream().filter(value -> value.field() == field).findFirst();
    }

    /// When the person was born, as far as a source knows.
    public Optional<PartialDate> born() {
        return value(Field.BIRTH_DATE).flatMap(value -> PartialDate.parse(value.value()));
    }

    /// When the person died, as far as a source knows; empty for a living person.
    public Optional<PartialDate> died() {
        return value(Field.DEATH_DATE).flatMap(value -> PartialDate.parse(value.value()));
    }

    /// Where somebody must act, late before at risk.
    public List<ServiceTile.Known> pressing() {
        return known().filter(tile -> tile.attention() != Attention.NONE)
                .sorted(
                        Comparator.comparing(
                                ServiceTile.Known::attention, Comparator.reverseOrder()))
                .toList();
    }

    /// The services that work with the person now and that the officer may look into.
    public List<ServiceTile.Known> worksWith() {
        return known().filter(tile -> tile.from().current()).toList();
    }

    /// The warnings of officers that stand behind what is shown as one.
    public List<Warning> behind(MergedCaution caution) {
        return warnings.stream()
                .filter(warning ->
                        caution.from().stream()
                                .anyMatch(from ->
                                        from.record().equals(warning.standing().header().id())))
                .toList();
    }

    /// How many entries each lens finds.
    public Map<Lens, Integer> counts() {
        var counts = new EnumMap<Lens, Integer>(Lens.class);
        for (var lens : Lens.values()) {
            counts.put(lens, 0);
        }
        timeline.forEach(entry -> counts.merge(entry.lens(), 1, Integer::sum));
        counts.put(Lens.ALL, timeline.size());
        return counts;
    }

    private Stream<ServiceTile.Known> known() {
        return tiles.stream()
                .filter(ServiceTile.Known.class::isInstance)
                .map(ServiceTile.Known.class::cast);
    }

    private static SingleView compose(CitizenFile file, boolean isProtected, boolean isHidden) {
        var composition = new Composition(file.records(), file.belief());
        return new SingleView(
                file.person(),
                Names.of(composition),
                values(composition),
                isProtected,
                isHidden,
                MergedCaution.of(file.records(), file.belief()),
                file.belief().warnings(),
                ServiceTiles.of(file),
                Residence.of(composition),
                Timeline.of(file),
                file.responses().stream()
                        .sorted(
                                Comparator.<Recorded<FormResponse>, Instant>comparing(
                                                one -> one.header().observedAt())
                                        .reversed())
                        .toList());
    }

    private static List<ShownValue> values(Composition composition) {
        return Stream.concat(
                        FIELDS.stream().map(composition::value),
                        Stream.of(composition.name(), composition.address()))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(ShownValue::field))
                .toList();
    }
}
