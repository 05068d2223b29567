package org.doorstep.bench.form;

import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Region;
import org.doorstep.app.form.FormPages;
import org.doorstep.app.ui.frame.Address;
import org.doorstep.app.ui.frame.Page;
import org.doorstep.bench.measure.BenchException;
import org.doorstep.bench.measure.NoDesk;
import org.doorstep.bench.measure.PageWindow;
import org.doorstep.bench.measure.Timings;

/// The page of a form in a window.
///
/// @param pages that read and write on the calling thread
record FormPulse(FormPages pages, PageWindow window) {

    /// From asking for the page, which reads file, form and draft and commits the look, to the end
    /// of the pulse that lays it out.
    Page open(Address address, Timings timings) throws InterruptedException {
        var shown = new AtomicReference<Page>();
        window.lay(
                () -> {
                    var begun = System.nanoTime();
                    var page = pages.open(address, new NoDesk());
                    shown.set(page);
                    window.put(page.root());
                    page.shown();
                    return begun;
                },
                timings);
        return shown.get();
    }

    /// Types into a field: from the key to the page laid out anew.
    void type(Page page, String field, int characters, Timings timings)
            throws InterruptedException {
        PageWindow.onScreen(() -> {
            var input = (TextInputControl) find(page.root(), field);
            for (int i = 0; i < characters; i++) {
                timings.time(() -> {
                    input.appendText("a");
                    window.layOut();
                });
                if (input.getLength() > 600) {
                    input.clear();
                }
            }
            return page;
        });
    }

    void close(Page page) throws InterruptedException {
        PageWindow.onScreen(() -> {
            window.clear();
            page.closed();
            return page;
        });
    }

    private static Node find(Region root, String id) {
        return root.lookupAll("*").stream()
                .filter(node -> id.equals(node.getId()))
                .findFirst()
                .orElseThrow(() -> new BenchException("the form has no field " + id, null));
    }
}
