package org.doorstep.store.reference;

import static org.doorstep.store.db.Tables.REFERENCE;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.doorstep.domain.reference.Reference.Kind;
import org.doorstep.protocol.reference.FlawedFileException;
import org.doorstep.protocol.reference.ReferenceFiles;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The council's newest file of a kind of which there is one, as far as this laptop has it and can
/// read it; else what Doorstep brings. Read again only when there is a newer edition.
///
/// @param <T> what it says
public final class NewestFile<T> {

    private static final Logger LOG = LoggerFactory.getLogger(NewestFile.class);

    private final Kind kind;
    private final Function<String, T> reader;
    private final AtomicReference<@Nullable Read<T>> last = new AtomicReference<>();

    /// @param reader throws [FlawedFileException] if the text is of a form that it cannot read
    public NewestFile(Kind kind, Function<String, T> reader) {
        this.kind = kind;
        this.reader = reader;
    }

    private record Read<T>(long edition, T said) {}

    /// What it says.
    public T in(DSLContext sql) {
        var newest =
                sql.select(REFERENCE.EDITION, REFERENCE.TEXT)
                        .from(REFERENCE)
                        .where(REFERENCE.KIND.eq(kind.toString()))
                        .orderBy(REFERENCE.EDITION.desc())
                        .limit(1)
                        .fetchOne();
        var edition = newest == null ? 0 : newest.value1();
        var before = last.get();
        if (before != null && before.edition() == edition) {
            return before.said();
        }
        var said = newest == null ? shipped() : read(newest.value2());
        last.set(new Read<>(edition, said));
        return said;
    }

    private T read(@Nullable String text) {
        try {
            return reader.apply(text == null ? "" : text);
        } catch (FlawedFileException e) {
            LOG.warn("the council's {} are of a form that this build cannot read", kind);
            return shipped();
        }
    }

    private T shipped() {
        return reader.apply(ReferenceFiles.shipped(kind));
    }
}
