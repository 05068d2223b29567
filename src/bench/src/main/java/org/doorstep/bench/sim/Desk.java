package org.doorstep.bench.sim;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.domain.conflict.Conflict;
import org.doorstep.domain.id.Ids;
import org.doorstep.domain.merge.Edit;
import org.doorstep.domain.merge.Move;
import org.doorstep.domain.note.Note;
import org.doorstep.domain.record.Header;
import org.doorstep.domain.registry.Entities;
import org.doorstep.domain.sync.PendingOp.Amendment;
import org.doorstep.domain.sync.PendingOp.Change;
import org.doorstep.domain.sync.PendingOp.Insert;
import org.doorstep.domain.task.Task;
import org.doorstep.domain.task.Task.State;
import org.doorstep.protocol.json.Fields;
import org.doorstep.protocol.json.Json;
import org.doorstep.protocol.sync.Preview.View;

/// What an officer does with what the laptop shows.
final class Desk {

    private static final List<String> PEOPLE = List.of("anna", "ben", "carl", "dora");

    private final Json json;
    private final Fields fields;
    private final Random random;
    private final Ids ids;
    private final List<UUID> files;

    Desk(Json json, Random random, Ids ids, List<UUID> files) {
        this.json = json;
        this.fields = new Fields(json);
        this.random = random;
        this.ids = ids;
        this.files = files;
    }

    /// The next thing to save.
    List<Change> next(Map<UUID, View> seen, Instant now) {
        var tasks = of(seen, Entities.TASK.name());
        var conflicts = of(seen, Entities.CONFLICT.name()).stream().filter(this::isOpen).toList();
        var dice = random.nextInt(100);
        if (dice < 4) {
            return List.of(note(now, " "));
        }
        if (dice < 20 || (tasks.isEmpty() && dice < 50)) {
            return List.of(note(now, "Words " + random.nextInt(1000)));
        }
        if (tasks.isEmpty() || dice < 35) {
            return List.of(task(now));
        }
        if (!conflicts.isEmpty() && dice < 50) {
            return settle(pick(conflicts), seen, now);
        }
        var task = pick(tasks);
        if (dice < 57) {
            return List.of(delete(task, now));
        }
        var edit = edit(task, now);
        return dice < 65 ? List.of(note(now, "With a task"), edit, task(now)) : List.of(edit);
    }

    private Insert note(Instant now, String words) {
        var body = json.write(new Note(Category.HOUSING, words, null));
        return new Insert(Entities.NOTE.name(), header(now), body);
    }

    private Insert task(Instant now) {
        var task =
                new Task(
                        Category.HOUSING,
                        "Task " + random.nextInt(1000),
                        pick(PEOPLE),
                        day(),
                        "Reason " + random.nextInt(10),
                        List.of(pick(PEOPLE)),
                        State.OPEN);
        return new Insert(Entities.TASK.name(), header(now), json.write(task));
    }

    private Header header(Instant now) {
        return new Header(
                ids.next(),
                pick(files),
                Category.HOUSING,
                Sensitivity.NORMAL,
                0,
                "laptop",
                now,
                now);
    }

    private Amendment edit(View view, Instant now) {
        var before = fields.of(view.body());
        var after = new HashMap<>(before);
        while (after.equals(before)) {
            change(after);
        }
        return new Amendment(
                view.header().id(),
                now,
                Edit.between(
                        Entities.TASK.policy(), view.header().version(), before, after, fields));
    }

    private void change(Map<String, String> task) {
        switch (random.nextInt(5)) {
            case 0 -> task.put("owner", json.write(pick(PEOPLE)));
            case 1 -> task.put("what", json.write("Otherwise " + random.nextInt(1000)));
            case 2 -> task.put("due", json.write(day().toString()));
            case 3 -> {
                var followers = new HashSet<>(fields.members(task.get("followers")));
                var one = json.write(pick(PEOPLE));
                if (!followers.remove(one)) {
                    followers.add(one);
                }
                task.put("followers", fields.text(followers));
            }
            default -> move(task);
        }
    }

    private void move(Map<String, String> task) {
        var lifecycle = Entities.TASK.policy().lifecycle();
        var state = task.get("state");
        if (lifecycle != null && state != null) {
            var next = lifecycle.moves().get(state);
            if (next != null) {
                task.put("state", pick(next.stream().sorted().toList()));
            }
        }
    }

    private Amendment delete(View view, Instant now) {
        var seen = fields.of(view.body());
        return new Amendment(view.header().id(), now, Edit.deletion(view.header().version(), seen));
    }

    /// Takes one's own value or leaves the other's, and settles the conflict with it.
    private List<Change> settle(View view, Map<UUID, View> seen, Instant now) {
        var changes = new ArrayList<Change>();
        var conflict = json.read(view.body(), Conflict.class);
        var record = seen.get(conflict.record());
        if (record != null && random.nextBoolean() && !conflict.mine().deletes()) {
            var before = fields.of(record.body());
            var after = new HashMap<>(before);
            for (var field : conflict.fields()) {
                if (field.mine() != null
                        && !field.name().equals("state")
                        && !field.name().equals("followers")) {
                    after.put(field.name(), field.mine());
                }
            }
            var edit =
                    Edit.between(
                            Entities.TASK.policy(),
                            record.header().version(),
                            before,
                            after,
                            fields);
            if (!edit.isEmpty()) {
                changes.add(new Amendment(conflict.record(), now, edit));
            }
        }
        var settled =
                new Edit(
                        view.header().version(),
                        Map.of(),
                        Map.of(),
                        Map.of(),
                        new Move("\"open\"", "\"settled\""),
                        false);
        changes.add(new Amendment(view.header().id(), now, settled));
        return changes;
    }

    private boolean isOpen(View view) {
        return json.read(view.body(), Conflict.class).state() == Conflict.State.OPEN;
    }

    private static List<View> of(Map<UUID, View> seen, String type) {
        return seen.values().stream().filter(view -> view.type().equals(type)).toList();
    }

    private LocalDate day() {
        return LocalDate.of(2026, 1, 1).plusDays(random.nextInt(300));
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
