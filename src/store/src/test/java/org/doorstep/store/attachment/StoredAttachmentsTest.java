package org.doorstep.store.attachment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.store.TestLaptop.PASSPHRASE;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.attachment.AttachedFile;
import org.doorstep.domain.attachment.Attachment;
import org.doorstep.domain.attachment.Attachments.Damaged;
import org.doorstep.domain.attachment.Attachments.Empty;
import org.doorstep.domain.attachment.Attachments.Here;
import org.doorstep.domain.attachment.Attachments.Kept;
import org.doorstep.domain.attachment.Attachments.NotTaken;
import org.doorstep.domain.attachment.Attachments.OnTheWay;
import org.doorstep.domain.attachment.Attachments.TooLarge;
import org.doorstep.domain.attachment.FileKind;
import org.doorstep.domain.form.Forms.Attached;
import org.doorstep.domain.registry.Entities;
import org.doorstep.domain.response.FormResponse;
import org.doorstep.domain.sync.FeedLine.Put;
import org.doorstep.domain.sync.Outcome;
import org.doorstep.domain.sync.Outcome.Result;
import org.doorstep.domain.sync.Parcels.Parcel;
import org.doorstep.domain.sync.PendingOp.Insert;
import org.doorstep.store.TestFeed;
import org.doorstep.store.TestLaptop;
import org.doorstep.store.vault.Rescue;
import org.doorstep.store.vault.Vault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredAttachmentsTest {

    private static final String DRAFT = "form/check";

    @TempDir Path folder;

    private TestLaptop laptop;
    private TestFeed feed;
    private Vault vault;
    private UUID person;

    @BeforeEach
    void aLaptopWithAFile() {
        laptop = new TestLaptop(folder);
        vault = laptop.enrol();
        feed = new TestFeed(laptop.ids());
        person = feed.id();
        feed.fill(
                vault.replica(),
                List.of(feed.person(person)),
                List.of(feed.tenancy(person, "Okafor", "Thomas")));
    }

    @AfterEach
    void close() {
        vault.close();
    }

    @Test
    void whatIsKeptIsReadBackAndNoWordOfItIsOnTheDisk() throws IOException {
        var photo = photo(2_500_000, "Canaryphoto");

        var kept = keep("C:\\Photos\\Kitchen.jpg", photo);

        assertThat(kept.name()).isEqualTo("Kitchen.jpg");
        assertThat(kept.mediaType()).isEqualTo("image/jpeg");
        assertThat(content(kept.sha256())).isEqualTo(photo);
        assertThat(onDisk()).hasSize(1);
        assertThat(new String(Files.readAllBytes(onDisk().getFirst()), UTF_8))
                .doesNotContain("Canaryphoto");
        assertThat(onDisk().getFirst().getFileName().toString()).doesNotContain(kept.sha256());
    }

    @Test
    void whatIsNotTakenIsNotKept() throws IOException {
        assertThat(vault.attachments().keep("setup.exe", stream(new byte[] {'M', 'Z', 0, 3})))
                .isInstanceOf(NotTaken.class);
        assertThat(vault.attachments().keep("empty.txt", stream(new byte[0])))
                .isInstanceOf(Empty.class);
        var large = photo((int) FileKind.MOST_BYTES + 1, "x");
        assertThat(vault.attachments().keep("film.jpg", stream(large)))
                .isInstanceOf(TooLarge.class);
        assertThat(onDisk()).isEmpty();
    }

    @Test
    void whatADraftNamesStaysAndWhatNothingNamesGoesWhenTheVaultIsOpenedAgain() throws IOException {
        var named = keep("named.jpg", photo(1_000, "named"));
        var thrownAway = keep("thrown.jpg", photo(1_000, "thrown"));
        vault.answers().keep(person, DRAFT, "photos", named.sha256());
        vault.replica().agree(TestFeed.grants(1, 20));
        assertThat(onDisk()).as("nothing of this sitting goes").hasSize(2);

        vault.close();
        vault = laptop.open();

        assertThat(vault.attachments().bytes(named.sha256())).isInstanceOf(Here.class);
        assertThat(vault.attachments().bytes(thrownAway.sha256())).isInstanceOf(OnTheWay.class);
        assertThat(onDisk()).hasSize(1);
    }

    @Test
    void aCompletedFormAndItsPhotosAreOneOpAndTheBytesGoUpOnceTheHubHasTakenIt()
            throws IOException {
        var photo = photo(3_000, "damp");
        var kept = keep("damp.jpg", photo).captioned("Damp below the window");

        complete(kept);

        var op = vault.replica().pending(1, 100_000).getFirst();
        assertThat(op.changes())
                .extracting(change -> ((Insert) change).type())
                .containsExactly("form_response", "attachment");
        var record = vault.attachments().of(person).getFirst();
        assertThat(record.header().id()).isEqualTo(kept.id());
        assertThat(record.body().caption()).isEqualTo("Damp below the window");
        assertThat(vault.parcels().outgoing()).as("not before the record").isEmpty();
        assertThat(vault.parcels().standing().outgoing()).isEqualTo(1);

        settle(op.seq());

        var parcel = vault.parcels().outgoing().getFirst();
        assertThat(vault.parcels().read(parcel, 1_000, 10_000))
                .contains(Arrays.copyOfRange(photo, 1_000, 3_000));
        vault.parcels().delivered(parcel);
        assertThat(vault.parcels().outgoing()).isEmpty();
        assertThat(vault.attachments().bytes(kept.sha256())).isInstanceOf(Here.class);
    }

    @Test
    void whatServiceTheOfficerDoesNotWriteForIsFiledUnderThatOfTheForm() throws IOException {
        complete(keep("payslip.jpg", photo(100, "pay")), Category.BENEFITS);

        assertThat(vault.attachments().of(person).getFirst().header().category())
                .isEqualTo(Category.HOUSING);
    }

    @Test
    void thatTheOriginalWasSeenIsSaidLaterAndTakenBack() throws IOException {
        complete(keep("passport.jpg", photo(100, "pass")));
        var record = vault.attachments().of(person).getFirst();

        vault.attachments().seeOriginal(record, true);

        var seen = vault.attachments().of(person).getFirst();
        assertThat(seen.body().seenBy()).isEqualTo("o-priya");
        vault.attachments().seeOriginal(seen, false);
        assertThat(vault.attachments().of(person).getFirst().body().seenBy()).isNull();
    }

    @Test
    void theRecordComesBeforeItsBytesAndThoseComePieceByPiece() throws IOException {
        var photo = photo(5_000, "theirs");
        var parcel = told(photo);
        assertThat(vault.attachments().bytes(parcel.sha256())).isEqualTo(new OnTheWay(0));
        assertThat(vault.parcels().incoming()).containsExactly(parcel);

        assertThat(vault.parcels().add(parcel, Arrays.copyOf(photo, 2_000))).isTrue();
        assertThat(vault.attachments().bytes(parcel.sha256())).isEqualTo(new OnTheWay(2_000));
        // Killed after the piece was on the disk and before the store knew of it.
        Files.write(onDisk().getFirst(), new byte[700], java.nio.file.StandardOpenOption.APPEND);
        vault.close();
        vault = laptop.open();
        assertThat(vault.parcels().have(parcel)).isEqualTo(2_000);
        assertThat(vault.parcels().add(parcel, Arrays.copyOfRange(photo, 2_000, 5_000))).isTrue();

        assertThat(content(parcel.sha256())).isEqualTo(photo);
        assertThat(vault.parcels().incoming()).isEmpty();
    }

    @Test
    void bytesThatAreNotWhatTheRecordNamesAreThrownAway() throws IOException {
        var parcel = told(photo(500, "theirs"));

        assertThat(vault.parcels().add(parcel, photo(500, "others"))).isFalse();

        assertThat(onDisk()).isEmpty();
        assertThat(vault.parcels().have(parcel)).isZero();
    }

    @Test
    void aRevokedFileTakesItsBytesWithItAndTheirHead() throws IOException {
        var photo = photo(500, "theirs");
        var parcel = told(photo);
        vault.parcels().add(parcel, photo);
        assertThat(onDisk()).hasSize(1);

        vault.replica().agree(TestFeed.grants(1, 20));

        assertThat(onDisk()).isEmpty();
        assertThat(vault.parcels().have(parcel)).isZero();
        assertThat(vault.parcels().incoming()).isEmpty();
    }

    @Test
    void whatStillHasToGoUpStaysWhenItsFileIsRevoked() throws IOException {
        var photo = photo(500, "mine");
        var kept = keep("mine.jpg", photo);
        complete(kept);
        settle(vault.replica().pending(1, 100_000).getFirst().seq());
        vault.close();
        vault = laptop.open();

        vault.replica().agree(TestFeed.grants(2, 20));

        var parcel = vault.parcels().outgoing().getFirst();
        assertThat(vault.parcels().read(parcel, 0, 1_000)).contains(photo);
        vault.parcels().delivered(parcel);
        assertThat(onDisk()).as("now the hub has it").isEmpty();
    }

    @Test
    void whatTheHubDidNotTakeStaysWhenItsFileIsRevokedAndIsOfferedAtTheNextOpening()
            throws IOException {
        var photo = photo(500, "mine");
        complete(keep("mine.jpg", photo));
        settle(vault.replica().pending(1, 100_000).getFirst().seq());
        var parcel = vault.parcels().outgoing().getFirst();
        vault.parcels().refused(parcel, "No.");
        assertThat(vault.parcels().outgoing()).isEmpty();

        vault.replica().agree(TestFeed.grants(2, 20));
        vault.close();
        vault = laptop.open();

        assertThat(vault.parcels().outgoing()).containsExactly(parcel);
        assertThat(vault.parcels().read(parcel, 0, 1_000)).contains(photo);
    }

    @Test
    void whatTheHubRefusedWithItsRecordGoesOnceTheOfficerHasDealtWithThat() throws IOException {
        complete(keep("mine.jpg", photo(500, "mine")));
        var seq = vault.replica().pending(1, 100_000).getFirst().seq();
        vault.replica().settle(List.of(new Outcome(seq, Result.REJECTED, "No.", 0, List.of())));
        vault.replica().agree(TestFeed.grants(2, 20));
        vault.close();
        vault = laptop.open();
        assertThat(onDisk()).as("the officer has not dealt with it").hasSize(1);

        vault.refusals().dealtWith(vault.refusals().refused().getFirst().opId());
        vault.close();
        vault = laptop.open();

        assertThat(onDisk()).isEmpty();
        assertThat(vault.parcels().standing().outgoing()).isZero();
    }

    @Test
    void whatOnlyASupervisorCanLetInStaysAfterTheOfficerHasDealtWithIt() throws IOException {
        complete(keep("mine.jpg", photo(500, "mine")));
        var seq = vault.replica().pending(1, 100_000).getFirst().seq();
        vault.replica().settle(List.of(new Outcome(seq, Result.QUARANTINED, "", 0, List.of())));

        vault.refusals().dealtWith(vault.refusals().refused().getFirst().opId());
        vault.close();
        vault = laptop.open();

        assertThat(vault.parcels().outgoing()).hasSize(1);
        assertThat(onDisk()).hasSize(1);
    }

    @Test
    void aFileThatTheOfficerGivesWhileItArrivesStaysWhole() throws IOException {
        var photo = photo(5_000, "theirs");
        var parcel = told(photo);
        vault.parcels().add(parcel, Arrays.copyOf(photo, 2_000));

        keep("same.jpg", photo);

        assertThat(vault.parcels().add(parcel, Arrays.copyOfRange(photo, 2_000, 5_000))).isTrue();
        assertThat(content(parcel.sha256())).isEqualTo(photo);
    }

    @Test
    void aDamagedFileThatOnlyAFormNamesIsNotThrownAway() throws IOException {
        var kept = keep("mine.jpg", photo(500, "mine"));
        vault.answers().keep(person, DRAFT, "photos", kept.sha256());
        vault.close();
        vault = laptop.open();
        var bytes = Files.readAllBytes(onDisk().getFirst());
        bytes[bytes.length - 30] ^= 1;
        Files.write(onDisk().getFirst(), bytes);

        assertThat(vault.attachments().bytes(kept.sha256())).isInstanceOf(Damaged.class);

        assertThat(onDisk()).hasSize(1);
    }

    @Test
    void aDamagedFileIsSaidToBeSoItsRecordStaysAndItComesAgain() throws IOException {
        var photo = photo(500, "theirs");
        var parcel = told(photo);
        vault.parcels().add(parcel, photo);
        var bytes = Files.readAllBytes(onDisk().getFirst());
        bytes[bytes.length - 30] ^= 1;
        Files.write(onDisk().getFirst(), bytes);

        assertThat(vault.attachments().bytes(parcel.sha256())).isInstanceOf(Damaged.class);

        assertThat(vault.attachments().of(person)).hasSize(1);
        assertThat(vault.parcels().incoming()).containsExactly(parcel);
        vault.parcels().add(parcel, photo);
        assertThat(content(parcel.sha256())).isEqualTo(photo);
    }

    @Test
    void aHubThatWasRestoredIsOfferedEveryFileAgain() throws IOException {
        var photo = photo(500, "theirs");
        var parcel = told(photo);
        vault.parcels().add(parcel, photo);
        vault.parcels().refused(parcel, "The hub that was did not take it.");

        var other = TestFeed.grants(1, 10, TestFeed.CORE, TestFeed.HOUSING);
        vault.replica()
                .agree(
                        new org.doorstep.domain.sync.Grants(
                                UUID.randomUUID(),
                                1,
                                null,
                                TestFeed.TOLD,
                                other.scopes(),
                                other.buckets(),
                                10));

        assertThat(vault.parcels().outgoing()).containsExactly(parcel);
    }

    @Test
    void aRescueKeepsPhotosThatNobodyElseHasAlsoIfTheirRecordHasGoneUp() throws IOException {
        var waits = keep("waits.jpg", photo(500, "waits"));
        complete(waits);
        var gone = keep("gone.jpg", photo(500, "gone"));
        complete(gone);
        var record = vault.attachments().of(person).getLast();
        var ops = vault.replica().pending(10, 100_000);
        settle(ops.getLast().seq());
        vault.close();
        zeroTheFirstPage();

        var rescue = (Rescue.Done) laptop.laptop().rescue("o-priya", PASSPHRASE.toCharArray());
        vault = rescue.vault();

        assertThat(vault.attachments().bytes(waits.sha256())).isInstanceOf(Here.class);
        assertThat(vault.parcels().standing().outgoing()).isEqualTo(1);
        vault.close();
        vault = laptop.open();
        assertThat(vault.attachments().bytes(gone.sha256())).isInstanceOf(Here.class);
        var told =
                feed.put(
                        TestFeed.HOUSING, Entities.ATTACHMENT, gone.id(), person, 1, record.body());
        feed.fill(vault.replica(), List.of(feed.person(person)), List.of(told));
        assertThat(vault.parcels().outgoing())
                .extracting(Parcel::record)
                .containsExactly(gone.id());
    }

    private void zeroTheFirstPage() throws IOException {
        try (var all = Files.walk(folder)) {
            var store =
                    all.filter(file -> file.getFileName().toString().equals("store.db"))
                            .findFirst()
                            .orElseThrow();
            var content = Files.readAllBytes(store);
            Arrays.fill(content, 0, 4096, (byte) 0);
            Files.write(store, content);
        }
    }

    private AttachedFile keep(String name, byte[] bytes) throws IOException {
        return ((Kept) vault.attachments().keep(name, stream(bytes))).file();
    }

    private void complete(AttachedFile file) {
        complete(file, Category.HOUSING);
    }

    private void complete(AttachedFile file, Category filing) {
        var response =
                new FormResponse(
                        "check",
                        0,
                        "Check",
                        Category.HOUSING,
                        "tenancy",
                        1,
                        null,
                        null,
                        Map.of("photos", List.of(file.answer())));
        vault.forms()
                .complete(
                        person,
                        response,
                        List.of(new Attached(file, "photos", filing)),
                        List.of(),
                        DRAFT);
    }

    private void settle(long seq) {
        vault.replica().settle(List.of(new Outcome(seq, Result.APPLIED, null, 15, List.of())));
    }

    /// The hub tells of a photo that somebody else attached.
    private Parcel told(byte[] photo) {
        var body =
                new Attachment(
                        Category.HOUSING,
                        Blobs.hash(photo),
                        photo.length,
                        "image/jpeg",
                        "theirs.jpg",
                        null,
                        TestFeed.TOLD,
                        "form_response",
                        feed.id(),
                        "photos",
                        null,
                        null,
                        null);
        Put line = feed.put(TestFeed.HOUSING, Entities.ATTACHMENT, feed.id(), person, 1, body);
        vault.replica().stage(List.of(line));
        vault.replica().checkpoint(11);
        return new Parcel(line.header().id(), body.sha256(), photo.length);
    }

    private byte[] content(String hash) {
        return ((Here) vault.attachments().bytes(hash)).content();
    }

    private List<Path> onDisk() throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> file.getParent().getFileName().toString().equals("files"))
                    .toList();
        }
    }

    private static byte[] photo(int bytes, String words) {
        var photo = new byte[bytes];
        new Random(words.hashCode()).nextBytes(photo);
        System.arraycopy(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}, 0, photo, 0, 3);
        var text = words.getBytes(UTF_8);
        System.arraycopy(text, 0, photo, 10, text.length);
        return photo;
    }

    private static InputStream stream(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }
}
