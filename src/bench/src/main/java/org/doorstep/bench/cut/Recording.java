package org.doorstep.bench.cut;

import static org.doorstep.store.db.Tables.TASK;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.doorstep.bench.laptop.BareStore;
import org.doorstep.bench.measure.BenchException;
import org.doorstep.bench.sync.Quiet;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.merge.Edit;
import org.doorstep.domain.note.Note;
import org.doorstep.domain.record.Header;
import org.doorstep.domain.registry.Entities;
import org.doorstep.domain.sync.PendingOp.Amendment;
import org.doorstep.domain.sync.PendingOp.Insert;
import org.doorstep.protocol.json.Fields;
import org.doorstep.protocol.json.Json;
import org.doorstep.protocol.sync.Preview.View;

/// Has a laptop and the hub talk, and keeps every byte of it.
final class Recording {

    /// Documents that are so long that a few of them fill a page.
    private static final int LONG = 4;

    private static final int LONG_CHARACTERS = 180_000;

    private final CutTown town;
    private final Path folder;
    private final Json json = new Json();
    private final Fields fields = new Fields(json);
    private int files;

    Recording(CutTown town, Path folder) {
        this.town = town;
        this.folder = folder;
        lengthen("a");
    }

    /// A new laptop is filled.
    ///
    /// @param encoding how the hub packs its answers
    Conversation firstFill(String encoding) throws IOException {
        town.hub().giveVisitsBack();
        var file = fresh();
        town.store(file).close();
        return record("first fill, " + encoding, Files.readAllBytes(file), encoding);
    }

    /// A day: the laptop has ops that are taken, merged, in conflict and quarantined, the hub has
    /// changes of several pages, a visit list is over, and a record has gone bad on the laptop's
    /// disk.
    ///
    /// @param encoding how the hub packs its answers
    Conversation day(String encoding) throws IOException {
        var file = filled();
        try (var store = town.store(file)) {
            work(store);
            store.damage((sql, _) ->
                    sql.update(TASK)
                            .set(TASK.OWNER, "nobody that the hub knows of")
                            .where(TASK.WHAT.eq(reference(19)))
                            .execute());
            store.replica().doubt();
            while (store.replica().recount()) {
                // To its end.
            }
        }
        lengthen(encoding);
        town.hub().change(0, 1, "what", "The hub was here before, packed with " + encoding);
        town.hub().endVisits();
        return record("a day, " + encoding, Files.readAllBytes(file), encoding);
    }

    /// What an officer has saved and the hub has not: the store, and the request that pushes it,
    /// which the hub never got.
    Unsent unsent() throws IOException {
        var file = filled();
        try (var store = town.store(file)) {
            work(store);
            var requests = new ArrayList<byte[]>();
            try (var wire =
                            new Wire(request -> {
                                requests.add(request);
                                var isPush = new Exchange(request, request).isPush();
                                return isPush
                                        ? new Wire.Reply(new byte[0], true)
                                        : new Wire.Reply(Wire.ask(hub(), request), false);
                            });
                    var round = town.round(store, wire.address())) {
                round.play(new Quiet());
            }
            var push =
                    requests.stream()
                            .map(request -> new Exchange(request, request))
                            .filter(Exchange::isPush)
                            .findFirst()
                            .orElseThrow();
            return new Unsent(file, push, store.replica().state().waiting());
        }
    }

    /// @param file the laptop's store, which believes that its push was lost
    /// @param ops how many
    record Unsent(Path file, Exchange push, int ops) {}

    private Conversation record(String name, byte[] image, String encoding) throws IOException {
        var file = Files.write(fresh(), image);
        var exchanges = new ArrayList<Exchange>();
        var seen = new ArrayList<Map<UUID, View>>();
        try (var store = town.store(file);
                var wire =
                        new Wire(request -> {
                            seen.add(store.views());
                            var asked = accepting(request, encoding);
                            var answer = Wire.ask(hub(), asked);
                            exchanges.add(new Exchange(asked, answer));
                            return new Wire.Reply(answer, false);
                        });
                var round = town.round(store, wire.address())) {
            var ended = round.play(new Quiet());
            if (ended.leftOver() != null) {
                throw new BenchException("the round did not end", ended.leftOver());
            }
            seen.add(store.views());
            var refused = store.replica().state().refused();
            return new Conversation(name, image, exchanges, seen, refused, town.rows());
        }
    }

    /// One save each: taken, merged with what the hub does meanwhile, in conflict with it, added,
    /// and of a file that is gone when it arrives.
    private void work(BareStore store) {
        amend(store, 10, "owner", "officer " + files);
        amend(store, 1, "owner", "officer " + files);
        amend(store, 0, "what", "The laptop was here " + files);
        var about = town.hub().documents().get(12);
        var now = Instant.now();
        var header =
                new Header(
                        UUID.randomUUID(),
                        about.file(),
                        Category.HOUSING,
                        view(store, 12).header().sensitivity(),
                        0,
                        "documents",
                        now,
                        now);
        var note = json.write(new Note(Category.HOUSING, "Nobody at home.", null));
        store.save(List.of(new Insert(Entities.NOTE.name(), header, note)));
        amend(store, 25, "owner", "officer " + files);
    }

    private void amend(BareStore store, int document, String field, String value) {
        var view = view(store, document);
        var before = fields.of(view.body());
        var after = new HashMap<>(before);
        after.put(field, json.write(value));
        var edit =
                Edit.between(
                        Entities.TASK.policy(), view.header().version(), before, after, fields);
        store.save(List.of(new Amendment(view.header().id(), Instant.now(), edit)));
    }

    private View view(BareStore store, int document) {
        return store.view(town.hub().documents().get(document).id()).orElseThrow();
    }

    private String reference(int document) {
        return town.hub().documents().get(document).body().get("ref").stringValue();
    }

    private void lengthen(String with) {
        town.hub().change(0, LONG, "remarks", with.repeat(LONG_CHARACTERS / with.length()));
    }

    private Path filled() throws IOException {
        town.hub().giveVisitsBack();
        var file = fresh();
        try (var store = town.store(file);
                var round = town.round(store, hub())) {
            round.play(new Quiet());
        }
        return file;
    }

    private static byte[] accepting(byte[] request, String encoding) {
        var text = new String(request, StandardCharsets.ISO_8859_1);
        return text.replaceFirst("(?im)^Accept-Encoding: .*$", "Accept-Encoding: " + encoding)
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private URI hub() {
        return town.hub().address();
    }

    private Path fresh() {
        return folder.resolve("recorded-" + ++files);
    }
}
