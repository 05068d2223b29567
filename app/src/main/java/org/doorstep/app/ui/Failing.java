package org.doorstep.app.ui;

import java.util.List;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.doorstep.app.text.Messages;
import org.doorstep.app.work.Latest;

/// A page that says when it could not be read: what is safe and what to do, above what it last
/// showed.
public final class Failing {

    public static final String BANNER = "failing";
    public static final String AGAIN = "failing.again";

    private static final Messages TEXT = Messages.of("failing");

    private Failing() {}

    /// That page, with the banner while one of its readings fails.
    ///
    /// @param readings what the page shows comes from them
    public static Region over(Region page, Latest<?>... readings) {
        var all = List.of(readings);
        var words = Texts.body(TEXT.get("words"));
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        var again = new Button(TEXT.get("again"));
        again.setId(AGAIN);
        again.setMinWidth(Region.USE_PREF_SIZE);
        again.setOnAction(_ -> all.forEach(Latest::again));
        var banner = new HBox(Icons.of("mdomz-warning"), words, again);
        banner.setId(BANNER);
        banner.getStyleClass().add("room");
        banner.setAccessibleText(TEXT.get("region"));
        var failing = any(all);
        banner.visibleProperty().bind(failing);
        banner.managedProperty().bind(banner.visibleProperty());
        // A page that was never read would say for ever that it is being read.
        page.visibleProperty().bind(failing.not().or(everRead(all, failing)));
        VBox.setVgrow(page, Priority.ALWAYS);
        page.setMinHeight(0);
        return new VBox(banner, page);
    }

    private static BooleanBinding everRead(List<Latest<?>> readings, BooleanBinding failing) {
        return Bindings.createBooleanBinding(
                () -> readings.stream().anyMatch(Latest::isAnswered), failing);
    }

    private static BooleanBinding any(List<Latest<?>> readings) {
        var properties = readings.stream().map(Latest::failingProperty).toList();
        return Bindings.createBooleanBinding(
                () -> properties.stream().anyMatch(failing -> failing.get()),
                properties.toArray(Observable[]::new));
    }
}
