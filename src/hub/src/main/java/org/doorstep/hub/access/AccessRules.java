package org.doorstep.hub.access;

import static org.doorstep.hub.db.Tables.ROLE_CATEGORY;
import static org.doorstep.hub.db.Tables.SHARING_AGREEMENT;
import static org.doorstep.hub.db.Tables.SUPERVISING_ROLE;

import java.util.ArrayList;
import java.util.List;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.hub.access.Agreements.Agreement;
import org.doorstep.hub.council.Council;
import org.jooq.DSLContext;

/// The rules of access as rows of the database.
public final class AccessRules {

    private final DSLContext db;
    private final Council council;

    public AccessRules(DSLContext db, Council council) {
        this.db = db;
        this.council = council;
    }

    /// Makes this the matrix from now on: what is not in it is closed.
    public void enforce(AccessMatrix matrix) {
        db.transaction(tx -> {
            tx.dsl()
                    .deleteFrom(ROLE_CATEGORY)
                    .where(ROLE_CATEGORY.COUNCIL.eq(council.id()))
                    .execute();
            for (var line : matrix.lines()) {
                tx.dsl()
                        .insertInto(ROLE_CATEGORY)
                        .values(
                                council.id(),
                                line.role(),
                                line.category().toString(),
                                (short) line.upTo().level())
                        .execute();
            }
        });
    }

    /// Makes these the agreements from now on.
    public void enforce(Agreements agreements) {
        db.transaction(tx -> {
            tx.dsl()
                    .deleteFrom(SHARING_AGREEMENT)
                    .where(SHARING_AGREEMENT.COUNCIL.eq(council.id()))
                    .execute();
            for (var one : agreements.all()) {
                tx.dsl()
                        .insertInto(SHARING_AGREEMENT)
                        .values(
                                council.id(),
                                one.id(),
                                one.team(),
                                one.category().toString(),
                                (short) one.upTo().level(),
                                one.purpose(),
                                one.lawfulBasis(),
                                one.from(),
                                one.to())
                        .execute();
            }
        });
    }

    /// Makes these the roles that decide about quarantined work.
    public void supervisors(List<String> roles) {
        db.transaction(tx -> {
            tx.dsl()
                    .deleteFrom(SUPERVISING_ROLE)
                    .where(SUPERVISING_ROLE.COUNCIL.eq(council.id()))
                    .execute();
            for (var role : roles) {
                tx.dsl().insertInto(SUPERVISING_ROLE).values(council.id(), role).execute();
            }
        });
    }

    /// Whether officers of this role decide about quarantined work.
    public boolean supervises(String role) {
        return db.fetchExists(
                SUPERVISING_ROLE,
                SUPERVISING_ROLE.COUNCIL.eq(council.id()),
                SUPERVISING_ROLE.ROLE.eq(role));
    }

    /// As they stand now, for people to read.
    public String printed() {
        return new PrintedRules(matrix(), agreements(), supervising()).toString();
    }

    private AccessMatrix matrix() {
        return new AccessMatrix(
                db.selectFrom(ROLE_CATEGORY)
                        .where(ROLE_CATEGORY.COUNCIL.eq(council.id()))
                        .orderBy(ROLE_CATEGORY.ROLE, ROLE_CATEGORY.CATEGORY)
                        .fetch(row ->
                                new AccessMatrix.Line(
                                        row.getRole(),
                                        Category.parse(row.getCategory()),
                                        Sensitivity.ofLevel(row.getMaxSensitivity()))));
    }

    private Agreements agreements() {
        var all = new ArrayList<Agreement>();
        db.selectFrom(SHARING_AGREEMENT)
                .where(SHARING_AGREEMENT.COUNCIL.eq(council.id()))
                .orderBy(SHARING_AGREEMENT.ID, SHARING_AGREEMENT.CATEGORY)
                .forEach(row ->
                        all.add(
                                new Agreement(
                                        row.getId(),
                                        row.getTeam(),
                                        Category.parse(row.getCategory()),
                                        Sensitivity.ofLevel(row.getMaxSensitivity()),
                                        row.getPurpose(),
                                        row.getLawfulBasis(),
                                        row.getValidFrom(),
                                        row.getValidTo())));
        return new Agreements(all);
    }

    private List<String> supervising() {
        return db.select(SUPERVISING_ROLE.ROLE)
                .from(SUPERVISING_ROLE)
                .where(SUPERVISING_ROLE.COUNCIL.eq(council.id()))
                .orderBy(SUPERVISING_ROLE.ROLE)
                .fetch(SUPERVISING_ROLE.ROLE);
    }
}
