package org.doorstep.protocol.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.domain.casework.CaseType;
import org.doorstep.domain.casework.CaseType.Approval;
import org.doorstep.domain.casework.CaseType.Approval.By;
import org.doorstep.domain.casework.CaseType.Code;
import org.doorstep.domain.casework.CaseType.Effects;
import org.doorstep.domain.casework.CaseType.Event;
import org.doorstep.domain.casework.CaseType.Form;
import org.doorstep.domain.casework.CaseType.Found;
import org.doorstep.domain.casework.CaseType.Offer;
import org.doorstep.domain.casework.CaseType.Outcome;
import org.doorstep.domain.casework.CaseType.Pausing;
import org.doorstep.domain.casework.CaseType.Planned;
import org.doorstep.domain.casework.CaseType.Stage;
import org.doorstep.domain.casework.CaseType.Subject;
import org.doorstep.domain.casework.CaseType.Telling;
import org.doorstep.domain.clock.Checked;
import org.doorstep.domain.clock.RuleBook;
import org.jspecify.annotations.Nullable;

/// Reads the file of a case type.
final class CaseTypeFile {

    private static final List<Category> SERVICES =
            Arrays.stream(Category.values()).filter(one -> one != Category.CORE).toList();

    private final Part file;
    private final CaseTypeNames names;

    private CaseTypeFile(Part file, @Nullable RuleBook rules) {
        this.file = file;
        this.names = new CaseTypeNames(rules);
    }

    /// @param name under which the file was brought, or null if that does not matter
    /// @param rules the time limits that it may name, or null to take any: a case goes on by an
    ///   edition whose rules the council has since given up
    /// @throws FlawedFileException saying everything that is wrong
    static CaseType read(String text, @Nullable String name, @Nullable RuleBook rules) {
        var file = Part.whole(text);
        return new CaseTypeFile(file, rules).read(name);
    }

    private CaseType read(@Nullable String name) {
        var id = file.text("id");
        if (name != null && !id.isEmpty() && !id.equals(name)) {
            file.wrong(
                    "id",
                    "The file says that it is “%s”, but it was brought as “%s”."
                            .formatted(id, name));
        }
        var title = file.text("title");
        var service = file.read("service", CaseTypeFile::service, Category.OTHER, oneOf(SERVICES));
        var sensitivity =
                file.read(
                        "sensitivity",
                        word -> Sensitivity.valueOf(word.toUpperCase(Locale.ROOT)),
                        Sensitivity.NORMAL,
                        oneOf(List.of(Sensitivity.values())));
        var about = file.text("about");
        var source = file.text("source");
        var checked = checked(file);
        var codes = file.eachMaybe("codes").stream().map(CaseTypeFile::code).toList();
        var subjects = file.eachMaybe("categories").stream().map(this::subject).toList();
        var forms = file.eachMaybe("forms").stream().map(this::form).toList();
        var outcomes = file.each("outcomes").stream().map(this::outcome).toList();
        var stages = file.each("stages").stream().map(this::stage).toList();
        var events = file.eachMaybe("events").stream().map(this::event).toList();
        var tells = tells(service);
        if (stages.isEmpty()) {
            file.wrong("stages", "A case has at least one stage, in which it begins.");
        }
        names.check();
        if (!stages.isEmpty()) {
            var type =
                    new CaseType(
                            id,
                            title,
                            service,
                            sensitivity,
                            about,
                            source,
                            checked,
                            codes,
                            subjects,
                            forms,
                            stages,
                            events,
                            outcomes,
                            tells);
            ways(type);
            file.finish();
            return type;
        }
        file.finish();
        throw new IllegalStateException("a file without stages has no flaw");
    }

    private Subject subject(Part part) {
        names.define(CaseTypeNames.Of.CATEGORY, part);
        return new Subject(part.text("id"), part.text("title"), codeOf(part));
    }

    private Form form(Part part) {
        names.define(CaseTypeNames.Of.FORM, part);
        return new Form(part.text("id"), part.text("title"));
    }

    private Outcome outcome(Part part) {
        names.define(CaseTypeNames.Of.OUTCOME, part);
        return new Outcome(
                part.text("id"),
                part.text("title"),
                codeOf(part),
                names.use(CaseTypeNames.Of.TASK, part, "ends"));
    }

    private List<Telling> tells(Category own) {
        var tells = new ArrayList<Telling>();
        for (var part : file.eachMaybe("tells")) {
            var told = part.read("service", CaseTypeFile::service, Category.OTHER, oneOf(SERVICES));
            if (told == own) {
                part.wrong("service", "The service whose case it is knows of it. Name another.");
            }
            if (tells.stream().anyMatch(one -> one.service() == told)) {
                part.wrong("service", "“%s” is told twice.".formatted(told));
            }
            var decided = part.maybe("decided").orElse(null);
            var decisions = names.use(CaseTypeNames.Of.OUTCOME, part, "decisions");
            if (decided == null && !decisions.isEmpty()) {
                part.wrong("decisions", "Write under “decided” what it reads after a decision.");
            }
            tells.add(
                    new Telling(
                            told,
                            part.text("open"),
                            part.text("ended"),
                            names.use(CaseTypeNames.Of.STAGE, part, "ended_in"),
                            decided,
                            decisions));
        }
        return tells;
    }

    private Stage stage(Part part) {
        names.define(CaseTypeNames.Of.STAGE, part);
        var moves = names.use(CaseTypeNames.Of.STAGE, part, "moves");
        var id = part.text("id");
        if (moves.contains(id)) {
            part.wrong(
                    "moves/" + moves.indexOf(id),
                    "A stage does not move to itself. Take “%s” out.".formatted(id));
        }
        return new Stage(
                id,
                part.text("title"),
                part.maybe("about").orElse(null),
                moves,
                names.use(CaseTypeNames.Of.FORM, part, "forms"),
                effects(part),
                names.use(CaseTypeNames.Of.OUTCOME, part, "outcomes"),
                part.innerMaybe("approval").map(one -> approval(one, moves)).orElse(null));
    }

    /// What is approved and what is sent back are two of the stage's own moves.
    private Approval approval(Part part, List<String> moves) {
        var approval =
                new Approval(
                        part.read(
                                "by",
                                word -> By.valueOf(word.toUpperCase(Locale.ROOT)),
                                By.LEAD,
                                oneOf(List.of(By.values()))),
                        names.useOne(CaseTypeNames.Of.STAGE, part, "approved"),
                        names.useOne(CaseTypeNames.Of.STAGE, part, "sent_back"),
                        part.eachMaybe("tasks").stream().map(this::planned).toList());
        move(part, "approved", approval.approved(), moves);
        move(part, "sent_back", approval.sentBack(), moves);
        if (approval.approved().equals(approval.sentBack())) {
            part.wrong(
                    "sent_back", "What is sent back goes to another stage than what is approved.");
        }
        return approval;
    }

    private static void move(Part part, String field, String stage, List<String> moves) {
        if (!stage.isEmpty() && !moves.contains(stage)) {
            part.wrong(
                    field,
                    "“%s” is not among the “moves” of the stage that waits for approval."
                            .formatted(stage));
        }
    }

    private Event event(Part part) {
        names.define(CaseTypeNames.Of.EVENT, part);
        return new Event(
                part.text("id"),
                part.text("title"),
                part.maybe("about").orElse(null),
                names.use(CaseTypeNames.Of.STAGE, part, "stages"),
                effects(part),
                part.innerMaybe("while_told")
                        .map(told -> new Offer(told.text("case"), told.text("press")))
                        .orElse(null),
                part.maybe("after_told").orElse(null),
                part.innerMaybe("found").map(this::found).orElse(null));
    }

    private Found found(Part part) {
        return new Found(
                names.useOne(CaseTypeNames.Of.FORM, part, "form"),
                ConditionPart.read(part.inner("when"), null),
                part.text("press"));
    }

    private Effects effects(Part part) {
        return new Effects(
                part.eachMaybe("tasks").stream().map(this::planned).toList(),
                names.use(CaseTypeNames.Of.TASK, part, "ends"),
                names.use(CaseTypeNames.Of.TASK, part, "cancels"),
                part.eachMaybe("pauses").stream().map(this::pausing).toList(),
                names.use(CaseTypeNames.Of.TASK, part, "resumes"));
    }

    private Planned planned(Part part) {
        names.define(CaseTypeNames.Of.TASK, part);
        var clock = part.maybe("clock").orElse(null);
        names.clock(part, clock);
        return new Planned(part.text("id"), part.text("what"), clock);
    }

    private Pausing pausing(Part part) {
        names.use(CaseTypeNames.Of.TASK, part);
        var pausing = new Pausing(part.text("task"), part.text("reason"));
        names.pause(part, pausing);
        return pausing;
    }

    private static @Nullable Code codeOf(Part part) {
        return part.innerMaybe("code").map(CaseTypeFile::code).orElse(null);
    }

    private static Code code(Part part) {
        return new Code(
                part.text("list"),
                part.text("value"),
                part.maybe("version").orElse(null),
                checked(part));
    }

    private static Checked checked(Part part) {
        return part.read(
                "checked",
                word -> Checked.valueOf(word.toUpperCase(Locale.ROOT)),
                Checked.UNVERIFIED,
                oneOf(List.of(Checked.values())));
    }

    /// From the beginning every stage can be reached, and from every stage an end.
    private void ways(CaseType type) {
        if (type.stages().stream().noneMatch(Stage::isEnd)) {
            file.wrong(
                    "stages",
                    "No stage is an end. Give the last one “outcomes”, so that a case can be closed.");
            return;
        }
        var reached = type.reachableFrom(type.first().id());
        for (var stage : type.stages()) {
            if (!reached.contains(stage.id())) {
                names.wrong(
                        CaseTypeNames.Of.STAGE,
                        stage.id(),
                        "No move leads to the stage “%s”. Name it among the “moves” of another, or take it out."
                                .formatted(stage.id()));
            }
            if (type.reachableFrom(stage.id()).stream()
                    .flatMap(id -> type.stage(id).stream())
                    .noneMatch(Stage::isEnd)) {
                names.wrong(
                        CaseTypeNames.Of.STAGE,
                        stage.id(),
                        "From the stage “%s” no way leads to an end. Add a move to a stage that has “outcomes”."
                                .formatted(stage.id()));
            }
        }
    }

    private static Category service(String word) {
        var service = Category.parse(word);
        if (service == Category.CORE) {
            throw new IllegalArgumentException(word);
        }
        return service;
    }

    private static String oneOf(List<?> values) {
        return values.stream()
                .map(value -> value.toString().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", ", "Use one of: ", "."));
    }
}
