package org.doorstep.linkage.weigh;

import org.doorstep.linkage.compare.Comparison;
import org.doorstep.linkage.compare.Pattern;
import org.doorstep.linkage.model.Factor;
import org.doorstep.linkage.model.Kind;
import org.doorstep.linkage.model.Model;
import org.doorstep.linkage.row.Lexicon;
import org.doorstep.linkage.row.Rows;
import org.jspecify.annotations.Nullable;

/// What the frequency of the shared values adds to the bits of their levels.
final class Rarities {

    private static final double NEAR = 0.5;
    private static final int LAST_NEAR_NAME = 4;
    private static final int LAST_HOME = 3;

    /// The next level of a place is *nothing in common*.
    private static final int LAST_PLACE = 7;

    private static final int NAMESAKES = Kind.NAMESAKES.ordinal();

    private final Rows rows;
    private final @Nullable Rarity[] bySlot;

    /// Of each slot the last level at which a value may be shared.
    private final int[] lastLevels;

    private final NameRates names;
    private final Rarity properties;
    private final Rarity postcodes;
    private final Rarity towns;

    Rarities(Rows rows, Model model) {
        this.rows = rows;
        var texts = rows.texts();
        bySlot = new Rarity[model.factors().size()];
        for (var slot = 0; slot < bySlot.length; slot++) {
            var lexicon = lexicon(slot);
            bySlot[slot] = lexicon == null ? null : rarity(lexicon, model.factors().get(slot));
        }
        lastLevels = new int[bySlot.length];
        for (var slot = 0; slot < bySlot.length; slot++) {
            lastLevels[slot] = lastLevel(slot);
        }
        names = new NameRates(rows, model);
        var place = model.factors().get(Comparison.PLACE.ordinal());
        properties = rarity(texts.properties(), place);
        postcodes = rarity(texts.postcodes(), place);
        towns = rarity(texts.towns(), place);
    }

    /// Adds the bits of one comparison for every kind.
    void add(int slot, int level, int left, int right, long pattern, double[] sums) {
        if (level > lastLevels[slot]) {
            return;
        }
        switch (Pattern.comparison(slot)) {
            case GIVEN, SURNAME -> addName(slot, level, left, right, pattern, sums);
            case PLACE -> addPlace(level, left, right, sums);
            default -> {
                var rarity = bySlot[slot];
                if (rarity != null) {
                    add(rarity, value(slot, left, right), 1, -1, sums);
                }
            }
        }
    }

    private int lastLevel(int slot) {
        return switch (Pattern.comparison(slot)) {
            case GIVEN, SURNAME -> LAST_NEAR_NAME;
            case PLACE -> LAST_PLACE;
            default -> bySlot[slot] == null ? 0 : 1;
        };
    }

    private void addName(int slot, int level, int left, int right, long pattern, double[] sums) {
        var rarity = bySlot[slot];
        if (rarity == null) {
            return;
        }
        if (level == 1) {
            add(rarity, value(slot, left, left), 1, NAMESAKES, sums);
        } else {
            // Two spellings of one name: the more frequent of them tells how rare it is.
            var one = value(slot, left, left);
            var other = value(slot, right, right);
            add(rarity, rarity.moreFrequent(one, other), NEAR, NAMESAKES, sums);
        }
        if (slot == Comparison.SURNAME.ordinal()
                && level == 1
                && Pattern.level(pattern, Comparison.GIVEN) == 1) {
            sums[NAMESAKES] += names.bits(left);
        }
    }

    private void addPlace(int level, int left, int right, double[] sums) {
        var property = rows.property(left);
        if (level <= LAST_HOME && property != Lexicon.NONE && property == rows.property(right)) {
            add(properties, property, 1, -1, sums);
            return;
        }
        var postcode = rows.postcode(left);
        if (postcode != Lexicon.NONE && postcode == rows.postcode(right)) {
            add(postcodes, postcode, NEAR, -1, sums);
            return;
        }
        var town = rows.town(left);
        if (town != Lexicon.NONE && town == rows.town(right)) {
            add(towns, town, NEAR, -1, sums);
        }
    }

    private static void add(Rarity rarity, int value, double share, int except, double[] sums) {
        if (value == Lexicon.NONE) {
            return;
        }
        for (var kind = 0; kind < Kind.COUNT; kind++) {
            if (kind != except) {
                sums[kind] += share * rarity.bits(kind, value);
            }
        }
    }

    private int value(int slot, int left, int right) {
        return switch (Pattern.comparison(slot)) {
            case GIVEN -> rows.first(left);
            case SURNAME -> rows.family(left);
            case BIRTH -> rows.birth(left);
            case NATIONAL -> rows.national(left);
            case PHONE -> sharedPhone(left, right);
            case EMAIL -> rows.email(left);
            case OTHER -> rows.other(left, slot - Comparison.OTHER.ordinal());
            default -> Lexicon.NONE;
        };
    }

    private int sharedPhone(int left, int right) {
        for (var i = 0; i < Rows.phones(); i++) {
            var phone = rows.phone(left, i);
            for (var j = 0; phone != Lexicon.NONE && j < Rows.phones(); j++) {
                if (phone == rows.phone(right, j)) {
                    return phone;
                }
            }
        }
        return Lexicon.NONE;
    }

    private @Nullable Lexicon lexicon(int slot) {
        var texts = rows.texts();
        return switch (Pattern.comparison(slot)) {
            case GIVEN -> texts.firsts();
            case SURNAME -> texts.families();
            case BIRTH -> texts.births();
            case NATIONAL -> texts.nationals();
            case PHONE -> texts.phones();
            case EMAIL -> texts.emails();
            case OTHER -> texts.others(slot - Comparison.OTHER.ordinal());
            default -> null;
        };
    }

    private static Rarity rarity(Lexicon lexicon, Factor factor) {
        return new Rarity(
                lexicon,
                factor.same().getFirst(),
                factor.household().getFirst(),
                factor.familyNamesakes().getFirst(),
                factor.namesakes().getFirst(),
                factor.unrelated().getFirst());
    }
}
