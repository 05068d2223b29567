package org.doorstep.app.ui.form;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.Region;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.Icons;
import org.doorstep.app.ui.Mnemonic;
import org.doorstep.app.ui.ServiceMark;
import org.doorstep.app.ui.frame.Address;
import org.doorstep.app.work.Background;

/// The button that begins a form about a person, or goes on with one that was begun; a safeguarding
/// alert stands last.
public final class FormsMenu {

    /// Id for tests.
    public static final String BUTTON = "forms.start";

    /// Id of the entry that begins a safeguarding alert.
    public static final String ALERT = "forms.alert";

    private static final Messages TEXT = Messages.of("form");

    private final UUID person;
    private final Function<UUID, List<FormOffer>> offers;
    private final Consumer<Address> open;
    private final Background background;
    private final MenuButton button = new MenuButton(TEXT.get("start"), Icons.of("mdoal-article"));

    /// @param offers asked away from the screen, see [FormOffer]
    /// @param open shows a page
    public FormsMenu(
            UUID person,
            Function<UUID, List<FormOffer>> offers,
            Consumer<Address> open,
            Background background) {
        this.person = person;
        this.offers = offers;
        this.open = open;
        this.background = background;
        button.setId(BUTTON);
        Mnemonic.in(button);
        button.setMinWidth(Region.USE_PREF_SIZE);
        show(List.of());
    }

    public MenuButton button() {
        return button;
    }

    /// Asks again what is offered: a form may have been begun or completed.
    public void refresh() {
        background.read(() -> offers.apply(person), this::show);
    }

    /// Opens the menu.
    public void drop() {
        if (button.isVisible()) {
            button.requestFocus();
            button.show();
        }
    }

    /// Begins a safeguarding alert.
    public void alert() {
        open.accept(AlertAddress.of(person));
    }

    /// Shows a completed form.
    public void read(UUID response) {
        open.accept(FormAddress.completed(person, response));
    }

    private void show(List<FormOffer> offered) {
        var alert = new MenuItem(TEXT.get("alert"), Icons.of("mdomz-report"));
        alert.setId(ALERT);
        alert.setOnAction(_ -> alert());
        button.getItems().setAll(offered.stream().map(this::item).toList());
        if (!offered.isEmpty()) {
            button.getItems().add(new SeparatorMenuItem());
        }
        button.getItems().add(alert);
    }

    private MenuItem item(FormOffer offer) {
        var words = offer.begun() ? TEXT.get("start.goOn", offer.title()) : offer.title();
        var item = new MenuItem(words, ServiceMark.of(offer.service()));
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> open.accept(offer.where()));
        return item;
    }
}
