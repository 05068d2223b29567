package org.doorstep.app.ui.task;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.doorstep.app.text.Messages;
import org.doorstep.domain.access.Colleague;
import org.doorstep.domain.access.Officer;
import org.jspecify.annotations.Nullable;

/// Who can be given a task, and what officers are called.
///
/// @param me who works here
/// @param colleagues whom this laptop knows, by the officer's id
public record Team(Supplier<Officer> me, ObservableValue<Map<String, Colleague>> colleagues) {

    /// The author of what the hub itself records.
    private static final String HUB = "hub";

    private static final Messages TEXT = Messages.of("task");

    /// The same as it is now, for work away from the screen. Called on the screen's thread.
    public Team fixed() {
        return new Team(me, new SimpleObjectProperty<>(colleagues.getValue()));
    }

    /// The name of an officer; *Nobody* for null.
    public String name(@Nullable String officer) {
        if (officer == null) {
            return TEXT.get("nobody");
        }
        if (officer.equals(me.get().id())) {
            return me.get().name();
        }
        if (officer.equals(HUB)) {
            return TEXT.get("hub");
        }
        var colleague = colleagues.getValue().get(officer);
        return colleague == null ? TEXT.get("officer", officer) : colleague.name();
    }

    /// Who else works in the officer's own team, by name.
    public List<Colleague> mates() {
        return others().stream().filter(one -> one.team().equals(me.get().team())).toList();
    }

    /// Everybody else who works at the council: the own team first, then by name.
    public List<Colleague> others() {
        var team = me.get().team();
        return colleagues.getValue().values().stream()
                .filter(one -> one.endedOn() == null && !one.officer().equals(me.get().id()))
                .sorted(
                        Comparator.comparing((Colleague one) -> !one.team().equals(team))
                                .thenComparing(Colleague::name)
                                .thenComparing(Colleague::officer))
                .toList();
    }
}
