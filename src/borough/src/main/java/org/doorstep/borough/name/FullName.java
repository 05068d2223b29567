package org.doorstep.borough.name;

import java.util.Locale;

/// A person's name as they would say it. A surname is empty where the person has one name only;
/// `familyFirst` where they say it first.
public record FullName(String given, String middle, String surname, boolean familyFirst) {

    /// A name in the English order.
    public static FullName of(String given, String middle, String surname) {
        return new FullName(given, middle, surname, false);
    }

    /// The same person under another surname.
    public FullName withSurname(String other) {
        return new FullName(given, middle, other, familyFirst);
    }

    /// Given name and surname as one says them.
    public String spoken() {
        if (surname.isEmpty()) {
            return given;
        }
        return familyFirst ? surname + " " + given : given + " " + surname;
    }

    /// The first letter of the given name, in upper case.
    public String initial() {
        return given.substring(0, 1).toUpperCase(Locale.ROOT);
    }
}
