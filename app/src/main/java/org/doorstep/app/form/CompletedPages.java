package org.doorstep.app.form;

import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.form.FormAddress;
import org.doorstep.app.ui.frame.Address;
import org.doorstep.app.ui.frame.Desk;
import org.doorstep.app.ui.frame.Page;
import org.doorstep.app.ui.frame.PageKind;
import org.doorstep.domain.access.Look;
import org.doorstep.domain.citizen.CitizenFile;
import org.doorstep.domain.citizen.SingleView;
import org.doorstep.domain.form.Form;
import org.doorstep.domain.record.Recorded;
import org.doorstep.domain.response.FormResponse;
import org.jspecify.annotations.Nullable;

/// Opens completed forms to be read.
record CompletedPages(FormPages pages) implements PageKind {

    private static final Messages TEXT = Messages.of("form");

    /// What is shown.
    ///
    /// @param form as it was when it was filled in, or the nearest that this laptop can read
    record Shown(Recorded<FormResponse> response, SingleView view, Form form) {}

    @Override
    public String kind() {
        return FormAddress.READ;
    }

    @Override
    public Optional<String> title(Address address) {
        return pages.ports()
                .citizens()
                .reread(person(address))
                .flatMap(file -> shown(file, response(address)))
                .map(CompletedPages::title);
    }

    @Override
    public Page open(Address address, Desk desk) {
        var who = pages.officer().get();
        var view =
                new CompletedView(
                        pages.clock(),
                        () -> desk.open(pages.personPage().apply(person(address))),
                        fill -> desk.open(FormAddress.of(person(address), fill, null)));
        var page = new Reading(view);
        var look = new Look(person(address), who.id(), pages.clock().instant(), who.team());
        pages.background()
                .write(
                        () ->
                                pages.ports()
                                        .citizens()
                                        .open(look)
                                        .flatMap(file -> shown(file, response(address))),
                        page::show);
        return page;
    }

    private Optional<Shown> shown(CitizenFile file, UUID response) {
        var view = SingleView.of(file);
        return view.responses().stream()
                .filter(one -> one.header().id().equals(response))
                .findFirst()
                .flatMap(one ->
                        pages.ports()
                                .forms()
                                .in(one.body().form(), one.body().edition())
                                .map(form -> new Shown(one, view, form)));
    }

    private static String title(Shown shown) {
        return shown.response().body().title() + ": " + shown.view().name().display();
    }

    private static UUID person(Address address) {
        return UUID.fromString(address.key().split("/")[0]);
    }

    private static UUID response(Address address) {
        return UUID.fromString(address.key().split("/")[1]);
    }

    private static final class Reading implements Page {

        private final CompletedView view;
        private final SimpleStringProperty title =
                new SimpleStringProperty(TEXT.get("page.opening"));
        private final SimpleObjectProperty<@Nullable Region> context = new SimpleObjectProperty<>();

        private Reading(CompletedView view) {
            this.view = view;
        }

        private void show(Optional<Shown> found) {
            found.ifPresentOrElse(
                    shown -> {
                        title.set(CompletedPages.title(shown));
                        view.show(shown);
                    },
                    view::notHeld);
        }

        @Override
        public ObservableValue<String> title() {
            return title;
        }

        @Override
        public Region root() {
            return view.root();
        }

        @Override
        public ObservableValue<@Nullable Region> context() {
            return context;
        }

        @Override
        public void shown() {
            view.focus();
        }

        @Override
        public void closed() {
            // It follows nothing.
        }
    }
}
