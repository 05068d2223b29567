package org.doorstep.linkage.compare;

/// Whether one slip of the pen at most lies between two texts: a letter too many, one missing, one
/// wrong or two neighbours swapped. The same answer as [Slips], without its tables.
final class OneSlip {

    private OneSlip() {}

    static boolean between(String one, String other) {
        return one.length() <= other.length() ? check(one, other) : check(other, one);
    }

    private static boolean check(String shorter, String longer) {
        if (longer.length() - shorter.length() > 1) {
            return false;
        }
        var at = 0;
        while (at < shorter.length() && shorter.charAt(at) == longer.charAt(at)) {
            at++;
        }
        if (shorter.length() < longer.length()) {
            return sameFrom(shorter, at, longer, at + 1);
        }
        return at == shorter.length()
                || sameFrom(shorter, at + 1, longer, at + 1)
                || (at + 1 < shorter.length()
                        && shorter.charAt(at) == longer.charAt(at + 1)
                        && shorter.charAt(at + 1) == longer.charAt(at)
                        && sameFrom(shorter, at + 2, longer, at + 2));
    }

    private static boolean sameFrom(String one, int from, String other, int otherFrom) {
        return one.regionMatches(from, other, otherFrom, other.length() - otherFrom)
                && one.length() - from == other.length() - otherFrom;
    }
}
