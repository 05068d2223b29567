package org.doorstep.app.signin;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.FieldBox;
import org.jspecify.annotations.Nullable;

/// The screens of the first time on this laptop, one for each step.
public final class FirstRunView {

    public static final String ADDRESS = "firstrun.address";
    public static final String FIND = "firstrun.find";
    public static final String SIGN_IN = "firstrun.signin";
    public static final String CANCEL = "firstrun.cancel";
    public static final String PASSPHRASE = "firstrun.passphrase";
    public static final String AGAIN = "firstrun.again";
    public static final String MAKE = "firstrun.make";
    public static final String OTHER_HUB = "firstrun.otherHub";
    public static final String BACK = "firstrun.back";

    private static final Messages TEXT = Messages.of("signin");

    private final SignInColumn column = new SignInColumn();
    private final FirstRunModel<?, ?> model;
    private final @Nullable String demoPassphrase;
    private final @Nullable Runnable back;
    private Node first = column.root();
    private Subscription offering = Subscription.EMPTY;

    /// @param demoPassphrase offered where this is a demonstration; else null
    /// @param back to the officers of this laptop; null where there are none yet
    public FirstRunView(
            FirstRunModel<?, ?> model, @Nullable String demoPassphrase, @Nullable Runnable back) {
        this.model = model;
        this.demoPassphrase = demoPassphrase;
        this.back = back;
        model.step().subscribe(this::show);
    }

    public Region root() {
        return column.root();
    }

    /// Puts the focus where the officer begins.
    public void focus() {
        column.focus(first);
    }

    private void show(FirstRunModel.Step step) {
        offering.unsubscribe();
        column.clear();
        switch (step) {
            case ADDRESS -> address();
            case FINDING -> finding();
            case READY -> ready();
            case BROWSER -> browser();
            case PASSPHRASE -> passphrase();
            case MAKING -> making();
        }
        focus();
    }

    private void address() {
        var field = new TextField();
        field.setId(ADDRESS);
        field.textProperty().bindBidirectional(model.address());
        field.setOnAction(_ -> model.find());
        column.title(TEXT.get("address.title"), TEXT.get("address.why"));
        column.add(
                new FieldBox(TEXT.get("address.label"), TEXT.get("address.hint"), field)
                        .error(model.fault())
                        .root(),
                SignInColumn.primary(TEXT.get("address.find"), FIND, model::find));
        addBack();
        first = field;
    }

    private void ready() {
        var button = SignInColumn.primary(TEXT.get("browser.open"), SIGN_IN, model::signIn);
        var other = new Hyperlink(TEXT.get("address.other"));
        other.setId(OTHER_HUB);
        other.setOnAction(_ -> model.changeAddress());
        column.title(TEXT.get("ready.title", model.council().get()), TEXT.get("ready.why"));
        if (demoPassphrase != null) {
            column.add(SignInColumn.demoHint());
        }
        column.add(SignInColumn.fault(model.fault()), button, other);
        addBack();
        first = button;
    }

    private void finding() {
        column.title(TEXT.get("finding.title"), TEXT.get("finding"));
        column.add(ProgressLine.of(TEXT.get("waiting")), cancel());
    }

    private void browser() {
        var address = new AddressOffer(model.invitation());
        offering = address::dispose;
        column.title(TEXT.get("browser.title"), TEXT.get("browser.waiting"));
        column.add(ProgressLine.of(TEXT.get("waiting")), address.root(), cancel());
    }

    private Node cancel() {
        var cancel = new Button(TEXT.get("cancel"));
        cancel.setId(CANCEL);
        cancel.setOnAction(_ -> model.cancel());
        first = cancel;
        return new HBox(cancel);
    }

    private void passphrase() {
        var typed = new PassphraseField(PASSPHRASE, model.passphrase(), model::make);
        var again = new PassphraseField(AGAIN, model.again(), model::make);
        column.title(TEXT.get("choose.title", model.officer().get()), TEXT.get("choose.why"));
        column.add(
                new FieldBox(
                                TEXT.get("choose.label"),
                                TEXT.get("choose.hint"),
                                typed.field(),
                                typed.root())
                        .error(model.fault())
                        .root(),
                new FieldBox(TEXT.get("choose.again"), null, again.field(), again.root())
                        .error(model.againFault())
                        .root());
        if (demoPassphrase != null) {
            column.add(SignInColumn.demoOffer(demoPassphrase, this::useDemo));
        }
        column.add(SignInColumn.primary(TEXT.get("choose.make"), MAKE, model::make));
        first = typed.field();
    }

    private void useDemo(String passphrase) {
        model.passphrase().set(passphrase);
        model.again().set(passphrase);
    }

    private void making() {
        column.title(TEXT.get("making.title"), TEXT.get("making"));
        column.add(ProgressLine.of(TEXT.get("making.line")));
        first = column.root();
    }

    private void addBack() {
        if (back != null) {
            var link = new Hyperlink(TEXT.get("back"));
            link.setId(BACK);
            link.setOnAction(_ -> back.run());
            column.add(link);
        }
    }
}
