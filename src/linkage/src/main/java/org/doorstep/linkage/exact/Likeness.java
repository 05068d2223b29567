package org.doorstep.linkage.exact;

/// What rows can have exactly in common, the most telling first.
enum Likeness {
    NHS_NUMBER("Same NHS number", "Comparing NHS numbers"),
    NATIONAL_INSURANCE_NUMBER(
            "Same National Insurance number", "Comparing National Insurance numbers"),
    NAME_AND_BIRTH_DATE("Same name and date of birth", "Comparing names and dates of birth");

    private final String finding;
    private final String step;

    Likeness(String finding, String step) {
        this.finding = finding;
        this.step = step;
    }

    /// In plain words, before the other record.
    String finding() {
        return finding;
    }

    /// What a run says while it compares this.
    String step() {
        return step;
    }
}
