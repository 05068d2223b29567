package org.doorstep.borough.name;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.doorstep.borough.dice.Dice;
import org.doorstep.borough.dice.Weighted;

/// The name lists of all communities, read once.
public final class NameBook {
    private final Map<Community, Lists> lists = new EnumMap<>(Community.class);
    private final Weighted<Community> communities;
    private final List<String> placeStarts;
    private final List<String> placeEnds;

    private record Lists(
            Weighted<String> surnames,
            Weighted<String> womensOwn,
            Weighted<String> englishNames,
            TreeMap<Integer, Weighted<String>> women,
            TreeMap<Integer, Weighted<String>> men) {}

    /// Reads the lists.
    public NameBook() {
        var builder = new Weighted.Builder<Community>();
        for (var community : Community.values()) {
            builder.or(community, community.share());
            lists.put(community, read(NameFile.sections(community.file())));
        }
        communities = builder.build();
        var english = NameFile.sections(Community.ENGLISH.file());
        placeStarts = english.getOrDefault("place starts", List.of());
        placeEnds = english.getOrDefault("place ends", List.of());
    }

    private static Lists read(Map<String, List<String>> sections) {
        var women = new TreeMap<Integer, Weighted<String>>();
        var men = new TreeMap<Integer, Weighted<String>>();
        sections.forEach((heading, names) -> {
            if (heading.startsWith("women ")) {
                women.put(Integer.parseInt(heading.substring(6)), Weighted.commonestFirst(names));
            } else if (heading.startsWith("men ")) {
                men.put(Integer.parseInt(heading.substring(4)), Weighted.commonestFirst(names));
            }
        });
        return new Lists(
                section(sections, "surnames"),
                section(sections, "women's own"),
                section(sections, "english names"),
                women,
                men);
    }

    private static Weighted<String> section(Map<String, List<String>> sections, String heading) {
        return Weighted.commonestFirst(sections.getOrDefault(heading, List.of("")));
    }

    /// A family's community.
    public Community community(Dice dice) {
        return communities.pick(dice);
    }

    /// A given name that was given in that year.
    public String given(Community community, Sex sex, int year, Dice dice) {
        var names = lists(community);
        var byEra = sex == Sex.WOMAN ? names.women() : names.men();
        var era = byEra.floorEntry(year + 10);
        return (era == null ? byEra.firstEntry() : era).getValue().pick(dice);
    }

    /// A family name; a third of the English ones are made of a place, which gives the list its
    /// long tail.
    public String surname(Community community, Dice dice) {
        if (community == Community.ENGLISH && dice.chance(0.36)) {
            return dice.one(placeStarts) + dice.one(placeEnds);
        }
        return lists(community).surnames().pick(dice);
    }

    /// Begum, Bibi and their like.
    String womensOwn(Community community, Dice dice) {
        return lists(community).womensOwn().pick(dice);
    }

    /// The English name that some take beside their own; empty where nobody does.
    String englishName(Community community, Dice dice) {
        return lists(community).englishNames().pick(dice);
    }

    private Lists lists(Community community) {
        return java.util.Objects.requireNonNull(lists.get(community));
    }
}
