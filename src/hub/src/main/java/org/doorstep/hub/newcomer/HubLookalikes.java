package org.doorstep.hub.newcomer;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.toSet;
import static org.jooq.impl.DSL.val;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.citizen.Fact;
import org.doorstep.domain.citizen.Field;
import org.doorstep.domain.citizen.Glance;
import org.doorstep.domain.citizen.Involvement;
import org.doorstep.domain.citizen.Newcomer;
import org.doorstep.domain.citizen.SourceRecord;
import org.doorstep.domain.citizen.TrustRules;
import org.doorstep.domain.identifier.NationalInsuranceNumber;
import org.doorstep.domain.identifier.PartialDate;
import org.doorstep.domain.identifier.Samples;
import org.doorstep.domain.record.Recorded;
import org.doorstep.hub.access.Standpoint;
import org.doorstep.hub.council.Council;
import org.doorstep.linkage.normal.Nicknames;
import org.doorstep.linkage.people.Identification;
import org.doorstep.linkage.people.Resemblance;
import org.doorstep.linkage.people.Resemblance.Degree;
import org.doorstep.linkage.people.Resemblances;
import org.doorstep.protocol.json.Json;
import org.doorstep.protocol.newcomer.LookalikesAnswer;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// Finds who may be the same as somebody whom an officer is about to register.
///
/// Whom the officer may see is found by what they may see, and shown by that alone. Of anybody else
/// is said at most that a team has their file: only where names, birth date and National Insurance
/// number leave no doubt who is meant, see [Identification]; only for records into which the
/// officer's own role may look and that are held no more closely than usual; never of somebody
/// whose address must not be disclosed, nor of whoever lives with them, for the team would tell
/// where they live; nor of a file from which anybody is kept apart.
///
/// Whoever must not be told of costs the same questions of the database as nobody at all.
public final class HubLookalikes {

    private static final int MOST_PEOPLE = 5;
    private static final int MOST_KNOWN = 3;

    /// Far more versions than are of an ordinary day in the largest council.
    private static final int MOST_OF_A_DAY = 1_000;

    private static final Set<Field> PLACE = EnumSet.of(Field.ADDRESS, Field.POSTCODE, Field.UPRN);

    private final DSLContext db;
    private final Standpoint standpoint;
    private final Council council;
    private final PeopleRead people;
    private final ProtectedHomes protectedHomes;
    private final Resemblances resemblances;
    private final Supplier<TrustRules> rules;
    private final Json json = new Json();

    /// @param db in the context of the hub's own work
    /// @param samples whether made-up people's National Insurance numbers count
    /// @param rules by which one of several values is shown
    /// @param clock tells when the homes of protected people are to be read again
    public HubLookalikes(
            DSLContext db,
            Standpoint standpoint,
            Council council,
            Samples samples,
            Supplier<TrustRules> rules,
            InstantSource clock) {
        this.db = db;
        this.standpoint = standpoint;
        this.council = council;
        this.rules = rules;
        people = new PeopleRead(council);
        protectedHomes = new ProtectedHomes(db, council, people, clock);
        resemblances = new Resemblances(samples, Nicknames.shipped());
    }

    /// What is answered, and about whom, for the record that it was.
    record Told(LookalikesAnswer answer, List<UUID> people, List<UUID> known) {}

    Told of(String officer, Newcomer newcomer) {
        var facts = newcomer.facts();
        var alike = alike(officer, newcomer, facts);
        var records = people.records(db, alike.stream().map(Candidate::file).distinct().toList());
        var theirs = standpoint.of(officer, (tx, _) -> people.of(tx, records));
        var seen = seen(facts, foundBy(alike, theirs));
        var known = known(officer, alike, theirs.keySet(), records);
        return new Told(
                new LookalikesAnswer(
                        seen.stream().map(Found::shown).toList(),
                        known.stream().map(Found::shown).toList()),
                seen.stream().map(Found::file).toList(),
                known.stream().map(Found::file).toList());
    }

    /// Those whom a record finds that the officer may see: what they may not see finds nobody, be
    /// there another record of the person's that they may.
    private static Map<UUID, PeopleRead.Person> foundBy(
            List<Candidate> alike, Map<UUID, PeopleRead.Person> theirs) {
        var finding = alike.stream().map(Candidate::record).collect(toSet());
        var found = new HashMap<>(theirs);
        found.values()
                .removeIf(person ->
                        person.rows().stream()
                                .noneMatch(row -> finding.contains(row.header().id())));
        return found;
    }

    private record Found<T>(UUID file, T shown) {}

    /// A record that resembles them, whoever may see it.
    ///
    /// @param tellable whether the officer's role opens it
    /// @param meant what leaves no doubt that it is about them
    private record Candidate(
            UUID record,
            UUID file,
            Category category,
            boolean tellable,
            Optional<Identification> meant) {}

    private List<Candidate> alike(String officer, Newcomer newcomer, List<Fact> facts) {
        var rows =
                db.fetch(
                        LookalikeSql.CANDIDATES,
                        val(council.id()),
                        val(days(newcomer.born())),
                        val(stems(newcomer)),
                        val(officer),
                        val(MOST_OF_A_DAY));
        var bodies =
                rows.stream()
                        .map(row -> json.read(row.get("body", String.class), SourceRecord.class))
                        .toList();
        var said = bodies.stream().map(SourceRecord::facts).toList();
        var judged = resemblances.of(facts, said);
        var meant = resemblances.identified(facts, said);
        var alike = new ArrayList<Candidate>();
        for (var i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var stands = bodies.get(i).endedOn() == null;
            if (judged.get(i).isPresent()) {
                alike.add(
                        new Candidate(
                                row.get("rec_id", UUID.class),
                                row.get("file", UUID.class),
                                Category.parse(row.get("category", String.class)),
                                stands && row.get("tellable", Boolean.class),
                                meant.get(i)));
            }
        }
        return alike;
    }

    /// Day and month are often written in each other's place.
    private static String[] days(@Nullable PartialDate born) {
        if (born == null || born.day() == 0) {
            return new String[0];
        }
        var swapped =
                PartialDate.parse(
                        "%04d-%02d-%02d".formatted(born.year(), born.day(), born.month()));
        return Stream.concat(Stream.of(born), swapped.stream())
                .map(PartialDate::toString)
                .distinct()
                .toArray(String[]::new);
    }

    private static String[] stems(Newcomer newcomer) {
        return NationalInsuranceNumber.parse(newcomer.nationalInsuranceNumber(), Samples.ACCEPTED)
                .stream()
                .map(NationalInsuranceNumber::stem)
                .toArray(String[]::new);
    }

    private List<Found<LookalikesAnswer.Seen>> seen(
            List<Fact> facts, Map<UUID, PeopleRead.Person> theirs) {
        var rules = this.rules.get();
        var found = new LinkedHashMap<Found<LookalikesAnswer.Seen>, Integer>();
        theirs.forEach((file, person) -> {
            var glance = person.glance(rules);
            best(facts, person, glance.addressHidden())
                    .ifPresent(best ->
                            found.put(
                                    new Found<>(file, shown(file, person, glance, best)),
                                    best.telling()));
        });
        return found.entrySet().stream()
                .sorted(
                        Map.Entry.<Found<LookalikesAnswer.Seen>, Integer>comparingByValue()
                                .reversed()
                                .thenComparing(entry -> entry.getKey().file()))
                .limit(MOST_PEOPLE)
                .map(Map.Entry::getKey)
                .toList();
    }

    /// By the record that is most like them. An address that must not be disclosed is not compared:
    /// who tries many would find out.
    private Optional<Resemblance> best(
            List<Fact> facts, PeopleRead.Person person, boolean addressHidden) {
        var said =
                person.rows().stream()
                        .map(row ->
                                row.body().facts().stream()
                                        .filter(fact ->
                                                !(addressHidden && PLACE.contains(fact.field())))
                                        .toList())
                        .toList();
        return resemblances.of(facts, said).stream()
                .flatMap(Optional::stream)
                .max(comparingInt(Resemblance::telling));
    }

    private static LookalikesAnswer.Seen shown(
            UUID file, PeopleRead.Person person, Glance glance, Resemblance best) {
        return new LookalikesAnswer.Seen(
                file,
                glance.name().display(),
                glance.born(),
                glance.address(),
                person.rows().stream()
                        .filter(row -> row.body().endedOn() == null)
                        .map(Recorded::header)
                        .map(header -> header.category())
                        .distinct()
                        .sorted()
                        .map(Category::toString)
                        .toList(),
                best.degree() != Degree.ALIKE,
                best.why(),
                best.against());
    }

    private List<Found<LookalikesAnswer.Known>> known(
            String officer, List<Candidate> alike, Set<UUID> theirs, List<UUID> records) {
        var meant =
                alike.stream()
                        .filter(one -> one.tellable() && one.meant().isPresent())
                        .filter(one -> !theirs.contains(one.file()))
                        .toList();
        var hidden = hidden(records);
        var teams = teams(officer, meant.stream().map(Candidate::file).distinct().toList());
        var said = new HashSet<LookalikesAnswer.Known>();
        var found = new ArrayList<Found<LookalikesAnswer.Known>>();
        for (var one : meant) {
            var team = teams.get(new Working(one.file(), one.category()));
            if (team != null && !hidden.contains(one.file())) {
                var known =
                        new LookalikesAnswer.Known(
                                one.category().toString(),
                                team.team(),
                                team.phone(),
                                one.meant().orElseThrow().why());
                if (said.add(known)) {
                    found.add(new Found<>(one.file(), known));
                }
            }
        }
        return found.stream().limit(MOST_KNOWN).toList();
    }

    /// Whose address must not be disclosed, by whichever record, and who lives with such people.
    private Set<UUID> hidden(List<UUID> records) {
        var places = protectedHomes.places();
        var hidden = new HashSet<UUID>();
        people.of(db, records)
                .forEach((file, person) -> {
                    if (person.glance(TrustRules.USUAL).addressHidden()
                            || ProtectedHomes.isHome(places, person)) {
                        hidden.add(file);
                    }
                });
        return hidden;
    }

    private record Working(UUID file, Category service) {}

    private Map<Working, Involvement> teams(String officer, List<UUID> files) {
        var teams = new HashMap<Working, Involvement>();
        db.fetch(
                        LookalikeSql.TEAMS,
                        val(council.id()),
                        val(files.toArray(UUID[]::new)),
                        val(officer))
                .forEach(row ->
                        teams.put(
                                new Working(
                                        row.get("file", UUID.class),
                                        Category.parse(row.get("service", String.class))),
                                json.read(row.get("body", String.class), Involvement.class)));
        return teams;
    }
}
