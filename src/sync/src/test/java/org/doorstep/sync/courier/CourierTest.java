package org.doorstep.sync.courier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.doorstep.domain.sync.Parcels;
import org.doorstep.protocol.sync.ProblemCard;
import org.doorstep.sync.hub.Depot;
import org.doorstep.sync.hub.HubException;
import org.junit.jupiter.api.Test;

class CourierTest {

    private static final int MEGABYTE = 1 << 20;

    private final Laptop laptop = new Laptop();
    private final Store hub = new Store();
    private final Courier courier = new Courier(hub, laptop, InstantSource.system());

    @Test
    void whatTheHubHasAlreadyIsNotSentAgain() {
        var file = laptop.outgoing(3 * MEGABYTE);
        hub.has(file, Arrays.copyOf(laptop.bytes(file), 2 * MEGABYTE));

        courier.carry(() -> true);

        assertThat(hub.heard).containsExactly("bring 2097152");
        assertThat(hub.bytes.get(file.record())).isEqualTo(laptop.bytes(file));
        assertThat(laptop.delivered).containsExactly(file);
    }

    @Test
    void aPieceThatArrivedWithoutItsAnswerIsNotSentTwice() {
        var file = laptop.outgoing(2 * MEGABYTE);
        hub.answers.add(HubException.offline("cut", null));
        hub.takesAllTheSame = true;

        assertThatThrownBy(() -> courier.carry(() -> true)).isInstanceOf(HubException.class);
        courier.carry(() -> true);

        assertThat(hub.bytes.get(file.record())).isEqualTo(laptop.bytes(file));
        assertThat(hub.heard.getFirst()).isEqualTo("bring 0");
        assertThat(hub.heard).doesNotContainSequence("bring 0", "bring 0");
    }

    @Test
    void afterABreakThePiecesAreSmaller() {
        var file = laptop.outgoing(MEGABYTE);
        hub.answers.add(HubException.offline("cut", null));

        assertThatThrownBy(() -> courier.carry(() -> true)).isInstanceOf(HubException.class);
        courier.carry(() -> true);

        assertThat(hub.heard).containsExactly("bring 0", "bring 0", "bring 262144", "bring 786432");
        assertThat(laptop.delivered).containsExactly(file);
    }

    @Test
    void anotherOffsetIsAskedForAndTheFileGoesOnThere() {
        laptop.outgoing(MEGABYTE);
        hub.answers.add(refused(409, ProblemCard.OTHER_OFFSET));

        courier.carry(() -> true);

        assertThat(laptop.delivered).hasSize(1);
    }

    @Test
    void whatTheHubDoesNotTakeStaysHereAndHoldsUpNothing() {
        var refused = laptop.outgoing(10);
        var next = laptop.outgoing(20);
        hub.answers.add(refused(413, ProblemCard.TOO_LARGE));

        courier.carry(() -> true);

        assertThat(laptop.refused).containsExactly(refused);
        assertThat(laptop.delivered).containsExactly(next);
    }

    @Test
    void whereSomebodyElseBroughtOtherBytesAllOfTheFileIsBroughtOnceMore() {
        var file = laptop.outgoing(10);
        var never = laptop.outgoing(20);
        hub.answers.add(refused(422, ProblemCard.OTHER_CONTENT));

        courier.carry(() -> true);

        assertThat(laptop.refused).isEmpty();
        assertThat(laptop.delivered).containsExactly(file, never);
    }

    @Test
    void bytesThatAreTwiceNotTheOnesAreNotBroughtAThirdTime() {
        var file = laptop.outgoing(10);
        hub.answers.add(refused(422, ProblemCard.OTHER_CONTENT));
        hub.answers.add(refused(422, ProblemCard.OTHER_CONTENT));

        courier.carry(() -> true);

        assertThat(laptop.refused).containsExactly(file);
    }

    @Test
    void aStatusWithoutTheHubsOwnWordIsNoAnswerForGood() {
        var file = laptop.outgoing(10);
        for (int status : new int[] {404, 413, 422}) {
            hub.answers.add(refused(status, "about:blank"));
            courier.carry(() -> true);
        }
        assertThat(laptop.refused).isEmpty();

        courier.carry(() -> true);

        assertThat(laptop.delivered).containsExactly(file);
    }

    @Test
    void whatCannotBeReadOnceIsTriedAgain() {
        var file = laptop.outgoing(10);
        laptop.unreadable = 1;
        courier.carry(() -> true);
        assertThat(laptop.refused).isEmpty();

        courier.carry(() -> true);

        assertThat(laptop.delivered).containsExactly(file);
    }

    @Test
    void whatCannotBeReadAgainAndAgainIsSaid() {
        var file = laptop.outgoing(10);
        laptop.unreadable = 2;

        courier.carry(() -> true);
        courier.carry(() -> true);

        assertThat(laptop.refused).containsExactly(file);
    }

    @Test
    void whatIsNotThereYetHoldsUpNothingThatIs() {
        var coming = laptop.incoming(10);
        var there = laptop.incoming(MEGABYTE + 5);
        hub.has(there, new byte[MEGABYTE + 5]);

        courier.carry(() -> true);

        assertThat(laptop.have(coming)).isZero();
        assertThat(laptop.have(there)).isEqualTo(MEGABYTE + 5);
    }

    @Test
    void betweenTwoPiecesTheRoadMayBeClosed() {
        laptop.outgoing(2 * MEGABYTE);
        var free = new ArrayDeque<>(List.of(true, false));

        courier.carry(free::remove);

        assertThat(hub.heard).hasSize(1);
        assertThat(laptop.delivered).isEmpty();
    }

    private static HubException refused(int status, String type) {
        return HubException.refused(new ProblemCard(type, "No", status, "No.", null));
    }

    /// A hub that says what a test says.
    private static final class Store implements Depot {

        final Map<UUID, byte[]> bytes = new HashMap<>();
        final List<String> heard = new ArrayList<>();
        final Deque<HubException> answers = new ArrayDeque<>();
        boolean takesAllTheSame;

        void has(Parcels.Parcel file, byte[] content) {
            bytes.put(file.record(), content);
        }

        @Override
        public long brought(Parcels.Parcel file) {
            return bytes.getOrDefault(file.record(), new byte[0]).length;
        }

        @Override
        public void bring(Parcels.Parcel file, long from, byte[] piece) {
            heard.add("bring " + from);
            if (!answers.isEmpty()) {
                if (takesAllTheSame) {
                    take(file, piece);
                }
                throw answers.remove();
            }
            assertThat(from).isEqualTo(brought(file));
            take(file, piece);
        }

        private void take(Parcels.Parcel file, byte[] piece) {
            bytes.merge(file.record(), piece, CourierTest::joined);
        }

        @Override
        public byte[] fetch(Parcels.Parcel file, long from, int most) {
            var content = bytes.get(file.record());
            if (content == null) {
                throw refused(404, ProblemCard.ON_ITS_WAY);
            }
            return Arrays.copyOfRange(
                    content, (int) from, (int) Math.min(content.length, from + most));
        }
    }

    private static byte[] joined(byte[] one, byte[] other) {
        var both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    /// A laptop's files in memory.
    private static final class Laptop implements Parcels {

        final List<Parcel> delivered = new ArrayList<>();
        final List<Parcel> refused = new ArrayList<>();
        int unreadable;
        private final List<Parcel> up = new ArrayList<>();
        private final List<Parcel> down = new ArrayList<>();
        private final Map<UUID, Long> have = new HashMap<>();

        Parcel outgoing(int size) {
            var parcel = new Parcel(UUID.randomUUID(), "a".repeat(64), size);
            up.add(parcel);
            return parcel;
        }

        Parcel incoming(int size) {
            var parcel = new Parcel(UUID.randomUUID(), "b".repeat(64), size);
            down.add(parcel);
            return parcel;
        }

        byte[] bytes(Parcel parcel) {
            var bytes = new byte[(int) parcel.size()];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) (i * 31 >> 3);
            }
            return bytes;
        }

        @Override
        public List<Parcel> outgoing() {
            return up.stream()
                    .filter(one -> !delivered.contains(one) && !refused.contains(one))
                    .toList();
        }

        @Override
        public Optional<byte[]> read(Parcel parcel, long from, int most) {
            if (unreadable > 0) {
                unreadable--;
                return Optional.empty();
            }
            var to = (int) Math.min(parcel.size(), from + most);
            return Optional.of(Arrays.copyOfRange(bytes(parcel), (int) from, to));
        }

        @Override
        public void delivered(Parcel parcel) {
            delivered.add(parcel);
        }

        @Override
        public void refused(Parcel parcel, String why) {
            refused.add(parcel);
        }

        @Override
        public List<Parcel> incoming() {
            return List.copyOf(down);
        }

        @Override
        public long have(Parcel parcel) {
            return have.getOrDefault(parcel.record(), 0L);
        }

        @Override
        public boolean add(Parcel parcel, byte[] bytes) {
            have.merge(parcel.record(), (long) bytes.length, Long::sum);
            return true;
        }

        @Override
        public Standing standing() {
            return new Standing(0, 0, 0, 0, 0);
        }
    }
}
