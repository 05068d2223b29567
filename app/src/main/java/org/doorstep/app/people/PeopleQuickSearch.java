package org.doorstep.app.people;

import java.util.UUID;
import java.util.function.BiConsumer;
import javafx.scene.layout.Region;
import org.doorstep.app.ui.frame.QuickSearch;

/// People under the one search box.
public final class PeopleQuickSearch implements QuickSearch {

    private final PeopleModel model;
    private final ResultsView results;

    /// @param open opens a person; in a new tab without leaving this page if true
    public PeopleQuickSearch(PeopleModel model, BiConsumer<UUID, Boolean> open) {
        this.model = model;
        results = new ResultsView(model, PersonCell.Form.LINES, open);
        results.openOn(1);
        results.byArrowsAlone();
        results.root().getStyleClass().add("quick");
    }

    @Override
    public Region results() {
        return results.root();
    }

    @Override
    public void ask(String typed) {
        if (typed.equals(model.typedProperty().get())) {
            model.ask();
        } else {
            model.typedProperty().set(typed);
        }
    }

    @Override
    public void move(int rows) {
        results.move(rows);
    }

    @Override
    public void choose(boolean beside) {
        results.choose(beside);
    }

    @Override
    public void onLeave(Runnable leaving) {
        results.onLeave(leaving);
    }

    @Override
    public void forget() {
        model.forget();
    }
}
