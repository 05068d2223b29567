package org.doorstep.app.people.newcomer;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import javafx.util.Subscription;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.DateFields;
import org.doorstep.app.ui.ErrorSummary;
import org.doorstep.app.ui.FieldBox;
import org.doorstep.app.ui.Styled;
import org.doorstep.app.ui.Texts;
import org.doorstep.app.ui.frame.PageKey;
import org.doorstep.app.ui.frame.PageKeys;
import org.doorstep.app.ui.frame.WidthForm;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.search.Lookalikes;
import org.doorstep.domain.search.Lookalikes.Lookalike;
import org.jspecify.annotations.Nullable;

/// The form for a new person, and beside it who may be the same.
public final class NewcomerView {

    /// Id of the button that registers.
    public static final String REGISTER = "newcomer.register";

    private static final Messages TEXT = Messages.of("newcomer");

    private final NewcomerModel model;
    private final Map<NewcomerField, Node> inputs = new EnumMap<>(NewcomerField.class);
    private final ErrorSummary summary = new ErrorSummary(TEXT.get("problem"));
    private final Button register = new Button(TEXT.get("register"));
    private final VBox form = new VBox();
    private final VBox foot = new VBox();
    private final FlowPane columns = new FlowPane();
    private final LookalikesView like;
    private final ElsewhereView elsewhere;
    private final VBox others = new VBox();
    private final ScrollPane root;
    private final List<Subscription> following = new ArrayList<>();

    /// Who hears what the officer does.
    ///
    /// @param registered hears of the new person
    /// @param same hears of the one whom the officer knows to be the same
    /// @param fetch hears whose file is to come to this laptop
    /// @param cleared hears how to take back that the form was emptied
    record Hears(
            NewcomerModel.Registered registered,
            Consumer<UUID> same,
            Consumer<Lookalike> fetch,
            Consumer<Runnable> cleared) {}

    NewcomerView(NewcomerModel model, ObservableValue<WidthForm> width, Hears hears) {
        this.model = model;
        like = new LookalikesView(hears.same());
        elsewhere = new ElsewhereView(hears.same(), hears.fetch(), model::askAgain);
        others.getStyleClass().add("newcomer-others");
        others.getChildren().setAll(like.root(), elsewhere.root());
        text(NewcomerField.GIVEN_NAME, TEXT.get("given"), null);
        text(NewcomerField.FAMILY_NAME, TEXT.get("family"), null);
        born();
        text(NewcomerField.ADDRESS, TEXT.get("address"), null);
        text(NewcomerField.POSTCODE, TEXT.get("postcode"), null);
        text(NewcomerField.PHONE, TEXT.get("phone"), null);
        text(NewcomerField.NATIONAL_INSURANCE_NUMBER, TEXT.get("number"), TEXT.get("number.hint"));
        if (model.services().size() > 1) {
            service();
        }
        register.setId(REGISTER);
        register.setMinWidth(Region.USE_PREF_SIZE);
        Runnable registering =
                () -> {
                    model.register(hears.registered());
                    showFaults();
                };
        register.setOnAction(_ -> registering.run());
        var clear = new Button(TEXT.get("clear"));
        clear.setMinWidth(Region.USE_PREF_SIZE);
        clear.setOnAction(_ -> {
            model.clear(hears.cleared());
            summary.show(List.of());
            focus();
        });
        var actions = new HBox(register, clear);
        actions.getStyleClass().add("newcomer-foot");
        var notKept = Texts.strong(TEXT.get("notKept"));
        notKept.visibleProperty().bind(model.notKeptProperty());
        notKept.managedProperty().bind(notKept.visibleProperty());
        foot.getChildren().addAll(notKept, actions, Texts.caption(TEXT.get("after")));
        foot.getStyleClass().add("newcomer-form");
        form.getStyleClass().add("newcomer-form");
        columns.getStyleClass().add("newcomer-columns");
        var page =
                new VBox(
                        Texts.pageTitle(TEXT.get("title")),
                        Texts.body(TEXT.get("intro")),
                        summary.root(),
                        columns);
        page.getStyleClass().addAll("page", "newcomer");
        root = new ScrollPane(page);
        root.setFitToWidth(true);
        root.setFocusTraversable(false);
        PageKeys.in(root).on(PageKey.SAVE, registering);
        following.add(
                model.likeProperty()
                        .subscribe(answer -> {
                            like.show(answer);
                            pointOut();
                        }));
        following.add(
                model.elsewhereProperty()
                        .subscribe(state -> {
                            elsewhere.show(state);
                            pointOut();
                        }));
        following.add(width.subscribe(this::arrange));
    }

    public Region root() {
        return root;
    }

    /// Puts the cursor into the first field.
    void focus() {
        requireNonNull(inputs.get(NewcomerField.GIVEN_NAME)).requestFocus();
    }

    void close() {
        following.forEach(Subscription::unsubscribe);
    }

    /// In one column whoever may be the same stands between the fields and the way on, so that
    /// nobody passes them by unseen.
    private void arrange(WidthForm width) {
        form.getChildren().remove(foot);
        if (width.atMost(WidthForm.SMALL)) {
            columns.getChildren().setAll(form, others, foot);
        } else {
            form.getChildren().add(foot);
            columns.getChildren().setAll(form, others);
        }
    }

    /// The way on is the coloured one only while nobody is likely the same.
    private void pointOut() {
        var here =
                model.likeProperty().get() instanceof Lookalikes.Answer.Like(var people)
                        && people.stream().anyMatch(Lookalike::likely);
        var there =
                model.elsewhereProperty().get() instanceof ElsewhereModel.State.Answered answered
                        && answered.likely();
        Styled.when(register, "accent", !here && !there);
    }

    private void showFaults() {
        var faults = new ArrayList<ErrorSummary.Fault>();
        for (var field : NewcomerField.values()) {
            var words = model.faultsProperty().get().get(field);
            if (words != null) {
                faults.add(new ErrorSummary.Fault(words, requireNonNull(inputs.get(field))));
            }
        }
        summary.show(faults);
    }

    private void text(NewcomerField field, String label, @Nullable String hint) {
        var input = new TextField();
        input.setId("newcomer." + field);
        input.textProperty().bindBidirectional(model.typed(field));
        following.add(() -> input.textProperty().unbindBidirectional(model.typed(field)));
        inputs.put(field, input);
        form.getChildren().add(new FieldBox(label, hint, input).error(fault(field)).root());
    }

    private void born() {
        var name = TEXT.get("born");
        var dates = new DateFields(name, TEXT.get("day"), TEXT.get("month"), TEXT.get("year"));
        dates.bind(
                model.typed(NewcomerField.DAY),
                model.typed(NewcomerField.MONTH),
                model.typed(NewcomerField.YEAR));
        inputs.put(NewcomerField.DAY, dates.first());
        form.getChildren()
                .add(
                        new FieldBox(name, TEXT.get("born.hint"), dates.first(), dates.root())
                                .error(fault(NewcomerField.DAY))
                                .root());
    }

    private void service() {
        var box = new ComboBox<Category>();
        box.getItems().setAll(model.services());
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable Category service) {
                        return service == null ? "" : service.title();
                    }

                    @Override
                    public Category fromString(String typed) {
                        throw new UnsupportedOperationException("a choice is not typed");
                    }
                });
        var typed = model.typed(NewcomerField.SERVICE);
        following.add(
                typed.subscribe(now ->
                        model.services().stream()
                                .filter(service -> service.toString().equals(now))
                                .findFirst()
                                .ifPresent(box::setValue)));
        following.add(
                box.valueProperty()
                        .subscribe(chosen -> {
                            if (chosen != null) {
                                typed.set(chosen.toString());
                            }
                        }));
        var label = Texts.strong(TEXT.get("service"));
        label.setLabelFor(box);
        inputs.put(NewcomerField.SERVICE, box);
        var holder = new VBox(label, box);
        holder.getStyleClass().add("field-box");
        form.getChildren().add(holder);
    }

    private ObservableValue<String> fault(NewcomerField field) {
        return model.faultsProperty().map(faults -> faults.getOrDefault(field, ""));
    }
}
