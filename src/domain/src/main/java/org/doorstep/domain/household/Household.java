package org.doorstep.domain.household;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.doorstep.domain.citizen.Kin;
import org.doorstep.domain.citizen.Residence;
import org.doorstep.domain.household.Households.Known;
import org.jspecify.annotations.Nullable;

/// Those who live or lived with a person and those who are related to them, composed from what this
/// officer may see each time it is read. The same files always give the same household.
///
/// Whoever's address must not be disclosed is in no home: that they live there would tell it.
///
/// @param person whose household
/// @param people everybody in it, the person first
/// @param homes where the person lives or lived, present ones first; empty if that must not be told
/// @param relationships each once, from the side that says it
public record Household(
        UUID person, List<Relative> people, List<Home> homes, List<Relationship> relationships) {

    public Household {
        people = List.copyOf(people);
        homes = List.copyOf(homes);
        relationships = List.copyOf(relationships);
    }

    /// Composes it.
    ///
    /// @param known as [Households#around] gives them: the person first
    /// @param disclosed whether the officer has given a reason to see a hidden address of the
    ///   person
    public static Household of(List<Known> known, boolean disclosed) {
        var self = known.getFirst();
        var people = new LinkedHashMap<UUID, Relative>();
        known.forEach(one -> people.put(one.person(), Relative.of(one)));
        var relationships = Ties.read(known, people);
        var hidden = !disclosed && people.values().iterator().next().addressHidden();
        var homes = hidden ? List.<Home>of() : homes(known, people);
        return new Household(
                self.person(),
                concerned(self.person(), people, homes, relationships),
                homes,
                relationships);
    }

    /// Somebody in it.
    public Optional<Relative> relative(UUID id) {
        return people.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /// What is said of somebody, each as they see it.
    public List<Relationship> of(UUID id) {
        return relationships.stream()
                .flatMap(one ->
                        one.of().equals(id)
                                ? Stream.of(one)
                                : one.other().equals(id)
                                        ? Stream.of(one.inverse())
                                        : Stream.empty())
                .toList();
    }

    /// What the other is to the first: what is said, else what follows from it. Null for no
    /// relationship that is known.
    public @Nullable Kin kin(UUID of, UUID other) {
        var said =
                of(of).stream()
                        .filter(one -> one.other().equals(other))
                        .map(Relationship::kin)
                        .min(Comparator.naturalOrder());
        if (said.isPresent()) {
            return said.get();
        }
        var elders = elders(of);
        return elders.stream().anyMatch(elders(other)::contains) ? Kin.SIBLING : null;
    }

    private List<UUID> elders(UUID id) {
        return of(id).stream()
                .filter(one -> one.kin().generations() == 1)
                .map(Relationship::other)
                .toList();
    }

    private static List<Home> homes(List<Known> known, Map<UUID, Relative> people) {
        var self = known.getFirst();
        var homes = new ArrayList<Home>();
        for (var own : Residence.of(self.records())) {
            var mine = stay(self.person(), own);
            var stays = new ArrayList<Stay>(List.of(mine));
            known.stream()
                    .skip(1)
                    .filter(other -> !isHidden(people.get(other.person())))
                    .flatMap(other ->
                            Residence.of(other.records()).stream()
                                    .filter(place -> place.place().samePlace(own.place()))
                                    .map(place -> stay(other.person(), place)))
                    .filter(mine::meets)
                    .sorted(
                            Comparator.comparing(
                                            Stay::since,
                                            Comparator.nullsFirst(
                                                    Comparator.<LocalDate>naturalOrder()))
                                    .thenComparing(Stay::person))
                    .forEach(stays::add);
            homes.add(new Home(own.address(), own.since(), own.until(), stays));
        }
        return homes;
    }

    private static boolean isHidden(@Nullable Relative one) {
        return one != null && one.addressHidden();
    }

    private static Stay stay(UUID person, Residence at) {
        return new Stay(person, at.since(), at.until(), at.from());
    }

    /// Of all who have something in common with the person, those whom a home or a relationship
    /// brings in: who lived at the place before them does not.
    private static List<Relative> concerned(
            UUID self,
            Map<UUID, Relative> people,
            List<Home> homes,
            List<Relationship> relationships) {
        var in = new LinkedHashSet<UUID>();
        in.add(self);
        homes.forEach(home -> home.stays().forEach(stay -> in.add(stay.person())));
        for (var before = 0; before < in.size(); ) {
            before = in.size();
            for (var one : relationships) {
                if (in.contains(one.of()) || in.contains(one.other())) {
                    in.add(one.of());
                    in.add(one.other());
                }
            }
        }
        return in.stream().map(people::get).filter(one -> one != null).toList();
    }
}
