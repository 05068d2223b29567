package org.doorstep.store.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.store.TestFeed.CORE;
import static org.doorstep.store.TestFeed.HOUSING;
import static org.doorstep.store.TestFeed.grants;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.doorstep.domain.access.Bucket;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Look;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.domain.attachment.Attachment;
import org.doorstep.domain.attachment.Attachments.Here;
import org.doorstep.domain.note.Draft;
import org.doorstep.domain.note.Note;
import org.doorstep.domain.registry.Entities;
import org.doorstep.domain.search.NoteSearch.Found;
import org.doorstep.domain.search.Sought;
import org.doorstep.domain.sync.FeedLine;
import org.doorstep.domain.sync.FeedLine.Leave;
import org.doorstep.domain.sync.FeedLine.Put;
import org.doorstep.domain.sync.Outcome;
import org.doorstep.domain.sync.Outcome.Result;
import org.doorstep.protocol.json.Json;
import org.doorstep.store.TestFeed;
import org.doorstep.store.TestLaptop;
import org.doorstep.store.key.FileDeviceSecrets;
import org.doorstep.store.key.Keys;
import org.doorstep.store.key.Keys.Unlocked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What left the officer's scope is not in any byte of the laptop: not in a page, not in a free
/// one, not in the log, not in the search index, not in the settings, not in the temporary folder.
/// Drafts stay, see decision 0005.
class PurgedBytesTest {

    private static final byte[] PHOTO = "Canarybytes of a photo".getBytes(UTF_8);
    private static final Bucket RESTRICTED =
            new Bucket("team-north", Category.HOUSING, Sensitivity.RESTRICTED);

    @TempDir Path folder;

    private TestLaptop laptop;
    private TestFeed feed;
    private Vault vault;
    private UUID tom;
    private UUID stays;
    private final List<Put> rows = new ArrayList<>();

    @BeforeEach
    void aTownOfWhichOneFileIsTomsAndManyMore() throws GeneralSecurityException {
        laptop = new TestLaptop(folder);
        feed = new TestFeed(laptop.ids());
        vault = laptop.enrol();
        tom = feed.id();
        stays = feed.id();
        rows.add(feed.tenancy(tom, "Canaryfamily", "Canarygiven"));
        for (int i = 0; i < 40; i++) {
            rows.add(feed.event(tom, "Canaryevent" + " drip".repeat(60)));
        }
        var rang = new Note(Category.HOUSING, "A colleague’s Canarywords about damp", null);
        rows.add(feed.put(HOUSING, Entities.NOTE, feed.id(), tom, 1, rang));
        rows.add(feed.put(HOUSING, Entities.ATTACHMENT, feed.id(), tom, 1, photo()));
        var housing = new ArrayList<FeedLine>(rows);
        housing.add(feed.tenancy(stays, "Stayfamily", "Staygiven"));
        feed.fill(vault.replica(), List.of(feed.person(tom), feed.person(stays)), housing);
        vault.parcels().add(vault.parcels().incoming().getFirst(), PHOTO);
        vault.notes().write(tom, new Note(Category.HOUSING, "Canarynote of Tom", null));
        vault.citizens()
                .open(new Look(tom, "o-priya", laptop.clock().instant(), "Canaryreason"))
                .orElseThrow();
        takeWhatWaits();
        // By now the words of notes have been read.
        assertThat(vault.noteSearch().find(Sought.parse("canarywords"), null, 10))
                .isInstanceOfSatisfying(Found.class, found -> assertThat(found.hits()).hasSize(1));
    }

    @AfterEach
    void close() {
        vault.close();
    }

    @Test
    void theWordsAreFoundWhileTheyMayBeThere() throws Exception {
        assertThat(words())
                .contains(
                        "canaryfamily",
                        "canaryevent",
                        "canarynote",
                        "canarywords",
                        "canaryphoto",
                        "canarybytes",
                        "stayfamily");
    }

    @Test
    void nothingIsLeftWhenTheBucketsAreRevoked() throws Exception {
        vault.replica().agree(grants(9, 30));

        assertGone();
        assertThat(words()).doesNotContain("stayfamily");
    }

    @Test
    void nothingIsLeftWhenTheLevelRisesAboveTheClearance() throws Exception {
        leave(rows);

        assertThat(words())
                .doesNotContain(
                        "canaryfamily", "canaryevent", "canarywords", "canaryphoto", "canarybytes");
        assertThat(photos()).isEmpty();
    }

    @Test
    void nothingIsLeftWhenTheFileMovesToAnotherTeam() throws Exception {
        leaveTheFile();

        assertGone();
        assertThat(words()).contains("stayfamily");
    }

    @Test
    void nothingIsLeftWhenThePersonTurnsOutToBeSomebodyInAnotherTeamsFile() throws Exception {
        var merged = feed.put(CORE, Entities.PERSON.name(), tom, feed.id(), 2, "{}");
        vault.replica().stage(List.of(merged));
        leaveTheFile();

        assertGone();
    }

    @Test
    void anOwnNoteThatTheHubTookAndHoldsMoreCloselyGoesToo() throws Exception {
        vault.notes().write(stays, new Note(Category.HOUSING, "Canaryclosely", null));
        var op = vault.replica().pending(1, 100_000).getFirst();
        vault.replica().settle(List.of(new Outcome(op.seq(), Result.APPLIED, null, 40, List.of())));
        assertThat(words()).contains("canaryclosely");

        vault.replica().checkpoint(40);

        assertThat(vault.citizens().reread(stays).orElseThrow().notes()).isEmpty();
    }

    @Test
    void whatIsHalfWrittenStaysUntilTheOfficerHasDecided() throws Exception {
        vault.notes().keep(new Draft(tom, Category.HOUSING, "Draftword", laptop.clock().instant()));

        leaveTheFile();

        assertThat(words()).contains("draftword");
        assertThat(vault.notes().drafts()).hasSize(1);
    }

    private void leave(List<Put> gone) {
        vault.replica()
                .stage(
                        gone.stream()
                                .<FeedLine>map(row -> new Leave(row.bucket(), row.header().id()))
                                .toList());
        vault.replica().checkpoint(30);
    }

    private void leaveTheFile() {
        vault.replica().stage(List.of(new Leave(CORE.toString(), tom)));
        leave(rows);
    }

    /// What officers wrote is the hub's by now; the journal keeps it for when a hub is restored.
    private void takeWhatWaits() {
        var outcomes = new ArrayList<Outcome>();
        var back = new ArrayList<FeedLine>();
        for (var op : vault.replica().pending(100, 1_000_000)) {
            outcomes.add(new Outcome(op.seq(), Result.APPLIED, null, 20, List.of()));
        }
        for (var note : vault.citizens().reread(tom).orElseThrow().notes()) {
            back.add(
                    feed.put(
                            HOUSING,
                            Entities.NOTE.name(),
                            note.header().id(),
                            tom,
                            1,
                            new Json()
                                    .write(new Note(Category.HOUSING, "Canarynote of Tom", null))));
        }
        rows.addAll(back.stream().map(Put.class::cast).toList());
        vault.replica().settle(outcomes);
        vault.replica().stage(back);
        vault.replica().checkpoint(20);
    }

    private void assertGone() throws Exception {
        assertThat(words())
                .doesNotContain(
                        "canaryfamily",
                        "canarygiven",
                        "canaryevent",
                        "canarywords",
                        "canaryphoto",
                        "canarybytes");
        assertThat(photos()).isEmpty();
        assertThat(vault.notes().drafts()).isEmpty();
    }

    private static Attachment photo() throws GeneralSecurityException {
        return new Attachment(
                Category.HOUSING,
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(PHOTO)),
                PHOTO.length,
                "text/plain",
                "Canaryphoto.txt",
                null,
                TestFeed.TOLD,
                "form_response",
                new UUID(7, 7),
                null,
                null,
                null,
                null);
    }

    /// The encrypted files of photos.
    private List<Path> photos() throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.getParent().endsWith("files")).toList();
        }
    }

    /// All that can be read from the disk by whoever has the key, and from the temporary folder.
    private String words() throws IOException, GeneralSecurityException {
        var text = new StringBuilder();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                text.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
                if (file.getFileName().toString().endsWith(".db")) {
                    text.append(new DecryptedFile(key(file.getParent())).of(file));
                }
            }
        }
        if (vault.attachments().bytes(photo().sha256()) instanceof Here(var content)) {
            text.append(new String(content, UTF_8));
        }
        openFiles(text);
        return text.toString().toLowerCase(Locale.ROOT);
    }

    /// SQLite's own temporary files have no name once they are open.
    private static void openFiles(StringBuilder into) throws IOException {
        var open = Path.of("/proc/self/fd");
        if (Files.exists(open)) {
            try (var files = Files.list(open)) {
                for (var file : files.toList()) {
                    if (Files.isSymbolicLink(file)
                            && Files.readSymbolicLink(file).toString().contains("etilqs")) {
                        into.append(
                                new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
                    }
                }
            }
        }
    }

    private byte[] key(Path vaultFolder) {
        var keys =
                new Keys(
                        vaultFolder,
                        new FileDeviceSecrets(folder.resolve("secrets")),
                        new Json(),
                        laptop.clock());
        return ((Unlocked.Open) keys.unlock(TestLaptop.PASSPHRASE.toCharArray())).key().bytes();
    }
}
