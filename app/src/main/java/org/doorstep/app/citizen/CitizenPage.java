package org.doorstep.app.citizen;

import java.time.Clock;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;
import org.doorstep.app.citizen.source.SourceNames;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.frame.Desk;
import org.doorstep.app.ui.frame.Page;
import org.doorstep.app.work.Background;
import org.jspecify.annotations.Nullable;

/// A citizen's tab.
final class CitizenPage implements Page {

    private static final Messages TEXT = Messages.of("citizen");

    private final CitizenModel model;
    private final CitizenView view;
    private final SimpleObjectProperty<@Nullable Region> context;
    private final ObservableValue<String> title;
    private boolean seen;

    CitizenPage(
            CitizenModel model, SourceNames names, Clock clock, Background background, Desk desk) {
        this.model = model;
        view =
                new CitizenView(
                        model,
                        names,
                        clock,
                        background,
                        () -> desk.say(TEXT.get("note.discarded"), model.note()::undoDiscard),
                        desk::showContext);
        context = new SimpleObjectProperty<>(view.context());
        title = view.title();
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
        if (!seen) {
            seen = true;
            view.focus();
        }
    }

    @Override
    public void closed() {
        model.close();
        view.dispose();
    }
}
