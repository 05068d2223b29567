package org.doorstep.app.shell;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.util.Subscription;
import org.doorstep.app.ui.frame.Address;
import org.doorstep.app.ui.frame.Desk;
import org.doorstep.app.ui.frame.Page;
import org.doorstep.app.ui.frame.PageKind;
import org.doorstep.app.work.AppException;
import org.jspecify.annotations.Nullable;

/// The pages that have been made, each with the place its focus was last. A page is made when it is
/// first shown: bringing back the tabs of yesterday must not open anybody's file.
final class OpenPages {

    private static final class Open {
        private final Page page;
        private final Subscription title;
        private @Nullable Node focus;

        private Open(Page page, Subscription title) {
            this.page = page;
            this.title = title;
        }
    }

    private final List<PageKind> kinds;
    private final TabsModel tabs;
    private final Map<Address, Open> pages = new HashMap<>();

    OpenPages(List<PageKind> kinds, TabsModel tabs) {
        this.kinds = kinds;
        this.tabs = tabs;
    }

    /// The page of that address, made now if it is not open yet.
    ///
    /// @throws AppException if no feature makes such pages
    Page page(Address address, Desk desk) {
        var open = pages.get(address);
        if (open == null) {
            var kind =
                    kinds.stream()
                            .filter(known -> known.kind().equals(address.kind()))
                            .findFirst()
                            .orElseThrow(
                                    () -> new AppException("No page of kind " + address.kind()));
            var page = kind.open(address, desk);
            open = new Open(page, page.title().subscribe(title -> tabs.retitle(address, title)));
            pages.put(address, open);
        }
        return open.page;
    }

    boolean isOpen(Address address) {
        return pages.containsKey(address);
    }

    void rememberFocus(Address address, Node focus) {
        var open = pages.get(address);
        if (open != null) {
            open.focus = focus;
        }
    }

    /// Where the focus was when the page was last in front.
    Optional<Node> focus(Address address) {
        var open = pages.get(address);
        return open == null ? Optional.empty() : Optional.ofNullable(open.focus);
    }

    void close(Address address) {
        var open = pages.remove(address);
        if (open != null) {
            open.title.unsubscribe();
            open.page.closed();
        }
    }

    void closeAll() {
        List.copyOf(pages.keySet()).forEach(this::close);
    }
}
