package org.doorstep.app.ui;

import javafx.scene.layout.Region;
import org.doorstep.domain.access.Category;

/// The shape and colour of a service. Always beside its name, or on something with an accessible
/// text.
public final class ServiceMark {

    private ServiceMark() {}

    /// A shape of the text's height.
    public static Region of(Category service) {
        var mark = new Mark();
        mark.getStyleClass().addAll("service-mark", styleClass(service));
        mark.setMouseTransparent(true);
        return mark;
    }

    /// Stands on the line of a text from the first layout on.
    private static final class Mark extends Region {

        @Override
        public double getBaselineOffset() {
            return prefHeight(-1);
        }
    }

    /// The style class that sets `-ds-mark` to the service's colour.
    public static String styleClass(Category service) {
        return service.toString().replace('_', '-');
    }

    /// The service's icon.
    public static String icon(Category service) {
        return switch (service) {
            case HOUSING -> "mdoal-home";
            case BENEFITS -> "mdomz-payments";
            case COUNCIL_TAX -> "mdomz-receipt_long";
            case ADULT_CARE -> "mdoal-accessibility_new";
            case CHILDREN -> "mdoal-family_restroom";
            case CORE, OTHER -> "mdoal-category";
        };
    }
}
