package org.doorstep.app;

import javafx.scene.layout.Region;
import org.doorstep.app.ui.frame.Desk;
import org.doorstep.app.ui.frame.QuickSearch;

/// Answers nothing.
final class NoSearch implements QuickSearch {

    private final Region nothing = new Region();

    NoSearch(Desk desk) {
        desk.form();
    }

    @Override
    public Region results() {
        return nothing;
    }

    @Override
    public void ask(String typed) {}

    @Override
    public void move(int rows) {}

    @Override
    public boolean choose(boolean beside) {
        return false;
    }

    @Override
    public void forget() {}
}
