package org.doorstep.app.citizen.marker;

import java.util.List;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.ErrorSummary;
import org.doorstep.app.ui.Mnemonic;
import org.doorstep.app.ui.Texts;
import org.doorstep.app.ui.frame.PageKey;
import org.doorstep.app.ui.frame.PageKeys;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.citizen.MarkerType;
import org.jspecify.annotations.Nullable;

/// The form of a warning beside the file: what is warned of and why, who agreed, whether the person
/// was told, when it is looked at again.
public final class MarkerFormView {

    /// Ids for tests.
    public static final String TYPE = "citizen.marker.type";

    public static final String SAVE = "citizen.marker.save";
    static final String EVIDENCE = "citizen.marker.evidence";
    static final String AGREED = "citizen.marker.agreed";
    static final String REASON = "citizen.marker.reason";

    private static final Messages TEXT = Messages.of("marker");

    private final MarkerFormModel model;
    private final ObservableValue<List<Category>> services;
    private final VBox fields = new VBox();
    private final VBox root = new VBox();
    private final Subscription follow;
    private MarkerFormParts parts;
    private ErrorSummary summary = new ErrorSummary(TEXT.get("form.problem"));

    /// @param services for which the officer may write
    public MarkerFormView(MarkerFormModel model, ObservableValue<List<Category>> services) {
        this.model = model;
        this.services = services;
        parts = new MarkerFormParts(model);
        fields.getStyleClass().add("task-fields");
        var scroll = new ScrollPane(fields);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        root.getStyleClass().addAll("note", "task-form", "marker-form");
        root.getChildren().addAll(scroll, actions());
        root.visibleProperty().bind(model.actProperty().isNotNull());
        root.managedProperty().bind(root.visibleProperty());
        PageKeys.in(root).on(PageKey.SAVE, model::save);
        follow =
                Subscription.combine(
                        model.actProperty().subscribe(this::show),
                        model.faultsProperty().subscribe(this::tell));
    }

    public Region root() {
        return root;
    }

    /// Puts the focus on the first field.
    public void focus() {
        parts.focus();
    }

    /// Stops following the model.
    public void dispose() {
        follow.unsubscribe();
        parts.dispose();
        root.visibleProperty().unbind();
        root.managedProperty().unbind();
    }

    private void show(@Nullable MarkerAct act) {
        parts.dispose();
        parts = new MarkerFormParts(model);
        fields.getChildren().clear();
        if (act == null) {
            return;
        }
        summary = new ErrorSummary(TEXT.get("form.problem"));
        fields.getChildren().addAll(summary.root(), Texts.sectionTitle(title(act)));
        switch (act.kind()) {
            case RECORDED -> recording();
            case REVIEWED -> {
                fields.getChildren()
                        .add(parts.prose(TEXT.get("form.found"), MarkerField.REASON, REASON));
                evidence();
                fields.getChildren().add(parts.review());
            }
            case ENDED -> {
                fields.getChildren()
                        .add(parts.prose(TEXT.get("form.reason"), MarkerField.REASON, REASON));
                fields.getChildren().addAll(agreed(), parts.told());
            }
        }
        focus();
    }

    private static String title(MarkerAct act) {
        var on = act.on();
        var text = on == null ? "" : on.standing().body().text();
        return switch (act.kind()) {
            case RECORDED -> TEXT.get("form.new");
            case REVIEWED -> TEXT.get("form.review.title", text);
            case ENDED -> TEXT.get("form.end.title", text);
        };
    }

    private void recording() {
        var type =
                parts.choice(
                        MarkerField.TYPE,
                        model.typesProperty().get().stream().map(MarkerType::title).toList(),
                        title -> title);
        type.setId(TYPE);
        var service =
                parts.choice(
                        MarkerField.SERVICE,
                        services.getValue().stream().map(Category::toString).toList(),
                        name -> Category.parse(name).title());
        fields.getChildren()
                .addAll(
                        MarkerFormParts.row(
                                parts.box(TEXT.get("form.type"), type, MarkerField.TYPE),
                                parts.box(TEXT.get("form.service"), service, MarkerField.SERVICE)),
                        parts.line(TEXT.get("form.text"), MarkerField.TEXT),
                        parts.everybody());
        evidence();
        fields.getChildren().add(parts.review());
    }

    private void evidence() {
        fields.getChildren()
                .addAll(
                        parts.prose(TEXT.get("form.evidence"), MarkerField.EVIDENCE, EVIDENCE),
                        agreed(),
                        parts.told());
    }

    private Node agreed() {
        return parts.line(TEXT.get("form.agreed"), MarkerField.AGREED);
    }

    private Node actions() {
        var save = new Button();
        save.setId(SAVE);
        save.getStyleClass().add("accent");
        Mnemonic.in(save);
        save.setOnAction(_ -> model.save());
        save.textProperty().bind(model.actProperty().map(MarkerFormView::save).orElse(""));
        var discard = new Button(TEXT.get("form.discard"));
        Mnemonic.in(discard);
        discard.setOnAction(_ -> model.discard());
        var kept = Texts.secondary("");
        kept.textProperty()
                .bind(
                        model.notKeptProperty()
                                .map(not ->
                                        not ? TEXT.get("form.notKept") : TEXT.get("form.kept")));
        var actions = new FlowPane(save, discard, kept);
        actions.getStyleClass().add("note-actions");
        return actions;
    }

    private static String save(@Nullable MarkerAct act) {
        return act == null
                ? ""
                : switch (act.kind()) {
                    case RECORDED -> TEXT.get("form.save");
                    case REVIEWED -> TEXT.get("form.save.review");
                    case ENDED -> TEXT.get("form.save.end");
                };
    }

    private void tell(Map<MarkerField, String> faults) {
        summary.show(
                faults.entrySet().stream()
                        .map(fault ->
                                new ErrorSummary.Fault(
                                        fault.getValue(), () -> parts.lead(fault.getKey())))
                        .toList());
    }
}
