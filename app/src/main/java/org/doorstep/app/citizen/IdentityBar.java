package org.doorstep.app.citizen;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import org.doorstep.app.citizen.marker.MarkerAct;
import org.doorstep.app.citizen.marker.MarkerFormModel;
import org.doorstep.app.citizen.task.TaskFormModel;
import org.doorstep.app.text.FactText;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.Flow;
import org.doorstep.app.ui.Icons;
import org.doorstep.app.ui.Mnemonic;
import org.doorstep.app.ui.Prose;
import org.doorstep.app.ui.Styled;
import org.doorstep.app.ui.Texts;
import org.doorstep.app.ui.WithDeeds;
import org.doorstep.app.ui.form.FormsMenu;
import org.doorstep.app.ui.visit.VisitsMenu;
import org.doorstep.domain.citizen.Field;
import org.doorstep.domain.citizen.PersonName;
import org.doorstep.domain.citizen.ShownValue;
import org.doorstep.domain.citizen.SingleView;
import org.jspecify.annotations.Nullable;

/// Who the person is: name, and facts that wrap as a flow and are never cut off. Each fact can be
/// chosen to see who says so.
final class IdentityBar {

    static final String ADD_NOTE = "citizen.addNote";

    static final String ADD_TASK = "citizen.addTask";

    /// Id of a fact, before its field.
    static final String VALUE = "citizen.value.";

    static final String ADD_WARNING = "citizen.addWarning";

    static final String SHOW_ADDRESS = "citizen.showAddress";

    private static final Messages TEXT = Messages.of("citizen");

    /// What an officer looks for first, first.
    private static final List<Field> ORDER =
            List.of(
                    Field.BIRTH_DATE,
                    Field.ADDRESS,
                    Field.PHONE,
                    Field.EMAIL,
                    Field.NATIONAL_INSURANCE_NUMBER,
                    Field.NHS_NUMBER,
                    Field.LANGUAGE,
                    Field.MOBILITY,
                    Field.PREFERRED_NAME,
                    Field.FORMER_FAMILY_NAME);

    /// What is never folded away.
    private static final List<Field> IN_SIGHT =
            List.of(Field.BIRTH_DATE, Field.ADDRESS, Field.PHONE);

    private final CitizenModel model;
    private final Clock clock;
    private final AddressReason reason;
    private final Button warn = new Button(TEXT.get("warning.add"), Icons.of("mdoal-add"));
    private final VBox root = new VBox();
    private final Prose name = new Prose("person-name");
    private final HBox nameDiffers = new HBox();
    private final Label died = Texts.strong("");
    private final Flow facts = new Flow("facts", 14, 1);
    private final Button more = new Button();
    private boolean scarce;
    private boolean allFacts;
    private @Nullable SingleView shown;

    IdentityBar(
            CitizenModel model,
            TaskFormModel form,
            MarkerFormModel warnings,
            FormsMenu forms,
            VisitsMenu visits,
            Clock clock) {
        this.model = model;
        this.clock = clock;
        reason = new AddressReason(model);
        root.getStyleClass().add("identity");
        died.getStyleClass().add("died");
        died.managedProperty().bind(died.visibleProperty());
        var add = new Button(TEXT.get("note.add"), Icons.of("mdoal-add"));
        add.setId(ADD_NOTE);
        add.getStyleClass().add("accent");
        add.setMinWidth(Region.USE_PREF_SIZE);
        Mnemonic.in(add);
        add.setOnAction(_ -> model.note().begin());
        add.visibleProperty().bind(model.note().openProperty().not());
        add.managedProperty().bind(add.visibleProperty());
        var task = new Button(TEXT.get("task.add"), Icons.of("mdoal-add_task"));
        task.setId(ADD_TASK);
        task.setMinWidth(Region.USE_PREF_SIZE);
        Mnemonic.in(task);
        task.setOnAction(_ -> form.begin());
        task.visibleProperty().bind(form.openProperty().not());
        task.managedProperty().bind(task.visibleProperty());
        warn.setId(ADD_WARNING);
        warn.getStyleClass().addAll("flat", "link");
        Mnemonic.in(warn);
        warn.setOnAction(_ -> warnings.begin(MarkerAct.NEW));
        more.getStyleClass().addAll("flat", "link");
        more.setMinWidth(Region.USE_PREF_SIZE);
        more.setOnAction(_ -> {
            allFacts = !allFacts;
            showFacts();
        });
        var words = new HBox(name, nameDiffers, died);
        words.getStyleClass().add("name-line");
        var top =
                new WithDeeds(
                        "identity-top", words, more, visits.button(), forms.button(), task, add);
        root.getChildren().addAll(top, facts, reason.root());
        clip();
    }

    /// Facts that fold while the page is laid out must not show behind what comes below.
    private void clip() {
        var window = new Rectangle();
        window.widthProperty().bind(root.widthProperty());
        window.heightProperty().bind(root.heightProperty());
        root.setClip(window);
    }

    /// Where the window is low for its text the facts fold to those that must be in sight.
    void scarce(boolean now) {
        if (scarce != now) {
            scarce = now;
            showFacts();
        }
    }

    Region root() {
        return root;
    }

    void show(SingleView view) {
        name.text(display(view.name()));
        name.setAccessibleText(view.name().spoken());
        nameDiffers
                .getChildren()
                .setAll(
                        view
                                .value(Field.NAME)
                                .filter(ShownValue::disagree)
                                .map(this::nameDiffers)
                                .stream()
                                .toList());
        var dead = view.value(Field.DEATH_DATE);
        died.setVisible(dead.isPresent());
        dead.ifPresent(value ->
                died.setText(TEXT.get("identity.died", FactText.of(value.field(), value.value()))));
        Styled.when(root, "dead", dead.isPresent());
        shown = view;
        showFacts();
        reason.show(view.addressHidden());
    }

    private void showFacts() {
        var view = shown;
        if (view == null) {
            return;
        }
        var today = LocalDate.now(clock);
        var nodes = new ArrayList<Node>();
        for (var field : scarce && !allFacts ? IN_SIGHT : ORDER) {
            if (field == Field.ADDRESS && view.addressProtected()) {
                nodes.add(protectedAddress(view, today));
            } else {
                view.value(field).map(value -> fact(value, view, today)).ifPresent(nodes::add);
            }
        }
        if (view.value(Field.BIRTH_DATE).isEmpty()) {
            nodes.addFirst(missing(Field.BIRTH_DATE));
        }
        var folds = view.values().stream().map(ShownValue::field).anyMatch(IdentityBar::folds);
        more.setVisible(scarce && folds);
        more.setManaged(scarce && folds);
        more.setText(allFacts ? TEXT.get("identity.less") : TEXT.get("identity.more"));
        nodes.add(warn);
        facts.getChildren().setAll(nodes);
        chosen(model.detailProperty().get());
    }

    private static boolean folds(Field field) {
        return ORDER.contains(field) && !IN_SIGHT.contains(field);
    }

    void chosen(Detail detail) {
        Choice.tell(facts.getChildren(), detail);
        Choice.tell(nameDiffers.getChildren(), detail);
    }

    /// The name itself is no button; that services differ in it is one.
    private Choice nameDiffers(ShownValue value) {
        var differs =
                new Choice(
                        new Detail.Value(Field.NAME),
                        TEXT.get(
                                "fact.disagree",
                                label(Field.NAME),
                                FactText.of(Field.NAME, value.value())),
                        model::choose,
                        differ());
        differs.setId(VALUE + Field.NAME);
        differs.getStyleClass().addAll("fact", "name-differs");
        return differs;
    }

    private static Label differ() {
        var differ = new Label("≠");
        differ.getStyleClass().add("differ");
        differ.setMinWidth(Region.USE_PREF_SIZE);
        return differ;
    }

    private Node fact(ShownValue value, SingleView view, LocalDate today) {
        var text = FactText.of(value, view, today);
        var name = name(label(value.field()));
        var fact =
                new Choice(
                        new Detail.Value(value.field()),
                        value.disagree()
                                ? TEXT.get("fact.disagree", name.getText(), text)
                                : name.getText() + " " + text,
                        model::choose,
                        name,
                        Prose.of(text, "strong"));
        if (value.disagree()) {
            fact.getChildren().add(differ());
        }
        fact.getStyleClass().add("fact");
        fact.setId(VALUE + value.field());
        return fact;
    }

    private Node protectedAddress(SingleView view, LocalDate today) {
        if (view.addressHidden()) {
            var hidden = Texts.strong(TEXT.get("address.hidden"));
            hidden.setGraphic(Icons.of("mdoal-lock"));
            var show = new Button(TEXT.get("address.show"));
            show.setId(SHOW_ADDRESS);
            show.getStyleClass().addAll("flat", "link");
            show.setOnAction(_ -> reason.ask());
            var box = new HBox(hidden, show);
            box.getStyleClass().add("hidden-address");
            return box;
        }
        var hide = new Button(TEXT.get("address.hide"));
        hide.getStyleClass().addAll("flat", "link");
        hide.setOnAction(_ -> model.hideAddress());
        var address =
                view.value(Field.ADDRESS)
                        .map(value -> fact(value, view, today))
                        .orElseGet(() -> missing(Field.ADDRESS));
        var box = new HBox(address, hide);
        box.getStyleClass().add("hidden-address");
        return box;
    }

    private static Node missing(Field field) {
        var words = new HBox(name(label(field)), Texts.secondary(TEXT.get("fact.notKnown")));
        words.getStyleClass().add("fact");
        return words;
    }

    private static Label name(String words) {
        var name = Texts.secondary(words);
        name.setMinWidth(Region.USE_PREF_SIZE);
        return name;
    }

    private static String display(PersonName name) {
        return name.title() == null ? name.display() : name.display() + " (" + name.title() + ")";
    }

    /// As the identity says it; a list of values has the field's own title.
    private static String label(Field field) {
        return field == Field.PREFERRED_NAME ? TEXT.get("fact.knownAs") : field.title();
    }
}
