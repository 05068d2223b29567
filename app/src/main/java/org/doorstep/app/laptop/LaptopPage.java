package org.doorstep.app.laptop;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.frame.Page;
import org.jspecify.annotations.Nullable;

/// The page *On this laptop*.
final class LaptopPage implements Page {

    private static final Messages TEXT = Messages.of("laptop");

    private final LaptopModel model;
    private final LaptopView view;
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper(TEXT.get("title"));
    private final ReadOnlyObjectWrapper<@Nullable Region> context = new ReadOnlyObjectWrapper<>();

    LaptopPage(LaptopModel model, LaptopView view) {
        this.model = model;
        this.view = view;
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
        view.close();
        model.close();
    }
}
