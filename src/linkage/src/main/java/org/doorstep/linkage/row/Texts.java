package org.doorstep.linkage.row;

import java.util.ArrayList;
import java.util.List;

/// The texts that the numbers of the rows stand for.
public final class Texts {

    private final Lexicon givens = new Lexicon();
    private final Lexicon firsts = new Lexicon();
    private final Lexicon families = new Lexicon();
    private final Lexicon names = new Lexicon();
    private final Lexicon houses = new Lexicon();
    private final Lexicon streets = new Lexicon();
    private final Lexicon towns = new Lexicon();
    private final Lexicon postcodes = new Lexicon();
    private final Lexicon nationals = new Lexicon();
    private final Lexicon phones = new Lexicon();
    private final Lexicon emails = new Lexicon();
    private final Lexicon births = new Lexicon();
    private final Lexicon properties = new Lexicon();
    private final List<Lexicon> others = new ArrayList<>();

    Texts(int kinds) {
        for (var kind = 0; kind < kinds; kind++) {
            others.add(new Lexicon());
        }
    }

    /// All first names of a row, words apart by one space.
    public Lexicon givens() {
        return givens;
    }

    /// First words of first names.
    public Lexicon firsts() {
        return firsts;
    }

    /// Last names, words apart by one space.
    public Lexicon families() {
        return families;
    }

    /// First word of the first name and the last name together, for their frequency alone.
    public Lexicon names() {
        return names;
    }

    public Lexicon houses() {
        return houses;
    }

    public Lexicon streets() {
        return streets;
    }

    public Lexicon towns() {
        return towns;
    }

    public Lexicon postcodes() {
        return postcodes;
    }

    public Lexicon nationals() {
        return nationals;
    }

    public Lexicon phones() {
        return phones;
    }

    public Lexicon emails() {
        return emails;
    }

    /// Birth dates, for their frequency alone.
    public Lexicon births() {
        return births;
    }

    /// Homes: the property number or, where there is none, postcode with house or street with
    /// house.
    public Lexicon properties() {
        return properties;
    }

    public Lexicon others(int kind) {
        return others.get(kind);
    }

    /// How many kinds of other columns there are.
    public int kinds() {
        return others.size();
    }
}
