package org.doorstep.app.form;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
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
import org.doorstep.app.ui.visit.VisitShown.Warning;
import org.doorstep.app.work.Background;
import org.doorstep.app.work.Latest;
import org.doorstep.app.work.Work;
import org.doorstep.domain.access.Look;
import org.doorstep.domain.attachment.Attachment;
import org.doorstep.domain.casework.Awaiting;
import org.doorstep.domain.casework.Cases;
import org.doorstep.domain.change.Changes;
import org.doorstep.domain.change.Topic;
import org.doorstep.domain.citizen.CitizenFile;
import org.doorstep.domain.citizen.SingleView;
import org.doorstep.domain.form.Form;
import org.doorstep.domain.record.Recorded;
import org.doorstep.domain.response.FormResponse;
import org.jspecify.annotations.Nullable;

/// Opens completed forms to be read.
record CompletedPages(FormPages pages, Cases cases) implements PageKind {

    private static final Messages TEXT = Messages.of("form");

    /// What is shown.
    ///
    /// @param warnings those about the person first, then those about others who live there
    /// @param form as it was when it was filled in, or the nearest that this laptop can read
    /// @param attached the records of photos and files in the person's file that this officer sees,
    ///   by id
    /// @param last the same form as it was completed before, or null
    /// @param awaiting the case that waits for an approval of it, or null
    /// @param found what it has found and nobody has recorded yet
    record Shown(
            Recorded<FormResponse> response,
            SingleView view,
            List<Warning> warnings,
            Form form,
            Map<UUID, Recorded<Attachment>> attached,
            @Nullable Recorded<FormResponse> last,
            @Nullable Awaiting awaiting,
            List<Finding.Offered> found) {}

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
        var finding = new Finding(cases, pages.background(), who.id(), desk::say, desk::say);
        var view =
                new CompletedView(
                        pages.clock(),
                        () -> desk.open(pages.personPage().apply(person(address))),
                        fill -> desk.open(FormAddress.of(person(address), fill, null)),
                        new Originals(pages, who.id(), desk),
                        new Deciding(cases, pages, person(address), desk::say, desk::say),
                        finding,
                        other -> desk.open(FormAddress.completed(person(address), other)));
        var page =
                new Reading(
                        view,
                        pages.ports().changes(),
                        pages.background(),
                        () ->
                                pages.ports()
                                        .citizens()
                                        .reread(person(address))
                                        .flatMap(file -> shown(file, response(address))));
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
                                .map(form ->
                                        new Shown(
                                                one,
                                                view,
                                                pages.ports().warnings().of(file, view),
                                                form,
                                                attached(one.header().file()),
                                                before(view, one),
                                                awaiting(one),
                                                Finding.of(one, cases))));
    }

    /// The newest of the same form that was completed before that one.
    private static @Nullable Recorded<FormResponse> before(
            SingleView view, Recorded<FormResponse> one) {
        return view.responses().stream()
                .filter(other -> other.body().form().equals(one.body().form()))
                .filter(other -> other.header().observedAt().isBefore(one.header().observedAt()))
                .max(Comparator.comparing(other -> other.header().observedAt()))
                .orElse(null);
    }

    private @Nullable Awaiting awaiting(Recorded<FormResponse> one) {
        var id = one.header().id();
        return cases.of(one.header().file()).stream()
                .filter(run ->
                        run.id().equals(one.body().caseId())
                                || run.beganWith().filter(id::equals).isPresent())
                .flatMap(run -> run.awaiting().stream())
                .findFirst()
                .orElse(null);
    }

    private Map<UUID, Recorded<Attachment>> attached(UUID person) {
        return pages.ports().attachments().of(person).stream()
                .collect(Collectors.toMap(one -> one.header().id(), one -> one));
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
        private final Changes.Listening listening;
        private final Latest<Optional<Shown>> rereading;
        private final SimpleStringProperty title =
                new SimpleStringProperty(TEXT.get("page.opening"));
        private final SimpleObjectProperty<@Nullable Region> context = new SimpleObjectProperty<>();

        /// @param again reads what is shown again
        private Reading(
                CompletedView view,
                Changes changes,
                Background background,
                Work<Optional<Shown>> again) {
            this.view = view;
            this.rereading = background.latest(found -> found.ifPresent(view::renew), _ -> {});
            this.listening =
                    changes.listen(topics -> {
                        if (topics.contains(Topic.FILES)) {
                            background.show(view::lookAgain);
                        }
                        if (topics.contains(Topic.TIMELINE)) {
                            background.show(() -> rereading.submit(again));
                        }
                    });
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
            listening.close();
            rereading.forget();
            view.close();
        }
    }
}
