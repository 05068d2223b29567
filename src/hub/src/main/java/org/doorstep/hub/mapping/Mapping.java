package org.doorstep.hub.mapping;

import java.nio.charset.Charset;
import org.doorstep.domain.access.Category;
import org.jspecify.annotations.Nullable;

/// What the rows of one extract mean.
///
/// @param source id of the extract
/// @param called what officers call one of its rows, as *housing tenancy*
/// @param key number of the column that names a row for ever
/// @param category which part of a file its rows belong to
/// @param sensitivity how closely they are held, 0 to 3
public record Mapping(
        String source,
        String called,
        Table table,
        int key,
        Choice<Category> category,
        Levels sensitivity,
        Shape shape) {

    /// How the extract's letters are written.
    public Charset encoding() {
        return table.encoding();
    }

    /// What stands between two fields.
    public char delimiter() {
        return table.delimiter();
    }

    /// Whether an extract of this source is about staff or allocations, which are no records.
    public boolean administrative() {
        return shape instanceof Shape.Staff || shape instanceof Shape.Allocations;
    }

    /// Whether its rows are officers.
    public boolean staff() {
        return shape instanceof Shape.Staff;
    }

    /// Whether its rows are about people.
    public boolean aboutPeople() {
        return shape instanceof Shape.People;
    }

    /// How closely its rows are held as a rule, 0 to 3.
    public int usualSensitivity() {
        return sensitivity.usual();
    }

    /// The team that answers for the service where no other has been given a row; blank for rows
    /// that are not about people.
    public String team() {
        return shape instanceof Shape.People people ? people.desk().team() : "";
    }

    /// That team's number, or null.
    public @Nullable String phone() {
        return shape instanceof Shape.People people ? people.desk().phone() : null;
    }
}
