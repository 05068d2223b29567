package org.doorstep.app.people;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.ServiceMark;
import org.doorstep.app.ui.Texts;
import org.doorstep.domain.access.Category;

/// Narrows the search to those with whom chosen services work. Place and birth need no filter: they
/// are typed.
final class FiltersView {

    static final String CLEAR = "people.filters.clear";

    private static final Messages TEXT = Messages.of("people");
    private static final List<Category> SERVICES =
            List.of(
                    Category.HOUSING,
                    Category.BENEFITS,
                    Category.COUNCIL_TAX,
                    Category.ADULT_CARE,
                    Category.CHILDREN);

    private final Map<Category, ToggleButton> chips = new EnumMap<>(Category.class);
    private final Button clear = new Button(TEXT.get("filters.clear"));
    private final FlowPane root = new FlowPane();
    private final Subscription subscription;

    FiltersView(PeopleModel model) {
        root.getStyleClass().addAll("lenses", "people-filters");
        root.getChildren().add(Texts.secondary(TEXT.get("filters")));
        for (var service : SERVICES) {
            var chip = new ToggleButton(service.title(), ServiceMark.of(service));
            chip.getStyleClass().add("chip");
            chip.setAccessibleText(TEXT.get("filters.only", service.title()));
            chip.setOnAction(_ -> model.toggle(service));
            chips.put(service, chip);
            root.getChildren().add(chip);
        }
        clear.setId(CLEAR);
        clear.getStyleClass().addAll("flat", "link");
        clear.setOnAction(_ -> model.clearFilter());
        root.getChildren().add(clear);
        subscription =
                model.filterProperty()
                        .subscribe(filter -> {
                            chips.forEach((service, chip) ->
                                    chip.setSelected(filter.services().contains(service)));
                            clear.setVisible(filter.narrows());
                        });
    }

    Region root() {
        return root;
    }

    void dispose() {
        subscription.unsubscribe();
    }
}
