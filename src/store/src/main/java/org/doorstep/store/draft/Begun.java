package org.doorstep.store.draft;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.domain.draft.Unfinished;
import org.doorstep.domain.registry.EntityType;
import org.jooq.DSLContext;

/// What one kind of thing that is begun is kept as on this laptop, field by field or whole.
public interface Begun {

    /// As which it travels.
    EntityType<Unfinished> type();

    /// Whether what is kept under that name is of this kind.
    boolean isOf(String name);

    /// Everything of this kind that is kept.
    List<Named> all(DSLContext sql);

    /// What it is to become; empty if this laptop cannot tell. Asked outside of transactions.
    Optional<Making> making(UUID person, String name);

    /// What is kept under that name; empty for nothing.
    Optional<Kept> kept(DSLContext sql, UUID person, String name);

    /// Under which name a draft of that kind is kept here.
    String nameOf(Unfinished draft);

    /// Whether this build knows all that stands in it.
    boolean knows(Unfinished draft);

    /// Keeps what was handed over or begun on another laptop; nothing is kept under that name. What
    /// it says of others is checked: it comes from another laptop.
    ///
    /// @param now microseconds
    void takeUp(DSLContext sql, UUID person, Unfinished draft, long now);

    /// What was sent has ended because nothing was left of it: what is kept from here on is
    /// another.
    void renew(DSLContext sql, UUID person, String name);

    /// Only what officers read of it.
    Map<String, String> words(Map<String, String> typed);

    /// Makes room for newer words.
    ///
    /// @param fields that were sent; others are on this laptop alone, and stay
    void forget(DSLContext sql, UUID person, String name, Set<String> fields);

    /// @param name under which it is kept about that person
    record Named(UUID person, String name) {}

    /// @param name under which it travels
    /// @param typed by the name of its field
    /// @param service for which it is as far as that is typed; else what it is to become says so
    /// @param begunAt microseconds, when the oldest of it was kept
    /// @param keptAt microseconds, when the newest was
    record Kept(
            String name,
            Map<String, String> typed,
            Optional<Category> service,
            long begunAt,
            long keptAt) {}

    /// What something is to become.
    interface Making {

        /// What officers call it.
        String title(Kept kept);

        /// Whom it is about: their files are in order before it is asked how closely it is held.
        List<UUID> people(UUID person, Kept kept);

        /// For which service.
        Category service(Kept kept);

        /// How closely it is held.
        Sensitivity level(DSLContext sql, UUID person, Kept kept);

        /// Whether it may leave this laptop as it stands: the hub would take it, and whoever is
        /// given the file reads no more in it than in what it is to become.
        boolean maySend(DSLContext sql, UUID person, Kept kept);

        /// What of it is sent.
        Map<String, String> travelling(Map<String, String> typed);
    }
}
