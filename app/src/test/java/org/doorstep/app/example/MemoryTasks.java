package org.doorstep.app.example;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.doorstep.app.ui.task.Casework;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.domain.change.Topic;
import org.doorstep.domain.entitlement.Hint;
import org.doorstep.domain.form.Answers;
import org.doorstep.domain.record.Header;
import org.doorstep.domain.record.Recorded;
import org.doorstep.domain.reference.Reference.Kind;
import org.doorstep.domain.task.Task;
import org.doorstep.domain.task.Tasks;
import org.doorstep.protocol.reference.ReferenceFiles;

/// Tasks and what is typed about them, in memory; counted by the rules that Doorstep brings.
public final class MemoryTasks implements Tasks, Answers {

    private final List<Recorded<Task>> tasks = new ArrayList<>();
    private final Map<String, Map<String, String>> answers = new HashMap<>();

    /// Cases whose tasks are among these.
    public final MemoryCases cases;

    public final MemoryAttachments attachments = new MemoryAttachments();

    /// What people may be able to claim, by their id.
    public final Map<UUID, List<Hint>> hints = new HashMap<>();

    private final MemoryChanges changes;
    private final Clock clock;

    public MemoryTasks(MemoryChanges changes, Clock clock) {
        this.changes = changes;
        this.clock = clock;
        this.cases = new MemoryCases(this, changes, clock);
    }

    public Casework casework() {
        var reckoning =
                ReferenceFiles.reckoning(
                        ReferenceFiles.shipped(Kind.CLOCKS),
                        ReferenceFiles.shipped(Kind.BANK_HOLIDAYS));
        return new Casework(this, cases, () -> reckoning, this, attachments, this::unclaimed);
    }

    public List<Hint> unclaimed(UUID person) {
        return hints.getOrDefault(person, List.of());
    }

    public List<Recorded<Task>> all() {
        return List.copyOf(tasks);
    }

    @Override
    public List<Recorded<Task>> of(UUID person) {
        return tasks.stream().filter(task -> task.header().file().equals(person)).toList();
    }

    @Override
    public Recorded<Task> add(UUID person, Task task) {
        task.fault()
                .ifPresent(fault -> {
                    throw new IllegalArgumentException(fault);
                });
        var now = clock.instant();
        var id = FileBuilder.id("task" + tasks.size());
        var added =
                new Recorded<>(
                        new Header(
                                id,
                                person,
                                task.service(),
                                Sensitivity.NORMAL,
                                1,
                                "W00007",
                                now,
                                now),
                        task);
        tasks.add(added);
        discard(person, NEW);
        changes.tell(Topic.TIMELINE);
        return added;
    }

    @Override
    public void change(Recorded<Task> seen, Task made) {
        change(seen.header().id(), _ -> made);
    }

    @Override
    public Optional<Recorded<Task>> change(UUID task, UnaryOperator<Task> making) {
        for (int i = 0; i < tasks.size(); i++) {
            var before = tasks.get(i);
            if (before.header().id().equals(task)) {
                tasks.set(i, new Recorded<>(before.header(), making.apply(before.body())));
                changes.tell(Topic.TIMELINE);
                return Optional.of(before);
            }
        }
        return Optional.empty();
    }

    @Override
    public void delete(Recorded<Task> seen) {
        tasks.removeIf(task -> task.header().id().equals(seen.header().id()));
        changes.tell(Topic.TIMELINE);
    }

    @Override
    public void keep(UUID person, String form, Map<String, String> typed) {
        answers.computeIfAbsent(person + form, _ -> new HashMap<>()).putAll(typed);
    }

    @Override
    public Map<String, String> of(UUID person, String form) {
        return Map.copyOf(answers.getOrDefault(person + form, Map.of()));
    }

    @Override
    public List<String> begun(UUID person) {
        return answers.keySet().stream()
                .filter(key -> key.startsWith(person.toString()))
                .map(key -> key.substring(person.toString().length()))
                .sorted()
                .toList();
    }

    @Override
    public void discard(UUID person, String form) {
        answers.remove(person + form);
    }
}
