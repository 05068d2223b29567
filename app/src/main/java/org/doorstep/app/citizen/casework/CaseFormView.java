package org.doorstep.app.citizen.casework;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.ErrorSummary;
import org.doorstep.app.ui.Flow;
import org.doorstep.app.ui.Mnemonic;
import org.doorstep.app.ui.Texts;
import org.doorstep.app.ui.frame.PageKey;
import org.doorstep.app.ui.frame.PageKeys;
import org.doorstep.app.ui.task.TaskLine;
import org.doorstep.app.ui.task.Team;
import org.doorstep.domain.access.Colleague;
import org.doorstep.domain.casework.CaseType;
import org.jspecify.annotations.Nullable;

/// The form of a case. Asks only what that deed needs, and says which time limits it starts.
final class CaseFormView {

    /// Ids for tests.
    static final String TYPE = "case.form.type";

    static final String WHY = "case.form.why";
    static final String OUTCOME = "case.form.outcome";
    static final String SAVE = "case.form.save";

    private static final Messages TEXT = Messages.of("casework");

    private final CaseFormModel model;
    private final CasesModel cases;
    private final Team team;
    private final VBox root = new VBox();
    private final Subscription follow;
    private CaseFormParts parts;
    private ErrorSummary summary = new ErrorSummary(TEXT.get("form.problem"));

    CaseFormView(CaseFormModel model, CasesModel cases, Team team) {
        this.model = model;
        this.cases = cases;
        this.team = team;
        parts = new CaseFormParts(model);
        root.getStyleClass().addAll("case-form", "task-form", "task-fields");
        PageKeys.in(root).on(PageKey.SAVE, model::save);
        follow =
                Subscription.combine(
                        model.actProperty().subscribe(this::show),
                        model.faultsProperty().subscribe(this::tell));
    }

    Region root() {
        return root;
    }

    /// Puts the focus on the first field.
    void focus() {
        parts.focus();
    }

    /// Stops following the model.
    void dispose() {
        follow.unsubscribe();
        parts.dispose();
    }

    private void show(@Nullable CaseAct act) {
        parts.dispose();
        parts = new CaseFormParts(model);
        root.getChildren().clear();
        root.setVisible(act != null);
        root.setManaged(act != null);
        if (act == null) {
            return;
        }
        summary = new ErrorSummary(TEXT.get("form.problem"));
        root.getChildren().addAll(summary.root(), Texts.sectionTitle(title(act)));
        switch (act) {
            case CaseAct.Open() -> opening();
            case CaseAct.Happen(var _, var event) -> about(event.about());
            case CaseAct.Close(var caseId, var stage) -> closing(caseId, stage);
            case CaseAct.SendBack _ -> about(TEXT.get("form.sendBack.about"));
        }
        // What is decided is decided now.
        if (!(act instanceof CaseAct.SendBack)) {
            root.getChildren().addAll(parts.when(act), parts.starts(act));
        }
        root.getChildren().addAll(parts.why(act), actions(act));
        focus();
    }

    private static String title(CaseAct act) {
        return switch (act) {
            case CaseAct.Open() -> TEXT.get("form.open");
            case CaseAct.Happen(var _, var event) -> event.title();
            case CaseAct.Close(var _, var stage) -> TEXT.get("move", stage.title());
            case CaseAct.SendBack _ -> TEXT.get("sendBack");
        };
    }

    private void about(@Nullable String words) {
        if (words != null) {
            root.getChildren().add(Texts.secondary(words));
        }
    }

    private void opening() {
        var types =
                parts.choice(
                        CaseField.TYPE,
                        cases.shownProperty().get().toOpen().stream()
                                .map(edition -> edition.type().id())
                                .toList(),
                        this::typeTitle);
        types.setId(TYPE);
        var about = Texts.secondary("");
        var subjects = new VBox();
        subjects.getStyleClass().add("case-subjects");
        root.getChildren()
                .addAll(parts.box(TEXT.get("form.type"), types, CaseField.TYPE), about, subjects);
        parts.also(
                model.typed(CaseField.TYPE)
                        .subscribe(_ -> {
                            var type =
                                    model.typed(new CaseAct.Open())
                                            .edition()
                                            .map(edition -> edition.type());
                            about.setText(type.map(CaseType::about).orElse(""));
                            subjects.getChildren().clear();
                            type.ifPresent(chosen -> offer(subjects, chosen));
                        }));
        var all = new ArrayList<String>();
        all.add(team.me().get().id());
        all.add("");
        team.others().forEach(colleague -> all.add(colleague.officer()));
        root.getChildren()
                .add(
                        parts.box(
                                TEXT.get("form.owner"),
                                parts.choice(CaseField.OWNER, all, this::who),
                                CaseField.OWNER));
    }

    private void offer(VBox subjects, CaseType type) {
        if (type.subjects().isEmpty()) {
            return;
        }
        subjects.getChildren().add(Texts.strong(TEXT.get("form.subjects")));
        var row = new Flow("case-subject-row", 16, 6);
        for (var subject : type.subjects()) {
            var box = new CheckBox(subject.title());
            box.setSelected(ids().contains(subject.id()));
            box.setOnAction(_ -> {
                var ids = ids();
                if (box.isSelected()) {
                    ids.add(subject.id());
                } else {
                    ids.remove(subject.id());
                }
                model.typed(CaseField.SUBJECTS).set(String.join(" ", ids));
            });
            row.getChildren().add(box);
        }
        subjects.getChildren().add(row);
    }

    private LinkedHashSet<String> ids() {
        var ids =
                new LinkedHashSet<>(
                        Arrays.asList(model.typed(CaseField.SUBJECTS).get().split(" ")));
        ids.remove("");
        return ids;
    }

    private void closing(UUID caseId, CaseType.Stage stage) {
        about(stage.about());
        cases.shownProperty()
                .get()
                .line(caseId)
                .ifPresent(line -> {
                    var kept = line.run().type().orElse(null);
                    var left = left(line, stage);
                    if (!left.isEmpty()) {
                        root.getChildren()
                                .add(
                                        Texts.secondary(
                                                TEXT.get("form.left", String.join("; ", left))));
                    }
                    if (kept != null) {
                        var outcomes =
                                parts.choice(
                                        CaseField.OUTCOME,
                                        stage.outcomes(),
                                        id -> kept.outcome(id).map(one -> one.title()).orElse(id));
                        outcomes.setId(OUTCOME);
                        root.getChildren()
                                .add(
                                        parts.box(
                                                TEXT.get("form.outcome"),
                                                outcomes,
                                                CaseField.OUTCOME));
                    }
                });
    }

    /// What is still to do once the case is closed.
    private static List<String> left(CaseLine line, CaseType.Stage stage) {
        return line.todo().stream()
                .filter(task -> {
                    var step = task.body().step();
                    return step == null
                            || !stage.effects().ends().contains(step)
                                    && !stage.effects().cancels().contains(step);
                })
                .map(TaskLine::what)
                .toList();
    }

    private Node actions(CaseAct act) {
        var save =
                new Button(
                        switch (act) {
                            case CaseAct.Open() -> TEXT.get("form.save.open");
                            case CaseAct.Happen _ -> TEXT.get("form.save.happen");
                            case CaseAct.Close _ -> TEXT.get("form.save.close");
                            case CaseAct.SendBack _ -> TEXT.get("form.save.sendBack");
                        });
        save.setId(SAVE);
        save.getStyleClass().add("accent");
        Mnemonic.in(save);
        save.setOnAction(_ -> model.save());
        var discard = new Button(TEXT.get("form.discard"));
        Mnemonic.in(discard);
        discard.setOnAction(_ -> model.discard());
        var kept = Texts.secondary("");
        kept.textProperty()
                .bind(
                        Bindings.when(model.notKeptProperty())
                                .then(TEXT.get("form.notKept"))
                                .otherwise(TEXT.get("form.kept")));
        var actions = new FlowPane(save, discard, kept);
        actions.getStyleClass().add("note-actions");
        return actions;
    }

    private String typeTitle(String id) {
        return cases.shownProperty().get().toOpen().stream()
                .filter(edition -> edition.type().id().equals(id))
                .findFirst()
                .map(edition -> edition.type().title())
                .orElse(id);
    }

    private String who(String officer) {
        var colleague = team.colleagues().getValue().get(officer);
        return colleague == null || officer.equals(team.me().get().id())
                ? team.name(officer.isEmpty() ? null : officer)
                : named(colleague);
    }

    private static String named(Colleague colleague) {
        return colleague.team().isEmpty()
                ? colleague.name()
                : colleague.name() + ", " + colleague.team();
    }

    private void tell(Map<CaseField, String> faults) {
        summary.show(
                faults.entrySet().stream()
                        .flatMap(fault ->
                                parts.input(fault.getKey()).stream()
                                        .map(input ->
                                                new ErrorSummary.Fault(fault.getValue(), input)))
                        .toList());
    }
}
