package org.doorstep.linkage.weigh;

import org.doorstep.linkage.model.Model;
import org.doorstep.linkage.row.Lexicon;
import org.doorstep.linkage.row.Rows;

/// How many people of the same full name there are, for each name, besides the one or two records
/// that are compared.
///
/// Of a name that only two records have, these two may be all there is to it. So those beyond two
/// count, and what the frequencies of first and last name let expect, times how much more often
/// people share both than chance has it.
final class NameRates {

    private static final double LN2 = Math.log(2);
    private static final double OWN = 2;
    private static final double MOST_BOOST = 50;

    private final Rows rows;
    private final double boost;
    private final double mean;

    NameRates(Rows rows, Model model) {
        this.rows = rows;
        var texts = rows.texts();
        var chance = texts.firsts().chance() * texts.families().chance();
        boost = chance == 0 ? 1 : Math.clamp(model.namesakes() / chance, 1, MOST_BOOST);
        var sum = 0.0;
        var named = 0;
        for (var row = 0; row < rows.size(); row++) {
            if (rows.name(row) != Lexicon.NONE) {
                sum += rate(row);
                named++;
            }
        }
        mean = named == 0 ? 1 : sum / named;
    }

    /// What the row's name adds to the bits for namesakes: the more of that name, the more.
    double bits(int row) {
        return Math.log(rate(row) / mean) / LN2;
    }

    private double rate(int row) {
        var texts = rows.texts();
        var others = Math.max(0, texts.names().rows(rows.name(row)) - OWN) / rows.size();
        return others
                + boost
                        * texts.firsts().share(rows.first(row))
                        * texts.families().share(rows.family(row));
    }
}
