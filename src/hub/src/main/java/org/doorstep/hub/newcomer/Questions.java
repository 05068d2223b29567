package org.doorstep.hub.newcomer;

import static org.doorstep.hub.db.Tables.LOOKALIKE_KEY;
import static org.doorstep.hub.db.Tables.LOOKALIKE_QUESTION;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.doorstep.domain.id.Ids;
import org.doorstep.hub.council.Council;
import org.doorstep.protocol.json.Json;
import org.doorstep.protocol.newcomer.LookalikesRequest;
import org.jooq.DSLContext;

/// Who asked whether somebody is there, when, and of whom they were told. What they typed is not
/// kept, but a hash of it by a key of this hub's own.
public final class Questions {

    /// Nobody registers as many people: who asks more is trying who is known to the council.
    private static final List<Limit> LIMITS =
            List.of(new Limit(40, Duration.ofMinutes(10)), new Limit(300, Duration.ofDays(1)));

    private static final String HASH = "HmacSHA256";
    private static final int KEY_BYTES = 32;

    private final DSLContext db;
    private final Council council;
    private final Ids ids;
    private final SecureRandom random;
    private final InstantSource clock;
    private final Json json = new Json();

    /// @param db in the context of the hub's own work
    public Questions(
            DSLContext db, Council council, Ids ids, SecureRandom random, InstantSource clock) {
        this.db = db;
        this.council = council;
        this.ids = ids;
        this.random = random;
        this.clock = clock;
    }

    private record Limit(int questions, Duration within) {}

    /// How long the officer must wait before they may ask again; empty if they may now.
    Optional<Duration> tooMany(String officer) {
        var now = now();
        for (var limit : LIMITS) {
            var first =
                    db.select(LOOKALIKE_QUESTION.AT)
                            .from(LOOKALIKE_QUESTION)
                            .where(
                                    LOOKALIKE_QUESTION.COUNCIL.eq(council.id()),
                                    LOOKALIKE_QUESTION.OFFICER.eq(officer),
                                    LOOKALIKE_QUESTION.AT.gt(now.minus(limit.within())))
                            .orderBy(LOOKALIKE_QUESTION.AT.desc())
                            .offset(limit.questions() - 1)
                            .limit(1)
                            .fetchOne(LOOKALIKE_QUESTION.AT);
            if (first != null) {
                return Optional.of(Duration.between(now, first.plus(limit.within())));
            }
        }
        return Optional.empty();
    }

    /// Committed before the officer is told.
    void keep(String officer, LookalikesRequest asked, List<UUID> people, List<UUID> known) {
        db.insertInto(LOOKALIKE_QUESTION)
                .set(LOOKALIKE_QUESTION.COUNCIL, council.id())
                .set(LOOKALIKE_QUESTION.ID, ids.next())
                .set(LOOKALIKE_QUESTION.OFFICER, officer)
                .set(LOOKALIKE_QUESTION.AT, now())
                .set(LOOKALIKE_QUESTION.ASKED, hash(json.bytes(asked)))
                .set(LOOKALIKE_QUESTION.PEOPLE, people.toArray(UUID[]::new))
                .set(LOOKALIKE_QUESTION.KNOWN, known.toArray(UUID[]::new))
                .execute();
    }

    private byte[] hash(byte[] asked) {
        try {
            var mac = Mac.getInstance(HASH);
            mac.init(new SecretKeySpec(key(), HASH));
            return mac.doFinal(asked);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(HASH + " is part of every JDK", e);
        }
    }

    /// Made when it is first needed; of two hub processes that make one the first counts.
    private byte[] key() {
        var known = known();
        if (known.isPresent()) {
            return known.get();
        }
        var key = new byte[KEY_BYTES];
        random.nextBytes(key);
        db.insertInto(LOOKALIKE_KEY)
                .set(LOOKALIKE_KEY.COUNCIL, council.id())
                .set(LOOKALIKE_KEY.KEY, key)
                .onConflictDoNothing()
                .execute();
        return known().orElseThrow();
    }

    private Optional<byte[]> known() {
        return db.select(LOOKALIKE_KEY.KEY)
                .from(LOOKALIKE_KEY)
                .where(LOOKALIKE_KEY.COUNCIL.eq(council.id()))
                .fetchOptional(LOOKALIKE_KEY.KEY);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
