package org.doorstep.app.citizen.timeline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.value.ObservableValue;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Control;
import javafx.scene.control.Skin;
import javafx.scene.paint.Color;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.ServiceMark;
import org.doorstep.domain.access.Category;

/// The drawn timeline: a lane for each service, a mark for each entry. One node however many
/// entries there are; its colours come from the theme's tokens.
///
/// Left and right move through the entries, up and down through the lanes, Page Up and Page Down
/// through the years, + and − zoom.
public final class TimelineBand extends Control {

    private static final Messages TEXT = Messages.of("citizen");
    private static final StyleablePropertyFactory<TimelineBand> FACTORY =
            new StyleablePropertyFactory<>(Control.getClassCssMetaData());

    private final TimelineModel model;
    private final Map<String, StyleableProperty<Color>> colours = new HashMap<>();

    public TimelineBand(TimelineModel model) {
        this.model = model;
        for (var service : Category.values()) {
            addColour(ServiceMark.styleClass(service));
        }
        List.of("text", "line", "ring", "back").forEach(this::addColour);
        getStyleClass().addAll("timeline-band", "focusable");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.NODE);
        setAccessibleText(TEXT.get("band.name"));
        setAccessibleHelp(TEXT.get("band.help"));
    }

    TimelineModel model() {
        return model;
    }

    /// The colour of a service's shapes.
    Color colour(Category service) {
        return colour(ServiceMark.styleClass(service));
    }

    Color colour(String name) {
        return Objects.requireNonNullElse(
                Objects.requireNonNull(colours.get(name), name).getValue(), Color.TRANSPARENT);
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new TimelineBandSkin(this);
    }

    @Override
    protected List<CssMetaData<? extends Styleable, ?>> getControlCssMetaData() {
        return FACTORY.getCssMetaData();
    }

    private void addColour(String name) {
        var property =
                FACTORY.createStyleableColorProperty(
                        this,
                        name,
                        "-ds-band-" + name,
                        band -> Objects.requireNonNull(band.colours.get(name)));
        colours.put(name, property);
        if (property instanceof ObservableValue<?> observable) {
            observable.subscribe(this::requestLayout);
        }
    }
}
