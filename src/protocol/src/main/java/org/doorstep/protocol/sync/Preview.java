package org.doorstep.protocol.sync;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.doorstep.domain.merge.Merge;
import org.doorstep.domain.merge.Merged;
import org.doorstep.domain.merge.Stand;
import org.doorstep.domain.record.Header;
import org.doorstep.domain.registry.Entities;
import org.doorstep.domain.sync.PendingOp.Amendment;
import org.doorstep.domain.sync.PendingOp.Change;
import org.doorstep.domain.sync.PendingOp.Insert;
import org.doorstep.protocol.json.Fields;
import org.doorstep.protocol.json.Json;
import org.jspecify.annotations.Nullable;

/// What a laptop shows of a record: what the hub says, with the laptop's own changes folded over it
/// by the same function as at the hub. Where the hub will find a conflict, its value is shown.
public final class Preview {

    private final Json json;
    private final Fields fields;

    public Preview(Json json) {
        this.json = json;
        this.fields = new Fields(json);
    }

    /// A record as it is shown.
    ///
    /// @param body canonical JSON
    /// @param deleted whether the officer has deleted it; then it is not shown at all
    public record View(String type, Header header, String body, boolean deleted) {}

    /// @param taken whether the hub has acknowledged it
    public record Own(Change change, boolean taken) {}

    /// @param base what the hub says; null if it does not know the record yet
    /// @param own the laptop's own changes of the record, oldest first
    /// @return empty if there is nothing to show
    public Optional<View> of(@Nullable View base, List<Own> own) {
        var view = base;
        for (var one : own) {
            view =
                    switch (one.change()) {
                        case Insert insert -> view == null ? inserted(insert, one.taken()) : view;
                        case Amendment amendment -> view == null ? null : amended(view, amendment);
                    };
        }
        return Optional.ofNullable(view);
    }

    private View inserted(Insert insert, boolean taken) {
        var header = insert.header();
        var version = taken ? 1 : 0;
        return new View(
                insert.type(),
                new Header(
                        header.id(),
                        header.file(),
                        header.category(),
                        header.sensitivity(),
                        version,
                        header.author(),
                        header.observedAt(),
                        header.recordedAt()),
                json.write(json.tree(insert.body())),
                false);
    }

    /// The hub too takes the time at which the officer says that it was so.
    private static Header observed(Header header, Instant at) {
        return new Header(
                header.id(),
                header.file(),
                header.category(),
                header.sensitivity(),
                header.version(),
                header.author(),
                at,
                header.recordedAt());
    }

    private View amended(View view, Amendment amendment) {
        var type = Entities.named(view.type());
        if (type.isEmpty()) {
            return view;
        }
        Map<String, String> present = view.deleted() ? Map.of() : fields.of(view.body());
        var stand = new Stand(view.header().version(), present, view.deleted());
        return switch (new Merge(type.get().policy(), fields).merge(stand, amendment.edit())) {
            case Merged.Changed(var _, var deleted, var _) when deleted ->
                    new View(view.type(), view.header(), view.body(), true);
            case Merged.Changed(var merged, var _, var _) ->
                    new View(
                            view.type(),
                            observed(view.header(), amendment.observedAt()),
                            fields.body(merged),
                            false);
            case Merged.Same _, Merged.Unfit _ -> view;
        };
    }
}
