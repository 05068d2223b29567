package org.doorstep.app.citizen;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.doorstep.app.text.Dates;
import org.doorstep.app.text.FactText;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.Prose;
import org.doorstep.app.ui.ServiceMark;
import org.doorstep.app.ui.Texts;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.citizen.Field;
import org.doorstep.domain.citizen.Provenance;
import org.doorstep.domain.citizen.Residence;
import org.doorstep.domain.citizen.ShownValue;
import org.doorstep.domain.citizen.ShownValue.OtherValue;
import org.doorstep.domain.citizen.SingleView;

/// Everything that is known, a row for each field with who says so, and the addresses over time.
final class ValuesView {

    private static final Messages TEXT = Messages.of("citizen");

    private final CitizenModel model;
    private final Parting parting;
    private final VBox values = rows();
    private final VBox places = rows();
    private final ScrollPane valuesRoot = scroll(values);
    private final ScrollPane placesRoot = scroll(places);

    /// @param parting says which records are about somebody else
    ValuesView(CitizenModel model, Parting parting) {
        this.model = model;
        this.parting = parting;
    }

    Region values() {
        return valuesRoot;
    }

    Region places() {
        return placesRoot;
    }

    void show(SingleView view) {
        values.getChildren().setAll(known(view).map(this::value).toList());
        if (view.values().isEmpty()) {
            values.getChildren().add(Texts.body(TEXT.get("values.none")));
        }
        parting.show(view);
        values.getChildren().add(parting.root());
        if (view.addressHidden()) {
            places.getChildren().setAll(Texts.body(TEXT.get("places.hidden")));
        } else if (view.residences().isEmpty()) {
            places.getChildren().setAll(Texts.body(TEXT.get("places.none")));
        } else {
            places.getChildren().setAll(view.residences().stream().map(this::place).toList());
        }
    }

    /// First and last name stand as one where somebody gives both, unless a source that gives one
    /// of them alone says otherwise.
    private static Stream<ShownValue> known(SingleView view) {
        var whole = view.value(Field.NAME).map(ValuesView::rows).orElse(Set.of());
        return view.values().stream()
                .filter(value -> !isPart(value) || whole.isEmpty() || saidOtherwise(value, whole));
    }

    private static Set<UUID> rows(ShownValue value) {
        return Stream.concat(
                        Stream.of(value.from().record()),
                        value.others().stream().map(other -> other.from().record()))
                .collect(Collectors.toSet());
    }

    /// @param whole rows that give both names
    private static boolean saidOtherwise(ShownValue part, Set<UUID> whole) {
        return part.otherRows().stream()
                .anyMatch(row ->
                        !row.agrees()
                                && row.from().current()
                                && !whole.contains(row.from().record()));
    }

    private static boolean isPart(ShownValue value) {
        return value.field() == Field.GIVEN_NAME || value.field() == Field.FAMILY_NAME;
    }

    private Node value(ShownValue value) {
        var name = Texts.secondary(value.field().title());
        name.getStyleClass().add("value-name");
        var text = Prose.of(FactText.of(value.field(), value.value()), "strong");
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        var differ = Texts.secondary(value.disagree() ? TEXT.get("values.differ") : "");
        differ.setMinWidth(Region.USE_PREF_SIZE);
        return choice(
                new Detail.Value(value.field()),
                accessible(value),
                name,
                text,
                differ,
                marks(services(value)));
    }

    private Node place(Residence place) {
        var address = Prose.of(place.address(), "strong");
        address.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(address, Priority.ALWAYS);
        var when = Texts.secondary(when(place));
        when.getStyleClass().add("value-when");
        return choice(
                new Detail.Value(Field.ADDRESS),
                when(place) + ", " + place.address(),
                when,
                address,
                marks(place.from().stream().map(Provenance::service).distinct().toList()));
    }

    private static String when(Residence place) {
        var since = place.since();
        var until = place.until();
        if (until == null) {
            return since == null
                    ? TEXT.get("places.now")
                    : TEXT.get("places.since", Dates.day(since));
        }
        return since == null
                ? TEXT.get("places.until", Dates.day(until))
                : TEXT.get("places.between", Dates.day(since), Dates.day(until));
    }

    private static List<Category> services(ShownValue value) {
        var agreeing =
                value.others().stream().filter(OtherValue::agrees).map(o -> o.from().service());
        return Stream.concat(Stream.of(value.from().service()), agreeing).distinct().toList();
    }

    /// Who says so: shape and name of the first, shapes of the rest.
    private static Node marks(List<Category> services) {
        var marks = new HBox();
        marks.getStyleClass().add("value-services");
        marks.getChildren().add(SourceLines.service(services.getFirst()));
        services.stream().skip(1).map(ServiceMark::of).forEach(marks.getChildren()::add);
        return marks;
    }

    private Node choice(Detail detail, String sentence, Node... words) {
        var choice = new Choice(detail, sentence, model::choose, words);
        choice.getStyleClass().add("value-row");
        return choice;
    }

    private static String accessible(ShownValue value) {
        return value.field().title()
                + " "
                + FactText.of(value.field(), value.value())
                + ", "
                + services(value).stream().map(Category::title).collect(Collectors.joining(", "));
    }

    private static VBox rows() {
        var rows = new VBox();
        rows.getStyleClass().add("value-rows");
        return rows;
    }

    private static ScrollPane scroll(VBox rows) {
        var scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return scroll;
    }
}
