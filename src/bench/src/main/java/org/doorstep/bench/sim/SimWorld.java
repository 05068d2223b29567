package org.doorstep.bench.sim;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.hub.memory.MemoryHub;
import org.doorstep.hub.record.Version;
import org.doorstep.protocol.json.Json;

/// Everything in one simulated borough: one hub, three laptops, five files, and what goes wrong.
final class SimWorld implements AutoCloseable {

    private static final List<String> SCOPES = List.of("team-a", "team-b", "team-c");
    private static final int LAPTOPS = 3;
    private static final int FILES = 5;
    private static final int OPS = 60;
    private static final int ROUNDS_TO_CONVERGE = 6;

    private final Random random;
    private final Trace trace = new Trace();
    private final SimHub hub;
    private final Checks checks;
    private final List<SimLaptop> laptops = new ArrayList<>();
    private final List<UUID> files = new ArrayList<>();
    private final Map<UUID, Saved> saved = new HashMap<>();
    private final List<MemoryHub> backups = new ArrayList<>();
    private final List<Image> images = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-02T08:00:00Z");
    private int events;

    /// @param stores what laptops have
    SimWorld(long seed, SimStore.Maker stores) {
        random = new Random(seed);
        hub = new SimHub(new Json(), this::now);
        checks = new Checks(this);
        for (int i = 1; i <= FILES; i++) {
            var file = new UUID(0x7000L, i);
            files.add(file);
            hub.memory().write(version(file, 1, "person", file, Category.CORE, "{}"));
            hub.memory().place(file, Set.of(pick(SCOPES)));
        }
        for (int i = 1; i <= LAPTOPS; i++) {
            hub.grant("officer-" + i, SCOPES.get(i - 1));
            hub.grant("officer-" + i, pick(SCOPES));
        }
        hub.memory().settled();
        for (int i = 1; i <= LAPTOPS; i++) {
            laptops.add(new SimLaptop(this, i, random.nextLong(), stores));
        }
    }

    Instant now() {
        return now;
    }

    Trace trace() {
        return trace;
    }

    SimHub hub() {
        return hub;
    }

    Checks checks() {
        return checks;
    }

    List<UUID> files() {
        return files;
    }

    List<SimLaptop> laptops() {
        return laptops;
    }

    Map<UUID, Saved> saved() {
        return saved;
    }

    void saved(Saved one) {
        saved.put(one.op(), one);
    }

    /// Whether officers still have something to do.
    boolean isBusy() {
        return saved.size() < OPS;
    }

    /// Plays until all ops are saved, then until all is quiet.
    void play() {
        while (isBusy()) {
            now = now.plusSeconds(random.nextInt(600));
            step();
            checks.always();
        }
        comeToRest();
        checks.atRest();
    }

    private void step() {
        var laptop = pick(laptops);
        var dice = random.nextInt(1000);
        if (dice < 330) {
            laptop.work();
        } else if (dice < 720) {
            laptop.sync();
        } else if (dice < 800) {
            hub.memory().settled();
        } else if (dice < 850) {
            importEvent();
        } else if (dice < 880) {
            moveFile();
        } else if (dice < 915) {
            changeMembership(laptop);
        } else if (dice < 945) {
            laptop.link().deliverLate();
        } else if (dice < 960) {
            turnClocks(laptop);
        } else {
            disaster(laptop, dice);
        }
    }

    /// While one laptop's push is on its way, another plays a round.
    void meanwhile() {
        var other = pick(laptops);
        if (!other.isInRound()) {
            trace.say("meanwhile " + other.officer());
            other.sync();
        }
    }

    private void disaster(SimLaptop laptop, int dice) {
        if (dice < 970) {
            trace.say("the hub is backed up");
            backups.add(hub.memory().copy());
        } else if (dice < 976 && !backups.isEmpty()) {
            trace.say("the hub is restored from a backup");
            hub.restore(pick(backups));
            checks.restored();
        } else if (dice < 986) {
            images.add(new Image(laptop, laptop.store().image()));
        } else if (dice < 991 && !images.isEmpty()) {
            var image = pick(images);
            trace.say(image.laptop().officer() + "'s disk is put back");
            image.laptop().putBack(image.disk());
            checks.putBack();
        } else if (dice < 994) {
            var other = pick(laptops);
            if (other != laptop) {
                trace.say(
                        laptop.officer() + "'s laptop becomes a copy of " + other.officer() + "'s");
                images.removeIf(image -> image.laptop() == laptop);
                laptop.cloneOf(other);
                checks.putBack();
            }
        } else if (dice < 997) {
            laptop.rot();
        }
    }

    /// A night's import brings an event or says one anew.
    private void importEvent() {
        events++;
        var id = new UUID(0x7100L, 1 + random.nextInt(6));
        var known = hub.memory().records().getOrDefault(id, List.of());
        var file = known.isEmpty() ? pick(files) : files.getFirst();
        if (!known.isEmpty()) {
            var before = known.getLast().file();
            file = before == null ? file : before;
        }
        trace.say("the import says " + id + " anew");
        hub.memory()
                .write(
                        version(
                                id,
                                known.size() + 1,
                                "event",
                                file,
                                Category.HOUSING,
                                "{\"title\":\"Repair " + events + "\"}"));
    }

    private void moveFile() {
        var file = pick(files);
        var scopes = new TreeSet<String>();
        scopes.add(pick(SCOPES));
        scopes.add(pick(SCOPES));
        trace.say("file " + file + " is given to " + scopes);
        hub.memory().place(file, scopes);
    }

    private void changeMembership(SimLaptop laptop) {
        var scope = pick(SCOPES);
        if (hub.scopesOf(laptop.officer()).contains(scope)) {
            hub.revoke(laptop.officer(), scope);
        } else {
            hub.grant(laptop.officer(), scope);
        }
        trace.say(laptop.officer() + " now has " + hub.scopesOf(laptop.officer()));
    }

    private void turnClocks(SimLaptop laptop) {
        switch (random.nextInt(4)) {
            case 0 -> laptop.clockError(Duration.ofDays(random.nextInt(120) - 60L));
            case 1 -> laptop.clockError(Duration.ofMinutes(random.nextInt(120) - 60L));
            case 2 -> {
                // Backups and images are not kept that long.
                now = now.plus(Duration.ofDays(401));
                backups.clear();
                images.clear();
            }
            default -> now = now.plus(Duration.ofDays(random.nextInt(3)));
        }
        trace.say("the clocks: " + now);
    }

    private void comeToRest() {
        trace.say("everything calms down");
        for (var laptop : laptops) {
            laptop.calmDown();
            while (laptop.link().hasLate()) {
                laptop.link().deliverLate();
            }
        }
        // Long enough for a recount to be due, which finds what went wrong with a disk.
        now = now.plus(Duration.ofDays(8));
        for (int i = 0; i < ROUNDS_TO_CONVERGE; i++) {
            for (var laptop : laptops) {
                hub.memory().settled();
                laptop.sync();
            }
        }
    }

    @Override
    public void close() {
        laptops.forEach(laptop -> laptop.store().close());
    }

    private Version version(
            UUID id, int number, String type, UUID file, Category category, String body) {
        var sensitivity = category == Category.CORE ? Sensitivity.OPEN : Sensitivity.NORMAL;
        return new Version(
                id, number, type, file, category, sensitivity, body, "import:x", null, now, now);
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private record Image(SimLaptop laptop, SimStore.Image disk) {}
}
