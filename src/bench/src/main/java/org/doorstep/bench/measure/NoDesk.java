package org.doorstep.bench.measure;

import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.doorstep.app.ui.frame.Address;
import org.doorstep.app.ui.frame.Desk;
import org.doorstep.app.ui.frame.Waiting;
import org.doorstep.app.ui.frame.WidthForm;

/// A desk with room for one page and nothing around it.
public record NoDesk() implements Desk {

    @Override
    public void open(Address where) {}

    @Override
    public void open(Address where, String to) {}

    @Override
    public void openBeside(Address where) {}

    @Override
    public void openBeside(Address where, String title) {}

    @Override
    public void leadBeside(Address where, String to) {}

    @Override
    public void replace(Address former, Address now) {}

    @Override
    public void close(Address where) {}

    @Override
    public void showContext() {}

    @Override
    public void showShortcuts() {}

    @Override
    public void signIn() {}

    @Override
    public void say(String done) {}

    @Override
    public void say(String done, Runnable undo) {}

    @Override
    public void say(Waiting done) {}

    @Override
    public void say(Waiting done, Runnable undo) {}

    @Override
    public void fail(Throwable thrown) {
        throw new BenchException("the page failed", thrown);
    }

    @Override
    public ObservableValue<WidthForm> form() {
        return new SimpleObjectProperty<>(WidthForm.WIDE);
    }
}
