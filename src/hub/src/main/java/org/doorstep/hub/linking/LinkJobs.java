package org.doorstep.hub.linking;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.doorstep.domain.id.Ids;
import org.doorstep.hub.council.HubException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs linking in the background: it takes longer than anybody waits for an answer. Closing stops
/// it after the chunk under way.
public final class LinkJobs implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LinkJobs.class);

    private final Linking linking;
    private final Ids ids;
    private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicBoolean closing = new AtomicBoolean();

    public LinkJobs(Linking linking, Ids ids) {
        this.linking = linking;
        this.ids = ids;
    }

    /// Begins anew where a killed hub left a run behind.
    public void resume() {
        if (linking.endLeftOver()) {
            background.execute(() -> run(ids.next(), Extent.ALL, new CompletableFuture<>()));
        }
    }

    /// Begins to link and returns as soon as it is under way.
    ///
    /// @return the run's id
    /// @throws HubException if linking is under way already
    public UUID start(Extent extent) {
        var id = ids.next();
        var begun = new CompletableFuture<UUID>();
        background.execute(() -> run(id, extent, begun));
        try {
            return begun.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof HubException ours ? ours : e;
        }
    }

    private void run(UUID id, Extent extent, CompletableFuture<UUID> begun) {
        try {
            linking.run(id, extent, (stage, done, total) -> begun.complete(id), closing::get);
            begun.complete(id);
        } catch (HubException e) {
            LOG.atWarn().addKeyValue("run", id).setCause(e).log("linking did not end well");
            begun.completeExceptionally(e);
        } catch (RuntimeException e) {
            LOG.atError().addKeyValue("run", id).setCause(e).log("linking failed");
            begun.completeExceptionally(new HubException("Linking failed. Start it again.", e));
        }
    }

    @Override
    public void close() {
        closing.set(true);
        background.close();
    }
}
