package org.doorstep.app.ui;

import javafx.beans.property.StringProperty;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// A date in three fields, each with its name above.
public final class DateFields {

    private final HBox root = new HBox();
    private final TextField day;
    private final TextField month;
    private final TextField year;

    /// @param name what the date is, for screen readers
    /// @param day the word above the field for the day, and so on
    public DateFields(String name, String day, String month, String year) {
        this.day = field(name, day, 3);
        this.month = field(name, month, 6);
        this.year = field(name, year, 5);
        root.getStyleClass().add("date-fields");
    }

    /// What is typed follows these, and they follow it.
    public DateFields bind(StringProperty days, StringProperty months, StringProperty years) {
        day.textProperty().bindBidirectional(days);
        month.textProperty().bindBidirectional(months);
        year.textProperty().bindBidirectional(years);
        return this;
    }

    /// The field for the day, where the focus goes and beside which errors are told.
    public TextField first() {
        return day;
    }

    public HBox root() {
        return root;
    }

    private TextField field(String name, String word, int columns) {
        var field = new TextField();
        field.setPrefColumnCount(columns);
        field.setAccessibleText(name + ", " + word);
        var label = Texts.caption(word);
        label.setLabelFor(field);
        root.getChildren().add(new VBox(label, field));
        return field;
    }
}
