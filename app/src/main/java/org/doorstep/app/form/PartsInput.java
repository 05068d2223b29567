package org.doorstep.app.form;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.Flow;
import org.doorstep.app.ui.Texts;
import org.doorstep.domain.citizen.Residence;
import org.doorstep.domain.form.Filled;
import org.doorstep.domain.form.Question;

/// An answer of several fields: an address, a person.
final class PartsInput implements Input {

    private static final Messages TEXT = Messages.of("form");
    private static final String LINE = "line";
    private static final String POSTCODE = "postcode";
    private static final String UPRN = "uprn";
    private static final int POSTCODE_COLUMNS = 7;

    private final FormModel model;
    private final String name;
    private final Map<String, TextField> fields = new LinkedHashMap<>();
    private final VBox root = new VBox();

    private PartsInput(FormModel model, String name) {
        this.model = model;
        this.name = name;
        root.getStyleClass().add("answer-parts");
    }

    /// An address, typed or taken over from those that are known: then it keeps its property
    /// reference until somebody types into it.
    static PartsInput address(FormModel model, Question question, String name) {
        var input = new PartsInput(model, name);
        input.root.getChildren().add(input.field(question, LINE));
        var second = new Flow("answer-parts-row", 12, 6);
        second.getChildren().add(input.field(question, POSTCODE));
        input.part(POSTCODE).setPrefColumnCount(POSTCODE_COLUMNS);
        var view = model.viewProperty().get();
        if (view != null && !view.residences().isEmpty()) {
            var known = new MenuButton(TEXT.get("address.known"));
            view.residences().forEach(place -> known.getItems().add(input.take(place)));
            second.getChildren().add(known);
        }
        input.root.getChildren().add(second);
        input.fields
                .values()
                .forEach(field -> field.setOnKeyTyped(_ -> model.type(name + "." + UPRN, "")));
        return input;
    }

    /// A person whom Doorstep need not know.
    static PartsInput person(FormModel model, Question question, String name) {
        var input = new PartsInput(model, name);
        input.root.getChildren().add(input.field(question, "name"));
        var second = new Flow("answer-parts-row", 12, 6);
        second.getChildren()
                .addAll(input.field(question, "relationship"), input.field(question, "phone"));
        input.root.getChildren().add(second);
        return input;
    }

    @Override
    public Node root() {
        return root;
    }

    @Override
    public Node first() {
        return fields.values().iterator().next();
    }

    @Override
    public void refresh(Filled filled) {
        fields.forEach((part, field) -> Inputs.refresh(model, name + "." + part, field));
    }

    private TextField part(String part) {
        return java.util.Objects.requireNonNull(fields.get(part));
    }

    private VBox field(Question question, String part) {
        var field = new TextField();
        var word = TEXT.get("part." + part);
        field.setAccessibleText(question.label() + ", " + word);
        Inputs.follow(model, name + "." + part, field);
        fields.put(part, field);
        var label = Texts.caption(word);
        label.setLabelFor(field);
        return new VBox(label, field);
    }

    private MenuItem take(Residence place) {
        var item = new MenuItem(place.address());
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> {
            var address = place.place();
            model.type(name + "." + LINE, address.line());
            model.type(name + "." + POSTCODE, address.postcode() == null ? "" : address.postcode());
            model.type(name + "." + UPRN, address.uprn() == null ? "" : address.uprn());
        });
        return item;
    }
}
