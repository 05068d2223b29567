package org.doorstep.app.form;

import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.form.FormAddress;
import org.doorstep.app.ui.frame.Desk;
import org.doorstep.app.ui.frame.Page;
import org.doorstep.domain.record.Recorded;
import org.doorstep.domain.response.FormResponse;
import org.jspecify.annotations.Nullable;

/// The tab of a form that is filled in.
final class FormPage implements Page {

    private static final Messages TEXT = Messages.of("form");

    private final FormAddress address;
    private final Desk desk;
    private final FormModel model;
    private final FormView view;
    private final ObservableValue<String> title;
    private final SimpleObjectProperty<@Nullable Region> context = new SimpleObjectProperty<>();

    FormPage(FormAddress address, FormPages pages, Desk desk) {
        this.address = address;
        this.desk = desk;
        var who = pages.officer().get();
        model =
                new FormModel(
                        address,
                        who.id(),
                        pages.ports(),
                        pages.background(),
                        pages.clock(),
                        this::completed);
        view =
                new FormView(
                        model,
                        desk::say,
                        pages.clock(),
                        pages.background(),
                        () -> desk.open(pages.personPage().apply(address.person())));
        title =
                Bindings.createStringBinding(
                        () -> {
                            var shown = model.viewProperty().get();
                            return shown == null
                                    ? TEXT.get("page.opening")
                                    : model.form().title() + ": " + shown.name().display();
                        },
                        model.viewProperty());
        // For a file of one's own scope the reason is the scope: the team.
        model.open(who.team());
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
        model.close();
        view.dispose();
    }

    private void completed(Recorded<FormResponse> response) {
        desk.replace(
                FormAddress.of(address.person(), address.form(), address.caseId()),
                FormAddress.completed(address.person(), response.header().id()));
        desk.say(TEXT.get("completed", response.body().title()));
    }
}
