package org.doorstep.demo.tour;

import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.doorstep.app.Options;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.casework.Opening;
import org.doorstep.domain.id.Ids;
import org.doorstep.domain.response.FormResponse;
import org.doorstep.domain.team.Board.Piece;
import org.doorstep.store.key.KeychainDeviceSecrets;
import org.doorstep.store.vault.Laptop;
import org.doorstep.store.vault.Opening.Opened;
import org.doorstep.store.vault.Vault;
import org.doorstep.store.vault.VaultSettings;
import org.jspecify.annotations.Nullable;

/// What an officer did in the days before the tour, by the commands of their own laptop while its
/// window is closed: five assessments, completed and put before who leads the team.
final class AssessedCases {

    static final int MANY = 5;

    private static final String TYPE = "care-act-assessment";

    /// How many days ago each began: the limit of 28 days is late for one, and at risk for another.
    private static final List<Integer> BEGAN = List.of(31, 26, 20, 15, 12);

    private static final List<String> REASONS =
            List.of(
                    "Her daughter rang: she forgets to eat and was found in the street at night.",
                    "Discharged on Friday after a hip fracture. He lives on the second floor without a lift.",
                    "His wife, who does everything for him, is to have an operation in January.",
                    "The day centre that she went to three times a week has closed.",
                    "She asked for it herself: she can no longer get into the bath.");

    private final Path folder;
    private final String officer;
    private final URI hub;

    /// @param folder of a laptop that knows the officer, and is off
    /// @param officer what they are called
    AssessedCases(Path folder, String officer, URI hub) {
        this.folder = folder;
        this.hub = hub;
        this.officer = officer;
    }

    void arrange() throws TourException {
        // Somebody was assessed before: that stands beside the new one.
        during(Duration.ofDays(300), vault -> assess(vault, people(vault).getFirst(), null, 1));
        during(
                Duration.ofDays(2),
                vault -> {
                    var people = people(vault);
                    for (int i = 0; i < MANY; i++) {
                        work(vault, people.get(i), i);
                    }
                });
    }

    private interface Work {
        void with(Vault vault) throws TourException;
    }

    private void during(Duration ago, Work work) throws TourException {
        var then = Clock.offset(Clock.systemDefaultZone(), ago.negated());
        var options = new Options(folder, hub, TourLaptop.PASSPHRASE);
        var laptop =
                new Laptop(
                        folder,
                        new KeychainDeviceSecrets(folder.resolve("device"), options.keychain()),
                        VaultSettings.real(),
                        then,
                        new Ids(then, new SecureRandom()));
        var id =
                laptop.vaults().stream()
                        .filter(card -> card.name().equals(officer))
                        .findFirst()
                        .orElseThrow(() ->
                                new TourException("no vault of " + officer + " in " + folder, null))
                        .officer();
        var opening = laptop.open(id, TourLaptop.PASSPHRASE.toCharArray());
        if (!(opening instanceof Opened(var vault))) {
            throw new TourException("the vault stays shut: " + opening, null);
        }
        try (vault) {
            work.with(vault);
        }
    }

    /// With whom the officer works.
    private static List<UUID> people(Vault vault) throws TourException {
        var me = vault.officer().id();
        var people =
                vault.teams().board().stream()
                        .flatMap(board -> board.pieces().stream())
                        .filter(piece -> piece.isWith(me))
                        .map(Piece::person)
                        .sorted()
                        .limit(MANY)
                        .toList();
        if (people.size() < MANY) {
            throw new TourException("fewer than " + MANY + " people to assess", null);
        }
        return people;
    }

    private static void work(Vault vault, UUID person, int number) {
        var edition =
                vault.cases().toOpen().stream()
                        .filter(one -> one.type().id().equals(TYPE))
                        .findFirst()
                        .orElseThrow();
        var now = Instant.now().minus(Duration.ofDays(2)).minusSeconds(60);
        var began = Instant.now().minus(Duration.ofDays(BEGAN.get(number)));
        var opened =
                vault.cases()
                        .open(
                                new Opening(
                                        person,
                                        edition,
                                        vault.officer().id(),
                                        List.of("adult"),
                                        began,
                                        null));
        var caseId = opened.caseId();
        vault.cases().take(caseId, run -> run.move("assessment", null, null, began));
        assess(vault, person, caseId, number);
        vault.cases().take(caseId, run -> run.move("approval", null, null, now));
    }

    private static void assess(Vault vault, UUID person, @Nullable UUID caseId, int number) {
        var form = vault.forms().newest(TYPE).orElseThrow();
        var answers = answers(number, caseId == null);
        vault.forms()
                .complete(
                        person,
                        new FormResponse(
                                form.id(),
                                form.edition(),
                                form.title(),
                                Category.ADULT_CARE,
                                form.kind().toString(),
                                answers.size(),
                                caseId,
                                null,
                                answers),
                        List.of(),
                        "form/" + form.id() + (caseId == null ? "" : "/" + caseId));
    }

    /// @param earlier whether it is that of last time
    private static Map<String, Object> answers(int number, boolean earlier) {
        var answers = new TreeMap<String, Object>();
        answers.put(
                "assessed_on",
                LocalDate.now(ZoneId.of("Europe/London")).minusDays(earlier ? 300 : 2).toString());
        answers.put("type", earlier ? "first" : "again");
        answers.put("place", "home");
        answers.put("route", earlier ? "self" : "carer");
        answers.put(
                "reason", earlier ? "She asked for help with the shopping." : REASONS.get(number));
        answers.put("told_before", "yes");
        answers.put("seen_alone", "yes");
        answers.put("support_reason", earlier ? "access" : "care");
        answers.put(
                "wants",
                earlier
                        ? "To go on doing her own shopping."
                        : "To stay at home, to wash without fear of falling, and to see her friends again.");
        answers.put("abuse", "no");
        answers.put("impairment", "yes");
        answers.put("significant", earlier ? "no" : "yes");
        answers.put("determination", earlier ? "not" : "eligible");
        answers.put(
                "determination_why",
                earlier
                        ? "One outcome only, met by her neighbour."
                        : "Cannot manage washing and eating without help; the effect on wellbeing is great.");
        return answers;
    }
}
