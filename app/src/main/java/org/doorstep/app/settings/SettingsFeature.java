package org.doorstep.app.settings;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.Appearance;
import org.doorstep.app.ui.frame.Address;
import org.doorstep.app.ui.frame.Desk;
import org.doorstep.app.ui.frame.Feature;
import org.doorstep.app.ui.frame.Page;
import org.doorstep.app.ui.frame.PageKind;
import org.doorstep.app.ui.frame.Place;
import org.jspecify.annotations.Nullable;

/// What *Settings* brings to the shell.
public record SettingsFeature(
        ObjectProperty<Appearance> appearance, Supplier<Diagnostics> diagnostics)
        implements PageKind {

    /// Where the page is.
    public static final Address ADDRESS = Address.of("settings");

    private static final Messages TEXT = Messages.of("settings");

    public Feature feature() {
        return new Feature(
                List.of(new Place(ADDRESS, TEXT.get("title"), "mdomz-settings")), List.of(this));
    }

    @Override
    public String kind() {
        return ADDRESS.kind();
    }

    @Override
    public Page open(Address address, Desk desk) {
        return new SettingsPage(
                new SettingsView(
                        appearance,
                        diagnostics,
                        desk::showShortcuts,
                        () -> desk.say(TEXT.get("diagnostics.copied"))));
    }

    private static final class SettingsPage implements Page {

        private final SettingsView view;
        private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper(TEXT.get("title"));
        private final ReadOnlyObjectWrapper<@Nullable Region> context =
                new ReadOnlyObjectWrapper<>();

        private SettingsPage(SettingsView view) {
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
        public void closed() {}
    }
}
