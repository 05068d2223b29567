package org.doorstep.store.outbox;

import static org.doorstep.store.db.Tables.RECORD;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.doorstep.domain.merge.Edit;
import org.doorstep.domain.record.Header;
import org.doorstep.domain.record.Recorded;
import org.doorstep.domain.registry.Entities;
import org.doorstep.domain.registry.EntityType;
import org.doorstep.domain.sync.PendingOp.Amendment;
import org.doorstep.domain.sync.PendingOp.Change;
import org.doorstep.domain.sync.PendingOp.Insert;
import org.doorstep.protocol.json.Fields;
import org.doorstep.protocol.json.ProtocolException;
import org.doorstep.store.record.Records;
import org.doorstep.store.rows.Uuids;
import org.jooq.DSLContext;

/// What an officer's changes say, as records to read.
final class Said {

    private final Records records;
    private final Fields fields;

    Said(Records records) {
        this.records = records;
        this.fields = new Fields(records.json());
    }

    /// What was added as it was added; what was changed as the officer made it. Changes to records
    /// that are no longer here, and of types that this build does not know, are left out.
    List<Recorded<?>> in(DSLContext sql, List<Change> changes) {
        var said = new ArrayList<Recorded<?>>();
        for (var change : changes) {
            switch (change) {
                case Insert(var name, var header, var body) ->
                        Entities.named(name)
                                .flatMap(type -> read(type, header, body))
                                .ifPresent(said::add);
                case Amendment amendment -> made(sql, amendment).ifPresent(said::add);
            }
        }
        return said;
    }

    private Optional<Recorded<?>> made(DSLContext sql, Amendment amendment) {
        var number =
                sql.select(RECORD.ID)
                        .from(RECORD)
                        .where(RECORD.REC_ID.eq(Uuids.bytes(amendment.record())))
                        .fetchOne();
        if (number == null) {
            return Optional.empty();
        }
        var view = records.reading().view(sql, number.value1());
        var type = Entities.named(view.type()).orElse(null);
        return type == null
                ? Optional.empty()
                : read(
                        type,
                        view.header(),
                        fields.body(given(fields.of(view.body()), amendment.edit(), type)));
    }

    private Map<String, String> given(Map<String, String> present, Edit edit, EntityType<?> type) {
        var made = new HashMap<>(present);
        if (edit.deletes()) {
            return made;
        }
        edit.set()
                .forEach((field, step) -> {
                    if (step.to() == null) {
                        made.remove(field);
                    } else {
                        made.put(field, step.to());
                    }
                });
        for (var field : type.policy().sets()) {
            var members = fields.members(made.get(field));
            members.addAll(edit.adds().getOrDefault(field, Set.of()));
            members.removeAll(edit.removes().getOrDefault(field, Set.of()));
            made.put(field, fields.text(members));
        }
        var lifecycle = type.policy().lifecycle();
        if (edit.move() != null && lifecycle != null) {
            made.put(lifecycle.field(), edit.move().to());
        }
        return made;
    }

    private Optional<Recorded<?>> read(EntityType<?> type, Header header, String body) {
        try {
            return Optional.of(new Recorded<>(header, records.json().read(body, type.body())));
        } catch (ProtocolException e) {
            return Optional.empty();
        }
    }
}
