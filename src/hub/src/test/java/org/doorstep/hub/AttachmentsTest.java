package org.doorstep.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.hub.ops.Ops.line;
import static org.doorstep.hub.ops.Ops.record;

import java.net.http.HttpRequest.BodyPublishers;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.UUID;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.attachment.Attachment;
import org.doorstep.hub.fixture.Town;
import org.doorstep.hub.ops.Ops;
import org.doorstep.protocol.sync.BlobMedia;
import org.doorstep.protocol.sync.ProblemCard;
import org.doorstep.protocol.sync.RecordLine;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Photos and files over real HTTP.
class AttachmentsTest {

    private static final int PIECE = BlobMedia.PIECE_BYTES;

    @RegisterExtension static final RunningHub HUB = new RunningHub();

    private static Town town;
    private static UUID file;
    private static UUID elsewhere;

    @BeforeAll
    static void people() {
        town = HUB.town();
        town.scope("team-a", "team");
        town.scope("team-b", "team");
        town.allow("housing", Category.CORE, 1);
        town.allow("housing", Category.HOUSING, 1);
        town.allow("benefits", Category.CORE, 1);
        town.allow("benefits", Category.BENEFITS, 1);
        town.officer("anna", "housing", 1, "team-a");
        town.officer("ben", "housing", 1, "team-a");
        town.officer("cara", "housing", 1, "team-b");
        town.officer("bill", "benefits", 1, "team-a");
        HUB.offerAll();
        file = town.file("team-a");
        elsewhere = town.file("team-b");
    }

    @Test
    void aFileIsBroughtPieceByPieceAndFetchedByWhoMaySeeItsRecord() {
        var photo = photo(1, PIECE + 700);
        var sent = attach("anna", file, photo);

        assertThat(sent.stand("anna")).isZero();
        assertThat(sent.fetch("ben", "").problem().type()).isEqualTo(ProblemCard.ON_ITS_WAY);
        assertThat(sent.bring("anna", 0, Arrays.copyOf(photo, PIECE)).status()).isEqualTo(204);
        // The laptop was killed here and asks where to go on.
        assertThat(sent.stand("anna")).isEqualTo(PIECE);
        sent.bring("anna", PIECE, Arrays.copyOfRange(photo, PIECE, photo.length));

        var whole = sent.fetch("ben", "");
        assertThat(whole.response().body()).isEqualTo(photo);
        assertThat(whole.header("Content-Type")).startsWith(BlobMedia.BYTES);
        assertThat(whole.header("ETag")).isEqualTo('"' + sent.hash() + '"');
        var part = sent.fetch("ben", "bytes=" + (PIECE - 10) + "-" + (PIECE + 9));
        assertThat(part.status()).isEqualTo(206);
        assertThat(part.response().body())
                .isEqualTo(Arrays.copyOfRange(photo, PIECE - 10, PIECE + 10));
        assertThat(sent.fetch("ben", "bytes=" + photo.length + "-").status()).isEqualTo(416);
    }

    @Test
    void aHubThatIsStoppedInTheMiddleOfAFileHasWhatItAcknowledged() {
        var photo = photo(2, PIECE + 5);
        var sent = attach("anna", file, photo);
        sent.bring("anna", 0, Arrays.copyOf(photo, PIECE));

        HUB.restart();

        assertThat(sent.stand("anna")).isEqualTo(PIECE);
        sent.bring("anna", PIECE, Arrays.copyOfRange(photo, PIECE, photo.length));
        assertThat(sent.fetch("anna", "").response().body()).isEqualTo(photo);
    }

    @Test
    void bytesThatAreNotWhatTheRecordNamesAreNotKept() {
        var sent = attach("anna", file, photo(3, 500));

        var answer = sent.bring("anna", 0, photo(4, 500));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem().type()).isEqualTo(ProblemCard.OTHER_CONTENT);
        assertThat(sent.stand("anna")).isZero();
        assertThat(sent.fetch("anna", "").status()).isEqualTo(404);
    }

    @Test
    void aPieceThatDoesNotFollowTheLastOneIsNotTaken() {
        var photo = photo(5, 500);
        var sent = attach("anna", file, photo);
        sent.bring("anna", 0, Arrays.copyOf(photo, 200));

        var again = sent.bring("anna", 0, Arrays.copyOf(photo, 200));

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.problem().type()).isEqualTo(ProblemCard.OTHER_OFFSET);
        assertThat(sent.bring("anna", 200, photo(5, 600)).status()).isEqualTo(413);
        assertThat(sent.bring("anna", 200, photo(5, PIECE + 1)).status()).isEqualTo(413);
        assertThat(sent.stand("anna")).isEqualTo(200);
    }

    @Test
    void toKnowAHashGrantsNothingNotEvenToWhoWritesARecordThatNamesIt() {
        var photo = photo(6, 500);
        var sent = attach("anna", file, photo);
        sent.bring("anna", 0, photo);

        var strange = sent.fetch("cara", "");
        var missing = new Sent(UUID.randomUUID(), sent.hash(), 500).fetch("cara", "");
        assertThat(strange.status()).isEqualTo(404);
        assertThat(strange.text()).isEqualTo(missing.text());
        assertThat(sent.head("cara").status()).isEqualTo(404);
        assertThat(sent.bring("cara", 0, photo).status()).isEqualTo(404);

        var hers = attach("cara", elsewhere, photo);
        assertThat(hers.stand("cara")).as("she has still to bring it").isZero();
        assertThat(hers.fetch("cara", "").problem().type()).isEqualTo(ProblemCard.ON_ITS_WAY);
        assertThat(new Sent(hers.record(), hash(photo(7, 500)), 500).head("cara").status())
                .as("a hash that the record does not name")
                .isEqualTo(404);
    }

    @Test
    void evidenceIsForTheServiceItIsKeptForAndNotForThatOfItsForm() {
        var payslip = photo(8, 500);
        var narrative = photo(9, 500);
        var evidence = attach("bill", file, payslip, Category.BENEFITS);
        evidence.bring("bill", 0, payslip);
        var care = attach("anna", file, narrative);
        care.bring("anna", 0, narrative);

        assertThat(evidence.fetch("bill", "").status()).isEqualTo(200);
        assertThat(evidence.fetch("anna", "").status()).isEqualTo(404);
        assertThat(care.fetch("bill", "").status()).isEqualTo(404);
    }

    @Test
    void whatIsQuarantinedIsBroughtByItsAuthorAndReadByNobody() {
        var photo = photo(10, 500);
        var sent = new Sent(UUID.randomUUID(), hash(photo), photo.length);
        var outcome =
                Laptop.enrolled(HUB.as("anna"))
                        .outcomes(line(1, sent.line(elsewhere, Category.HOUSING)))
                        .getFirst();

        assertThat(outcome.result()).isEqualTo("quarantined");
        assertThat(sent.bring("anna", 0, photo).status()).isEqualTo(204);
        assertThat(sent.fetch("anna", "").status()).isEqualTo(404);
        assertThat(sent.head("ben").status()).isEqualTo(404);
    }

    @Test
    void whatIsNoFileOrNotWhatItSaysIsRefused() {
        assertThat(outcome(attachment(hash(photo(11, 5)), 26L * 1024 * 1024, null)))
                .contains("larger than 25 MB");
        assertThat(outcome(attachment("abc", 500, null))).contains("which file it is");
        assertThat(outcome(attachment(hash(photo(11, 5)), 500, "ben")))
                .contains("somebody else has seen the original");
    }

    private static String outcome(Attachment body) {
        var insert = record("attachment", UUID.randomUUID(), file, Category.HOUSING, body);
        return String.valueOf(
                Laptop.enrolled(HUB.as("anna")).outcomes(line(1, insert)).getFirst().detail());
    }

    private static Sent attach(String officer, UUID to, byte[] bytes) {
        return attach(officer, to, bytes, Category.HOUSING);
    }

    private static Sent attach(String officer, UUID to, byte[] bytes, Category category) {
        var sent = new Sent(UUID.randomUUID(), hash(bytes), bytes.length);
        var outcome =
                Laptop.enrolled(HUB.as(officer))
                        .outcomes(line(1, sent.line(to, category)))
                        .getFirst();
        assertThat(outcome.result()).isEqualTo("applied");
        return sent;
    }

    private static Attachment attachment(String hash, long size, String seenBy) {
        return attachment(Category.HOUSING, hash, size, seenBy);
    }

    private static Attachment attachment(Category category, String hash, long size, String seenBy) {
        return new Attachment(
                category,
                hash,
                size,
                "image/jpeg",
                "damp.jpg",
                null,
                Ops.WRITTEN,
                "form_response",
                new UUID(7, 7),
                "photos",
                null,
                seenBy,
                seenBy == null ? null : Ops.WRITTEN);
    }

    /// A file whose record the hub has.
    private record Sent(UUID record, String hash, int size) {

        RecordLine line(UUID to, Category category) {
            return Ops.record(
                    "attachment", record, to, category, attachment(category, hash, size, null));
        }

        private String path() {
            return "/v1/blobs/" + hash + "?record=" + record;
        }

        Answer head(String officer) {
            return HUB.as(officer).send(path(), request -> request.HEAD());
        }

        long stand(String officer) {
            var answer = head(officer);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header(BlobMedia.LENGTH)).isEqualTo(String.valueOf(size));
            return Long.parseLong(answer.header(BlobMedia.OFFSET));
        }

        Answer bring(String officer, long from, byte[] bytes) {
            return HUB.as(officer)
                    .send(
                            path(),
                            request ->
                                    request.header("Content-Type", BlobMedia.PIECE)
                                            .header(BlobMedia.OFFSET, String.valueOf(from))
                                            .method("PATCH", BodyPublishers.ofByteArray(bytes)));
        }

        Answer fetch(String officer, String range) {
            return HUB.as(officer)
                    .send(
                            path(),
                            request ->
                                    range.isEmpty()
                                            ? request.GET()
                                            : request.header("Range", range).GET());
        }
    }

    private static byte[] photo(int seed, int size) {
        var bytes = new byte[size];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
