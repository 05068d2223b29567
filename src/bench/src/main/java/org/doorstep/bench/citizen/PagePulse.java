package org.doorstep.bench.citizen;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Node;
import org.doorstep.app.citizen.CitizenPages;
import org.doorstep.app.ui.frame.Page;
import org.doorstep.bench.measure.NoDesk;
import org.doorstep.bench.measure.PageWindow;
import org.doorstep.bench.measure.Timings;

/// The citizen's page in a window: from all properties of its model set to the end of the next
/// pulse's layout, which includes waiting for that pulse.
///
/// @param pages that read and write on the calling thread, so that a page that is open has all its
///   properties
record PagePulse(CitizenPages pages, PageWindow window) {

    /// Opens the page, waits for the pulse that lays it out and closes it.
    void time(UUID person, Timings timings) throws InterruptedException {
        var shown = new AtomicReference<Page>();
        window.lay(
                () -> {
                    var page = pages.open(CitizenPages.address(person), new NoDesk());
                    var set = System.nanoTime();
                    shown.set(page);
                    var context = page.context().getValue();
                    window.put(page.root(), context == null ? new Node[0] : new Node[] {context});
                    return set;
                },
                timings);
        PageWindow.onScreen(() -> {
            window.clear();
            shown.get().closed();
            return window;
        });
    }
}
