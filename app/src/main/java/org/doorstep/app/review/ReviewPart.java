package org.doorstep.app.review;

import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import org.doorstep.app.ui.frame.Desk;
import org.doorstep.app.ui.frame.Page;

/// One kind of decisions.
///
/// @param kind its own word among the parts, for example `matches`
/// @param title its heading
/// @param waiting how many decisions wait
/// @param open makes what stands under the heading, when the officer first turns to it
public record ReviewPart(
        String kind,
        String title,
        ObservableValue<? extends Number> waiting,
        Function<Desk, Page> open) {}
