package org.doorstep.app.settings;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.Appearance;
import org.doorstep.app.ui.frame.Address;
import org.doorstep.app.ui.frame.Desk;
import org.doorstep.app.ui.frame.Feature;
import org.doorstep.app.ui.frame.Page;
import org.doorstep.app.ui.frame.PageKind;
import org.doorstep.app.ui.frame.Place;
import org.doorstep.app.ui.frame.PlainPage;

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
        var view =
                new SettingsView(
                        appearance,
                        diagnostics,
                        desk::showShortcuts,
                        () -> desk.say(TEXT.get("diagnostics.copied")));
        return new PlainPage(TEXT.get("title"), view.root(), view::focus, () -> {});
    }
}
