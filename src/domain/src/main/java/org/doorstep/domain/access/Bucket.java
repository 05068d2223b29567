package org.doorstep.domain.access;

/// The unit of sync: one category of one sensitivity of the files in one scope. Two laptops that
/// hold the same bucket hold the same rows.
///
/// @param scope id of the team, caseload or visit list
public record Bucket(String scope, Category category, Sensitivity sensitivity) {

    /// The bucket's id on the wire, for example `team-fsn/housing/1`.
    @Override
    public String toString() {
        return scope + "/" + category + "/" + sensitivity.level();
    }

    /// Reads [#toString()]'s form.
    ///
    /// @throws IllegalArgumentException if the text is not a bucket's id
    public static Bucket parse(String id) {
        var last = id.lastIndexOf('/');
        var middle = id.lastIndexOf('/', last - 1);
        if (middle < 1) {
            throw new IllegalArgumentException("not a bucket: " + id);
        }
        return new Bucket(
                id.substring(0, middle),
                Category.parse(id.substring(middle + 1, last)),
                Sensitivity.ofLevel(Integer.parseInt(id.substring(last + 1))));
    }
}
