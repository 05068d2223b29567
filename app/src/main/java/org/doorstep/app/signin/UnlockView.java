package org.doorstep.app.signin;

import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.doorstep.app.text.Dates;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.FieldBox;
import org.doorstep.app.ui.OneOf;
import org.doorstep.app.ui.Texts;
import org.jspecify.annotations.Nullable;

/// Who uses this laptop, the passphrase, one button. Nothing about residents on this screen.
public final class UnlockView {

    public static final String PASSPHRASE = "unlock.passphrase";
    public static final String OPEN = "unlock.open";
    public static final String SOMEBODY_ELSE = "unlock.somebodyElse";

    private static final Messages TEXT = Messages.of("signin");

    private final SignInColumn column = new SignInColumn();
    private final PassphraseField passphrase;

    /// @param demoPassphrase shown where this is a demonstration; else null
    /// @param somebodyElse starts the first time of another officer
    public UnlockView(
            UnlockModel<?> model,
            Dates dates,
            @Nullable String demoPassphrase,
            Runnable somebodyElse) {
        passphrase = new PassphraseField(PASSPHRASE, model.passphrase(), model::unlock);
        var open = SignInColumn.primary(TEXT.get("open"), OPEN, model::unlock);
        var other = new Hyperlink(TEXT.get("somebodyElse"));
        other.setId(SOMEBODY_ELSE);
        other.setOnAction(_ -> somebodyElse.run());
        var field =
                new FieldBox(
                                TEXT.get("passphrase.label"),
                                null,
                                passphrase.field(),
                                passphrase.root())
                        .error(model.fault());
        column.title(TEXT.get("unlock.title"), TEXT.get("unlock.offline"));
        column.add(residents(model, dates), field.root());
        if (demoPassphrase != null) {
            column.add(SignInColumn.demoOffer(demoPassphrase, model.passphrase()::set));
        }
        column.add(open, busy(model), other);
        model.busy().subscribe(open::setDisable);
        model.fault()
                .subscribe(fault -> {
                    if (!fault.isEmpty() && !open.isFocused()) {
                        passphrase.focus();
                    }
                });
    }

    public Region root() {
        return column.root();
    }

    /// Puts the focus where the officer begins.
    public void focus() {
        column.focus(passphrase.inSight());
    }

    /// The id of an officer's row.
    public static String row(Resident who) {
        return "unlock.who." + who.id();
    }

    private static Region residents(UnlockModel<?> model, Dates dates) {
        var rows = new VBox();
        rows.getStyleClass().add("residents");
        rows.setAccessibleText(TEXT.get("unlock.title"));
        var one = new OneOf<Resident>(model.chosen()::set);
        for (var who : model.residents()) {
            rows.getChildren().add(one.add(row(who, dates), who));
        }
        model.chosen().subscribe(one::show);
        return rows;
    }

    private static ToggleButton row(Resident who, Dates dates) {
        var last =
                who.lastHere() == null
                        ? TEXT.get("lastHere.never")
                        : TEXT.get("lastHere", dates.dayInWords(who.lastHere()));
        var name = Texts.strong(who.name());
        var under = Texts.caption(last);
        // A row is one line each: wrapping inside a button asks for the height of its narrowest.
        name.setWrapText(false);
        under.setWrapText(false);
        var words = new VBox(name, under);
        words.setAlignment(Pos.CENTER_LEFT);
        var row = new ToggleButton();
        row.setId(row(who));
        row.setGraphic(words);
        row.setMaxWidth(Double.MAX_VALUE);
        row.getStyleClass().setAll("resident", "focusable");
        row.setAccessibleText(who.name() + ". " + last);
        return row;
    }

    /// Filled when it is first needed: nobody waits for a bar on the way to the first screen.
    private static Region busy(UnlockModel<?> model) {
        var box = new VBox();
        box.getStyleClass().add("progress-line");
        box.visibleProperty().bind(model.busy());
        box.managedProperty().bind(model.busy());
        model.busy()
                .subscribe(busy -> {
                    if (busy) {
                        var bar = new ProgressBar();
                        bar.setMaxWidth(Double.MAX_VALUE);
                        box.getChildren().setAll(Texts.caption(TEXT.get("opening")), bar);
                    } else {
                        // An indeterminate bar moves for ever, also where nobody sees it.
                        box.getChildren().clear();
                    }
                });
        return box;
    }
}
