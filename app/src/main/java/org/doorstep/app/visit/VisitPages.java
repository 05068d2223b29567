package org.doorstep.app.visit;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.frame.Address;
import org.doorstep.app.ui.frame.Desk;
import org.doorstep.app.ui.frame.Feature;
import org.doorstep.app.ui.frame.Page;
import org.doorstep.app.ui.frame.PageKind;
import org.doorstep.app.ui.frame.PlainPage;
import org.doorstep.app.ui.task.Team;
import org.doorstep.app.ui.visit.VisitAddress;
import org.doorstep.app.ui.visit.VisitShown;
import org.doorstep.app.ui.visit.VisitWords;
import org.doorstep.app.work.Background;
import org.doorstep.domain.citizen.SingleView;
import org.doorstep.domain.visit.Visits.Turn;
import org.jspecify.annotations.Nullable;

/// Opens visits, one tab for each, and the pages on which they are planned.
///
/// @param team who can go along, and what officers are called
/// @param personPage where a person's file is shown
public record VisitPages(
        VisitPorts ports,
        Team team,
        Function<UUID, Address> personPage,
        Background background,
        Clock clock)
        implements PageKind {

    private static final Messages TEXT = Messages.of("visit");

    /// What it brings to the shell.
    public Feature feature() {
        return new Feature(List.of(), List.of(this, new Planning(this)));
    }

    @Override
    public String kind() {
        return VisitAddress.VISIT;
    }

    @Override
    public Optional<String> title(Address address) {
        return ports.desk().one(UUID.fromString(address.key())).map(this::title);
    }

    @Override
    public Page open(Address address, Desk desk) {
        return new VisitPage(UUID.fromString(address.key()), this, desk);
    }

    private String title(VisitShown visit) {
        var words = new VisitWords(clock);
        return TEXT.get("page.title", words.time(visit.visit().plannedFrom()), visit.name());
    }

    /// The page on which a visit is planned.
    private record Planning(VisitPages pages) implements PageKind {

        @Override
        public String kind() {
            return VisitAddress.PLAN;
        }

        @Override
        public Optional<String> title(Address address) {
            return pages.ports()
                    .desk()
                    .citizens()
                    .reread(UUID.fromString(address.key()))
                    .map(file -> TEXT.get("plan.title.to", SingleView.of(file).name().display()));
        }

        @Override
        public Page open(Address address, Desk desk) {
            var words = new VisitWords(pages.clock());
            var model =
                    new PlanModel(
                            UUID.fromString(address.key()),
                            pages.ports().desk(),
                            pages.background(),
                            pages.clock());
            var view =
                    new PlanView(
                            model,
                            pages.team(),
                            visit -> {
                                desk.replace(address, VisitAddress.of(visit.id()));
                                desk.say(
                                        TEXT.get("plan.done", words.plannedInFull(visit.body())),
                                        () -> cancel(visit.id()));
                            },
                            undo -> desk.say(TEXT.get("plan.cleared"), undo));
            return new PlainPage(TEXT.get("plan.title"), view.root(), view::focus, view::close);
        }

        /// Takes back that it was planned.
        private void cancel(UUID visit) {
            pages.background()
                    .write(
                            () ->
                                    pages.ports()
                                            .desk()
                                            .visits()
                                            .take(
                                                    visit,
                                                    run ->
                                                            new Turn(
                                                                    run.body().cancel(),
                                                                    List.of())),
                            _ -> {});
        }
    }

    /// The tab of a visit.
    private static final class VisitPage implements Page {

        private final VisitModel model;
        private final VisitView view;
        private final ObservableValue<String> title;
        private final SimpleObjectProperty<@Nullable Region> context = new SimpleObjectProperty<>();
        private boolean seen;

        private VisitPage(UUID visit, VisitPages pages, Desk desk) {
            model =
                    new VisitModel(
                            visit,
                            pages.ports(),
                            pages.background(),
                            pages.clock(),
                            new VisitModel.Says() {
                                @Override
                                public void say(String done, Runnable undo) {
                                    desk.say(done, undo);
                                }

                                @Override
                                public void say(String done) {
                                    desk.say(done);
                                }
                            });
            view = new VisitView(model, pages.team(), desk::open, pages.personPage());
            title =
                    Bindings.createStringBinding(
                            () -> {
                                var shown = model.shownProperty().get();
                                return shown == null
                                        ? TEXT.get("page.opening")
                                        : pages.title(shown.visit());
                            },
                            model.shownProperty());
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
            if (seen) {
                model.refresh();
            }
            seen = true;
            view.focus();
        }

        @Override
        public void closed() {
            view.close();
            model.close();
        }
    }
}
