package org.doorstep.bench.cut;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.UUID;
import org.doorstep.bench.laptop.BareStore;
import org.doorstep.bench.sync.DocumentHub;
import org.doorstep.bench.sync.DocumentLaptop;
import org.doorstep.domain.id.Ids;
import org.doorstep.protocol.json.Json;
import org.doorstep.store.vault.Vault;
import org.doorstep.sync.hub.Bearer;
import org.doorstep.sync.hub.HubClient;
import org.doorstep.sync.hub.Patience;
import org.doorstep.sync.round.SyncRound;

/// A real hub and one enrolled laptop, whose store is opened from as many images as are wanted.
final class CutTown implements AutoCloseable {

    private static final int DOCUMENTS = 30;
    private static final int VISITS = 10;

    private final Clock clock = Clock.systemUTC();
    private final Ids ids = new Ids(clock, new SecureRandom());
    private final byte[] key = new byte[32];
    private final DocumentHub hub;
    private final Vault vault;
    private final Bearer bearer;
    private final Connection database;

    private CutTown(DocumentHub hub, DocumentLaptop laptop) throws SQLException, IOException {
        this.hub = hub;
        vault = laptop.open();
        bearer = laptop.bearer(vault);
        database = hub.connection();
    }

    static CutTown start(Path folder) throws Exception {
        var hub = DocumentHub.start(folder.resolve("hub"));
        hub.make(DOCUMENTS);
        hub.fill(VISITS);
        var laptop = DocumentLaptop.withCheapKeys(folder.resolve("laptop"));
        laptop.enrol(hub.address());
        return new CutTown(hub, laptop);
    }

    DocumentHub hub() {
        return hub;
    }

    HubRows rows() {
        return HubRows.of(database);
    }

    String token() {
        return bearer.token();
    }

    /// The store in this file, or a new one.
    BareStore store(Path file) {
        return BareStore.in(file, key, device(), ids, clock);
    }

    /// Rounds of this store with the hub, or with whoever stands at the address.
    SyncRound round(BareStore store, URI address) {
        return new SyncRound(
                new HubClient(address, bearer, new Json(), Patience.MOBILE),
                store.replica(),
                vault.officer().id(),
                "bench",
                clock);
    }

    private UUID device() {
        return vault.replica().state().device();
    }

    @Override
    public void close() throws IOException, SQLException {
        database.close();
        vault.close();
        hub.close();
    }
}
