package org.doorstep.bench.deliver;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.doorstep.bench.deliver.Policy.Agreed;
import org.doorstep.bench.deliver.Policy.Block;
import org.doorstep.bench.deliver.Policy.Line;
import org.doorstep.bench.deliver.Policy.Member;
import org.doorstep.bench.deliver.Policy.Person;
import org.doorstep.bench.deliver.Policy.Piece;
import org.jspecify.annotations.Nullable;

/// Makes towns and lets things happen to them. The same seed makes the same.
final class Chance {

    static final List<String> CATEGORIES =
            List.of(
                    "core",
                    "housing",
                    "benefits",
                    "council_tax",
                    "adult_care",
                    "children",
                    "other");

    private static final List<String> ROLES = List.of("R1", "R2", "R3", "R4", "R5", "NONE");
    private static final String CASELOAD = "caseload-";
    private static final int TEAMS = 10;
    private static final int FILES = 80;
    private static final int PER_FILE = 6;

    private final Random random;
    private final LocalDate today;

    Chance(long seed, LocalDate today) {
        this.random = new Random(seed);
        this.today = today;
    }

    Policy town(int officers) {
        var scopes = new LinkedHashMap<String, String>();
        for (int i = 0; i < TEAMS; i++) {
            scopes.put(team(i), i == 0 ? "duty" : "team");
        }
        var people = new ArrayList<Person>();
        var members = new ArrayList<Member>();
        for (int i = 0; i < officers; i++) {
            var id = String.format(Locale.ROOT, "O%05d", i);
            var home = team(1 + random.nextInt(TEAMS - 1));
            people.add(
                    new Person(id, home, one(ROLES), random.nextInt(4), random.nextInt(40) == 0));
            scopes.put(CASELOAD + id, "caseload");
            members.add(new Member(id, CASELOAD + id, today.minusDays(50), null));
            member(id, home, members);
            if (random.nextInt(3) == 0) {
                member(id, team(random.nextInt(TEAMS)), members);
            }
        }
        var files = new LinkedHashMap<UUID, Set<String>>();
        var pieces = new ArrayList<Piece>();
        for (int i = 0; i < FILES; i++) {
            var file = id();
            files.put(file, scopesOfAFile(people));
            pieces.add(new Piece(file, file, "core", 0, 1, false, null));
            for (int j = 1; j < PER_FILE; j++) {
                var lost = random.nextInt(30) == 0;
                var holder = random.nextInt(4) == 0 ? holder(files.get(file), people) : null;
                pieces.add(
                        new Piece(
                                id(),
                                lost ? null : file,
                                one(CATEGORIES),
                                level(),
                                1,
                                false,
                                holder));
            }
        }
        var blocks = new HashSet<Block>();
        for (int i = 0; i < FILES / 8; i++) {
            blocks.add(block(files, people));
        }
        return new Policy(people, scopes, members, matrix(), agreements(), files, pieces, blocks);
    }

    /// A day later in the council's life: people leave, move, get other roles; files move; what was
    /// open is restricted; blocks are set and lifted; agreements end.
    Policy after(Policy was) {
        var members = new ArrayList<Member>();
        for (var member : was.members()) {
            members.add(
                    random.nextInt(6) == 0
                            ? new Member(
                                    member.officer(),
                                    member.scope(),
                                    member.from(),
                                    today.minusDays(1))
                            : member);
        }
        var people = new ArrayList<Person>();
        for (var one : was.officers()) {
            people.add(changed(one));
            if (random.nextInt(8) == 0) {
                // Begins today, and so never collides with a membership that began before.
                members.add(new Member(one.id(), team(random.nextInt(TEAMS)), today, null));
            }
        }
        var files = new LinkedHashMap<UUID, Set<String>>();
        was.files()
                .forEach((file, scopes) ->
                        files.put(file, random.nextInt(4) == 0 ? scopesOfAFile(people) : scopes));
        var pieces = new ArrayList<Piece>();
        var names = List.copyOf(files.keySet());
        for (var piece : was.pieces()) {
            pieces.add(changed(piece, names));
        }
        var blocks = new HashSet<Block>();
        was.blocks().stream().filter(_ -> random.nextInt(3) > 0).forEach(blocks::add);
        for (int i = 0; i < FILES / 16; i++) {
            blocks.add(block(files, people));
        }
        return new Policy(
                people,
                was.scopes(),
                unique(members),
                was.matrix().stream().filter(_ -> random.nextInt(8) > 0).toList(),
                was.agreements().stream().filter(_ -> random.nextInt(3) > 0).toList(),
                files,
                pieces,
                blocks);
    }

    private Person changed(Person was) {
        return switch (random.nextInt(8)) {
            case 0 -> new Person(was.id(), was.team(), one(ROLES), was.clearance(), was.left());
            case 1 -> new Person(was.id(), was.team(), was.role(), level(), was.left());
            case 2 -> new Person(was.id(), was.team(), was.role(), was.clearance(), true);
            default -> was;
        };
    }

    private Piece changed(Piece was, List<UUID> files) {
        if (was.deleted() || was.id().equals(was.file())) {
            return was;
        }
        return switch (random.nextInt(10)) {
            case 0 -> changed(was, was.file(), level(), false);
            case 1 -> changed(was, one(files), was.level(), false);
            case 2 -> changed(was, was.file(), was.level(), true);
            default -> was;
        };
    }

    private static Piece changed(Piece was, @Nullable UUID file, int level, boolean gone) {
        return new Piece(
                was.id(),
                file,
                was.category(),
                level,
                gone ? was.version() + 1 : was.version(),
                gone,
                was.holder());
    }

    /// Whose a draft is: mostly who has the file, and then somebody who may not even see it.
    private String holder(Set<String> scopes, List<Person> people) {
        return scopes.stream()
                .filter(scope -> scope.startsWith(CASELOAD))
                .filter(_ -> random.nextInt(4) > 0)
                .findFirst()
                .map(scope -> scope.substring(CASELOAD.length()))
                .orElseGet(() -> one(people).id());
    }

    /// A membership is told by officer, scope and first day.
    private static List<Member> unique(List<Member> members) {
        var byKey = new LinkedHashMap<String, Member>();
        members.forEach(one -> byKey.put(one.officer() + one.scope() + one.from(), one));
        return List.copyOf(byKey.values());
    }

    private void member(String officer, String scope, List<Member> into) {
        if (into.stream()
                .noneMatch(one -> one.officer().equals(officer) && one.scope().equals(scope))) {
            var from = today.plusDays(random.nextInt(12) - 10);
            var to = random.nextInt(4) == 0 ? from.plusDays(random.nextInt(12)) : null;
            into.add(new Member(officer, scope, from, to));
        }
    }

    private Set<String> scopesOfAFile(List<Person> people) {
        var scopes = new LinkedHashSet<String>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            scopes.add(team(1 + random.nextInt(TEAMS - 1)));
        }
        scopes.add(CASELOAD + one(people).id());
        return scopes;
    }

    private List<Line> matrix() {
        var lines = new ArrayList<Line>();
        for (var role : ROLES.subList(0, ROLES.size() - 1)) {
            for (var category : CATEGORIES) {
                if (random.nextInt(3) > 0) {
                    lines.add(new Line(role, category, level()));
                }
            }
        }
        return lines;
    }

    private List<Agreed> agreements() {
        var agreements = new ArrayList<Agreed>();
        for (int i = 0; i < 12; i++) {
            var from = today.minusDays(random.nextInt(20));
            agreements.add(
                    new Agreed(
                            "A" + i,
                            team(random.nextInt(TEAMS)),
                            one(CATEGORIES),
                            level(),
                            from,
                            from.plusDays(random.nextInt(40))));
        }
        return agreements;
    }

    private Block block(Map<UUID, Set<String>> files, List<Person> people) {
        return new Block(one(List.copyOf(files.keySet())), one(people).id());
    }

    private UUID id() {
        return new UUID(
                random.nextLong() & 0xffffffffffff0fffL | 0x7000L,
                random.nextLong() & 0x3fffffffffffffffL | 0x8000000000000000L);
    }

    private int level() {
        return random.nextInt(4);
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private static String team(int number) {
        return "team-" + number;
    }
}
