package org.doorstep.domain.citizen;

import java.util.Locale;

/// What one person is to another, with its inverse.
public enum Kin {
    /// The one whom the others of a reference are related to.
    SELF("The person"),
    PARTNER("Partner"),
    FORMER_PARTNER("Former partner"),
    MOTHER("Mother"),
    FATHER("Father"),
    PARENT("Parent"),
    CHILD("Child"),
    /// Answers for a child or young person, whether a parent or not: who claims for them.
    RESPONSIBLE_ADULT("Responsible adult"),
    DEPENDANT("Dependant"),
    SIBLING("Brother or sister"),
    GRANDPARENT("Grandparent"),
    GRANDCHILD("Grandchild"),
    CARER("Carer"),
    CARED_FOR("Cared for"),
    RELATIVE("Relative"),
    OTHER("Other");

    private final String title;

    Kin(String title) {
        this.title = title;
    }

    /// What officers read.
    public String title() {
        return title;
    }

    /// What the person is to the other: a mother's inverse is a child.
    public Kin inverse() {
        return switch (this) {
            case MOTHER, FATHER, PARENT -> CHILD;
            case CHILD -> PARENT;
            case RESPONSIBLE_ADULT -> DEPENDANT;
            case DEPENDANT -> RESPONSIBLE_ADULT;
            case GRANDPARENT -> GRANDCHILD;
            case GRANDCHILD -> GRANDPARENT;
            case CARER -> CARED_FOR;
            case CARED_FOR -> CARER;
            case SELF, PARTNER, FORMER_PARTNER, SIBLING, RELATIVE, OTHER -> this;
        };
    }

    /// How many generations older the other is: 1 for a mother, -1 for a child.
    public int generations() {
        return switch (this) {
            case MOTHER, FATHER, PARENT, RESPONSIBLE_ADULT -> 1;
            case CHILD, DEPENDANT -> -1;
            case GRANDPARENT -> 2;
            case GRANDCHILD -> -2;
            case SELF, PARTNER, FORMER_PARTNER, SIBLING, CARER, CARED_FOR, RELATIVE, OTHER -> 0;
        };
    }

    /// Whether the two belong to one family tree.
    public boolean family() {
        return this != CARER && this != CARED_FOR && this != OTHER && this != SELF;
    }

    /// The name on the wire, for example `cared_for`.
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Reads the wire name.
    ///
    /// @throws IllegalArgumentException if there is no such kin
    public static Kin parse(String wireName) {
        return valueOf(wireName.toUpperCase(Locale.ROOT));
    }
}
