package org.doorstep.linkage.people;

import java.util.List;

/// What leaves no doubt who is meant: whoever knows as much knows already of whom they ask.
public enum Identification {
    /// Both names and the whole birth date.
    NAMES_AND_BIRTH_DATE("Same birth date", "Same first name", "Same last name"),
    /// The National Insurance number with the last name, and no other birth date.
    NUMBER_AND_LAST_NAME("Same National Insurance number", "Same last name");

    private final List<String> why;

    Identification(String... why) {
        this.why = List.of(why);
    }

    /// What agrees. The same words for everybody, so that they confirm nothing else of what was
    /// asked.
    public List<String> why() {
        return why;
    }
}
