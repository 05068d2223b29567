package org.doorstep.store.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.doorstep.domain.access.Bucket;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Scope;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.domain.citizen.Field;
import org.doorstep.domain.citizen.Provenance;
import org.doorstep.domain.citizen.SingleView;
import org.doorstep.domain.citizen.Statement;
import org.doorstep.domain.form.Filled;
import org.doorstep.domain.form.Form;
import org.doorstep.domain.reference.Reference;
import org.doorstep.domain.reference.Reference.Kind;
import org.doorstep.domain.registry.Entities;
import org.doorstep.domain.response.FormResponse;
import org.doorstep.domain.sync.FeedLine;
import org.doorstep.domain.sync.Grants;
import org.doorstep.domain.sync.PendingOp.Insert;
import org.doorstep.protocol.reference.ReferenceFiles;
import org.doorstep.store.TestFeed;
import org.doorstep.store.TestLaptop;
import org.doorstep.store.vault.Vault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredFormsTest {

    private static final String CHECK = "tenancy-and-household-check";
    private static final Bucket ALL = new Bucket("council", Category.CORE, Sensitivity.OPEN);

    @TempDir Path folder;

    private Vault vault;
    private TestFeed feed;
    private UUID person;

    @BeforeEach
    void aLaptopWithAFile() {
        var laptop = new TestLaptop(folder);
        vault = laptop.enrol();
        feed = new TestFeed(laptop.ids());
        person = feed.id();
        vault.replica()
                .agree(
                        new Grants(
                                TestFeed.EPOCH,
                                1,
                                null,
                                TestFeed.TOLD,
                                List.of(
                                        new Scope("council", "council", "Wrenford"),
                                        TestFeed.NORTH),
                                List.of(ALL, TestFeed.CORE, TestFeed.HOUSING),
                                10));
        fill(TestFeed.CORE, feed.person(person));
        fill(TestFeed.HOUSING, feed.tenancy(person, "Okafor", "Thomas"));
        fill(ALL);
        vault.replica().checkpoint(10);
    }

    @AfterEach
    void close() {
        vault.close();
    }

    @Test
    void withoutFilesOfTheCouncilThoseOfDoorstepAreFilledIn() {
        assertThat(vault.forms().all())
                .extracting(Form::id)
                .containsExactly(
                        "care-act-assessment",
                        "housing-benefit-claim",
                        "safeguarding-concern",
                        CHECK);
        assertThat(vault.forms().newest("no-such-form")).isEmpty();
    }

    @Test
    void theNewestEditionOfTheCouncilCountsAndWhatBeganUnderAnEarlierOneGoesOnUnderIt() {
        told(edition(1, "First"), edition(2, "Second"));

        assertThat(vault.forms().newest(CHECK)).map(Form::title).contains("Second");
        assertThat(vault.forms().in(CHECK, 1)).map(Form::title).contains("First");
        assertThat(vault.forms().in(CHECK, Form.SHIPPED))
                .map(Form::title)
                .contains("Tenancy and household check");
    }

    @Test
    void anEditionThatThisBuildCannotReadLeavesTheOneBefore() {
        told(edition(1, "First"), new Reference(Kind.FORM.toString(), CHECK, 2, "{\"id\": 7}"));

        assertThat(vault.forms().newest(CHECK)).map(Form::edition).contains(1);
    }

    @Test
    void aCompletedFormIsInTheFileAndWaitsForTheHubAndItsDraftEndsAllAtOnce() {
        vault.answers().keep(person, "form/" + CHECK, "bedrooms", "2");

        var completed = vault.forms().complete(person, response(), List.of(), "form/" + CHECK);

        assertThat(completed.header().sensitivity()).isEqualTo(Sensitivity.NORMAL);
        var file = vault.citizens().reread(person).orElseThrow();
        assertThat(file.responses()).containsExactly(completed);
        assertThat(SingleView.of(file).timeline())
                .anyMatch(entry -> entry.title().equals("Tenancy check") && entry.waiting());
        assertThat(vault.answers().begun(person)).isEmpty();
        var op = vault.replica().pending(10, 10_000).getLast();
        assertThat(((Insert) op.changes().getFirst()).body())
                .isEqualTo(
                        "{\"answered\":2,\"answers\":{\"bedrooms\":2,\"people\":[{\"born\":\"1979\",\"name\":\"T\"}]},"
                                + "\"edition\":0,\"form\":\"tenancy-and-household-check\",\"kind\":\"tenancy\",\"service\":\"housing\",\"title\":\"Tenancy"
                                + " check\"}");
    }

    @Test
    void whatTheOfficerSaysOtherwiseCountsAndIsInTheSameOp() {
        complete(born("1979-03-15", "1979-03-14"));

        assertThat(vault.replica().pending(10, 10_000).getLast().changes()).hasSize(2);
        var file = vault.citizens().reread(person).orElseThrow();
        var value = SingleView.of(file).value(Field.BIRTH_DATE).orElseThrow();
        assertThat(value.value()).isEqualTo("1979-03-15");
        assertThat(value.from().source()).isEqualTo(Provenance.DOORSTEP);
        assertThat(value.disagree()).isFalse();
        assertThat(value.others()).hasSize(1);
    }

    @Test
    void whatTheOfficerSaysOtherwiseNamesWhatWasSaidBeforeThatTheyWereShown() {
        var first = complete(born("1979-03-15", "1979-03-14"));
        complete(born("1979-03-16", "1979-03-14", "1979-03-15"));

        assertThat(said().body()).contains("\"seen\":[\"" + first + "\"]");
    }

    private UUID complete(Statement statement) {
        vault.forms().complete(person, response(), List.of(statement), "form/" + CHECK);
        return said().record();
    }

    private Insert said() {
        return (Insert) vault.replica().pending(10, 10_000).getLast().changes().getLast();
    }

    private static Statement born(String right, String... over) {
        return new Statement(Category.HOUSING, Field.BIRTH_DATE, right, List.of(over));
    }

    @Test
    void whatSaysNotWhichFormItIsIsNotSaved() {
        var nothing = response().with(Map.of());

        assertThatThrownBy(
                        () -> vault.forms().complete(person, nothing, List.of(), "form/" + CHECK))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theSchemaOfTheEditionSaysWhatDoesNotFit() {
        var form = vault.forms().newest(CHECK).orElseThrow();

        assertThat(vault.forms().faults(Filled.of(form, Map.of("bedrooms", 21L))))
                .anyMatch(fault ->
                        fault.path().equals("bedrooms") && fault.keyword().equals("maximum"))
                .anyMatch(fault ->
                        fault.path().equals("visited_on") && fault.keyword().equals("required"));
    }

    private static FormResponse response() {
        return new FormResponse(
                CHECK,
                Form.SHIPPED,
                "Tenancy check",
                Category.HOUSING,
                "tenancy",
                2,
                null,
                null,
                Map.of("people", List.of(Map.of("name", "T", "born", "1979")), "bedrooms", 2));
    }

    private static Reference edition(int number, String title) {
        var text =
                ReferenceFiles.shipped(Kind.FORM, CHECK)
                        .getLast()
                        .replace("\"Tenancy and household check\"", '"' + title + '"');
        return new Reference(Kind.FORM.toString(), CHECK, number, text);
    }

    private void told(Reference... references) {
        var lines =
                List.of(references).stream()
                        .<FeedLine>map(reference -> {
                            var id = feed.id();
                            return feed.put(ALL, Entities.REFERENCE, id, id, 1, reference);
                        })
                        .toList();
        vault.replica().stage(lines);
        vault.replica().checkpoint(11);
    }

    private void fill(Bucket bucket, FeedLine... lines) {
        vault.replica().fill(bucket.toString(), List.of(lines), "end");
        vault.replica().filled(bucket.toString(), 10);
    }
}
