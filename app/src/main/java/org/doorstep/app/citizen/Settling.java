package org.doorstep.app.citizen;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import org.doorstep.app.text.FactText;
import org.doorstep.app.text.Messages;
import org.doorstep.app.work.Answer;
import org.doorstep.app.work.Background;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Colleague;
import org.doorstep.domain.citizen.Field;
import org.doorstep.domain.citizen.Likeness;
import org.doorstep.domain.citizen.Provenance;
import org.doorstep.domain.citizen.ServiceTile;
import org.doorstep.domain.citizen.Settlements;
import org.doorstep.domain.citizen.Settlements.Settled;
import org.doorstep.domain.citizen.Settlements.Settlement;
import org.doorstep.domain.citizen.ShownValue;
import org.doorstep.domain.citizen.SingleView;
import org.doorstep.domain.citizen.Statement;
import org.doorstep.domain.task.Task;
import org.doorstep.domain.task.Task.State;
import org.doorstep.domain.task.Tasks;
import org.jspecify.annotations.Nullable;

/// Settles what services say differently of a person: an officer says once which value is right,
/// every service that has one hears of it, and each whose system says otherwise gets a task.
/// Belongs to the screen's thread.
public final class Settling {

    private static final Messages TEXT = Messages.of("citizen");

    private final UUID person;
    private final Settlements settlements;
    private final Tasks tasks;
    private final ObservableValue<Map<String, Colleague>> colleagues;
    private final Background background;
    private final BiConsumer<String, Runnable> say;
    private boolean saving;

    /// @param colleagues whom this laptop knows, by the officer's id
    /// @param say tells what was done, with how to take it back
    public Settling(
            UUID person,
            Settlements settlements,
            Tasks tasks,
            ObservableValue<Map<String, Colleague>> colleagues,
            Background background,
            BiConsumer<String, Runnable> say) {
        this.person = person;
        this.settlements = settlements;
        this.tasks = tasks;
        this.colleagues = colleagues;
        this.background = background;
        this.say = say;
    }

    /// What sources that stand say of that field, each value once, a name at its fullest: an
    /// initial is to become nobody's first name. Empty where there is nothing to settle.
    static List<String> values(ShownValue value) {
        if (!value.disagree() || !Statement.SETTLED.contains(value.field())) {
            return List.of();
        }
        var values = new ArrayList<String>();
        said(value).map(Said::text).forEach(text -> offer(values, value.field(), text));
        return values;
    }

    private static void offer(List<String> values, Field field, String text) {
        for (int i = 0; i < values.size(); i++) {
            var known = values.get(i);
            if (Likeness.same(field, known, text)) {
                if (field == Field.NAME && text.length() > known.length()) {
                    values.set(i, text);
                }
                return;
            }
        }
        values.add(text);
    }

    /// Settles that this is right.
    ///
    /// @param view of the person as it is shown
    void settle(SingleView view, ShownValue value, String right) {
        if (saving) {
            return;
        }
        saving = true;
        var settlement = settlement(view, value, right);
        background.run(
                Background.Door.WRITE,
                () -> settlements.settle(person, settlement),
                Answer.<Settled>to(
                                settled -> {
                                    saving = false;
                                    say.accept(said(settlement), () -> undo(settled));
                                })
                        .orElse(_ -> saving = false));
    }

    private void undo(Settled settled) {
        background.write(
                () -> {
                    settlements.undo(settled);
                    settled.tasks()
                            .forEach(task -> tasks.change(task, now -> now.in(State.CANCELLED)));
                    return settled;
                },
                _ -> {});
    }

    private Settlement settlement(SingleView view, ShownValue value, String right) {
        var field = value.field();
        var told = new LinkedHashSet<Category>();
        var overruled = new EnumMap<Category, List<String>>(Category.class);
        var agreeing = new LinkedHashSet<Category>();
        var asked = new EnumMap<Category, Task>(Category.class);
        said(value)
                .forEach(each -> {
                    var service = each.from().service();
                    if (service != Category.CORE) {
                        told.add(service);
                    }
                    if (Likeness.same(field, right, each.text())) {
                        agreeing.add(service);
                    } else {
                        overruled.computeIfAbsent(service, _ -> new ArrayList<>()).add(each.text());
                        if (!each.from().source().equals(Provenance.DOORSTEP)) {
                            asked.putIfAbsent(
                                    service, task(view, field, service, right, each.text()));
                        }
                    }
                });
        // A second number in the same system is for its owner to keep or not.
        asked.keySet().removeAll(agreeing);
        return new Settlement(field, right, List.copyOf(told), overruled, asked);
    }

    private Task task(SingleView view, Field field, Category service, String right, String wrong) {
        return new Task(
                service,
                TEXT.get(
                        "settle.task",
                        field.title(),
                        FactText.of(field, right),
                        FactText.of(field, wrong)),
                owner(view, service).orElse(null),
                null,
                null,
                List.of(),
                State.OPEN);
    }

    /// Who works with the person in that service, if the laptop knows them; else it waits for the
    /// team.
    private Optional<String> owner(SingleView view, Category service) {
        @Nullable String worker =
                view.tiles().stream()
                        .filter(tile -> tile.service() == service)
                        .filter(ServiceTile.Known.class::isInstance)
                        .map(tile -> ((ServiceTile.Known) tile).state().worker())
                        .filter(name -> name != null)
                        .findFirst()
                        .orElse(null);
        return colleagues.getValue().values().stream()
                .filter(colleague -> colleague.endedOn() == null)
                .filter(colleague -> colleague.name().equals(worker))
                .map(Colleague::officer)
                .findFirst();
    }

    private static String said(Settlement settlement) {
        var services =
                settlement.asked().keySet().stream()
                        .sorted()
                        .map(Category::title)
                        .collect(Collectors.joining(", "));
        var value = FactText.of(settlement.field(), settlement.value());
        return services.isEmpty()
                ? TEXT.get("settle.done.nobody", value)
                : TEXT.get("settle.done", value, services);
    }

    private record Said(String text, Provenance from) {}

    private static Stream<Said> said(ShownValue value) {
        return Stream.concat(
                        Stream.of(new Said(value.value(), value.from())),
                        value.others().stream().map(other -> new Said(other.value(), other.from())))
                .filter(each -> each.from().current());
    }
}
