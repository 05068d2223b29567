package org.doorstep.hub.ops;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.doorstep.domain.casework.Acting;
import org.doorstep.domain.casework.Awaiting;
import org.doorstep.domain.casework.Case;
import org.doorstep.domain.casework.CaseType;
import org.doorstep.domain.casework.CaseType.Approval;
import org.doorstep.domain.casework.CaseType.Stage;
import org.doorstep.domain.casework.Completed;
import org.doorstep.domain.merge.Edit;
import org.doorstep.domain.registry.Entities;
import org.doorstep.domain.response.FormResponse;
import org.doorstep.protocol.json.Json;
import org.doorstep.protocol.json.ProtocolException;
import org.jspecify.annotations.Nullable;

/// How cases go whose type asks for approvals: along the moves of the type alone, and past an
/// approval only by whoever decides, by the same rule as on the laptops. An officer may take back
/// their own last move. Cases of other types go as the laptops say.
final class ApprovalRules {

    private static final Json JSON = new Json();
    private static final String SHIPPED = "doorstep-";
    private static final String MOVED_ON =
            "The case has moved on since you decided. Read what waits now, and decide on that.";

    private final Approving approving;
    private final @Nullable Leading leading;
    private final Push push;

    /// @param leading what whoever decides leads; null if nothing
    ApprovalRules(Approving approving, @Nullable Leading leading, Push push) {
        this.approving = approving;
        this.leading = leading;
        this.push = push;
    }

    /// Why a new case cannot be taken so; null if it can.
    @Nullable String fault(InsertRules.Entry entry) {
        if (!entry.type().equals(Entities.CASE.name())) {
            return null;
        }
        var body = JSON.read(entry.body(), Case.class);
        var type = approving.type(body.type(), body.edition());
        if (type.isPresent() && type.get().service() != entry.category()) {
            return "“" + type.get().title() + "” is for another service to begin.";
        }
        return type.filter(Approving::asks)
                .map(one -> one.stages().getFirst())
                .filter(first -> !first.id().equals(body.stage()))
                .map(first -> "Such a case begins in “" + first.title() + "”.")
                .orElse(null);
    }

    /// Why this change of a case cannot be taken; null if it can.
    ///
    /// @param present what is changed
    /// @param records those that the push speaks of, with what it added by now
    /// @param op in which it is changed: its line of history names the form on which was decided
    /// @param reads which completed forms the officer may read
    @Nullable String fault(
            Edit edit,
            Present present,
            Collection<Present> records,
            Op op,
            Predicate<Approving.Form> reads) {
        if (approving.isEmpty() || !present.isCase()) {
            return null;
        }
        var way = way(present);
        if (way == null) {
            return null;
        }
        return approving
                .type(way.now().type(), way.now().edition())
                .filter(Approving::asks)
                .map(type -> new Judgement(edit, present, records, op, reads, way, type).fault())
                .orElse(null);
    }

    private @Nullable CaseWay way(Present present) {
        var later =
                present.history().stream()
                        .filter(past -> !past.deleted())
                        .map(past -> passed(past, JSON.read(past.body(), Case.class)))
                        .toList();
        var before = approving.ways().get(present.id());
        if (before != null) {
            return before.then(later);
        }
        return later.isEmpty() ? null : new CaseWay(later);
    }

    private static CaseWay.Passed passed(Present.Past past, Case body) {
        return new CaseWay.Passed(
                past.version(),
                past.author(),
                body.type(),
                body.edition(),
                body.stage(),
                body.owner());
    }

    private static Optional<String> text(@Nullable String json) {
        try {
            return Optional.ofNullable(json).map(one -> JSON.read(one, String.class));
        } catch (ProtocolException e) {
            // Whatever it is, no case is whole with it: the next rule says so.
            return Optional.empty();
        }
    }

    /// One change of one case.
    private final class Judgement {

        private final Edit edit;
        private final Present present;
        private final Collection<Present> records;
        private final Op op;
        private final Predicate<Approving.Form> reads;
        private final CaseWay way;
        private final CaseType type;
        private final String from;
        private final String to;

        Judgement(
                Edit edit,
                Present present,
                Collection<Present> records,
                Op op,
                Predicate<Approving.Form> reads,
                CaseWay way,
                CaseType type) {
            this.edit = edit;
            this.present = present;
            this.records = records;
            this.op = op;
            this.reads = reads;
            this.way = way;
            this.type = type;
            this.from = way.now().stage();
            this.to = given("stage", from);
        }

        @Nullable String fault() {
            if (!given("type", way.now().type()).equals(way.now().type())) {
                return "A case keeps its type.";
            }
            var edition = given("edition", way.now().edition());
            if (!edition.equals(way.now().edition())) {
                return faultOfEdition(edition);
            }
            return to.equals(from) ? null : faultOfMove();
        }

        private String given(String field, String now) {
            var step = edit.set().get(field);
            return step == null ? now : text(step.to()).orElse(now);
        }

        private @Nullable String faultOfEdition(String edition) {
            if (waits().isPresent()) {
                return "The case waits for a decision. It keeps its edition until that is made.";
            }
            var next = approving.type(way.now().type(), edition).orElse(null);
            if (next == null || !isNewer(edition, way.now().edition())) {
                return "The hub knows no newer edition “" + edition + "” of its type.";
            }
            if (to.equals(from)) {
                return null;
            }
            // Another stage only where the new edition has that one no longer, and none past an
            // approval.
            var past =
                    next.stages().stream()
                            .flatMap(stage -> Optional.ofNullable(stage.approval()).stream())
                            .anyMatch(approval -> approval.approved().equals(to));
            return next.stage(from).isPresent() || past ? notThere() : null;
        }

        private @Nullable String faultOfMove() {
            var seen =
                    Optional.ofNullable(edit.set().get("stage"))
                            .flatMap(step -> text(step.base()))
                            .orElse("");
            if (!seen.equals(from)) {
                // It changes nothing, two officers are asked; but a decision is made on what was
                // read.
                return isDecision(seen) ? MOVED_ON : null;
            }
            var author = push.officer();
            var waits = waits();
            if (waits.isPresent() && waits.get().decides(to)) {
                return to.equals(waits.get().sentBack()) && author.equals(way.asker())
                        ? null
                        : faultOfDecision(waits.get());
            }
            return way.takesBack(author, to)
                            || type.moves(from).stream().anyMatch(stage -> stage.id().equals(to))
                    ? null
                    : notThere();
        }

        private @Nullable String faultOfDecision(Approval approval) {
            var author = push.officer();
            if (push.releasedBy() != null) {
                return "Nobody lets in a colleague’s decision. Decide it yourself.";
            }
            if (way.movedByOthersSince(edit.baseVersion(), author)) {
                return MOVED_ON;
            }
            var worker = way.lastWorker();
            var leads =
                    leading != null
                            && leading.files().contains(present.file())
                            && (worker == null || leading.members().contains(worker));
            var own = wrote(author) || way.workersThere().contains(author);
            return Awaiting.fault(approval, new Acting(author, leads, own), way.asker(), worker)
                    .or(this::faultOfReading)
                    .orElse(null);
        }

        /// Where no form names the case, the laptop alone knows with which it began.
        private Optional<String> faultOfReading() {
            var readable = forms().stream().filter(reads).map(Approving.Form::completed).toList();
            var read = read();
            // An earlier build names none: where there is but one, that is what was read.
            return read == null && readable.size() == 1
                    ? Optional.empty()
                    : Completed.newest(readable)
                            .flatMap(newest -> Awaiting.faultOfReading(read, newest.id()));
        }

        /// The form that the line of history names which goes with the decision.
        private @Nullable UUID read() {
            return op.each().stream()
                    .filter(Mentioned::isCaseEntry)
                    .map(change -> change.path("insert").path("body"))
                    .filter(entry -> present.id().equals(Op.id(entry, "case_id")))
                    .filter(entry -> to.equals(entry.path("to").asString("")))
                    .flatMap(entry -> Stream.ofNullable(Op.id(entry, "form")))
                    .findFirst()
                    .orElse(null);
        }

        private List<Approving.Form> forms() {
            return approving.forms().getOrDefault(present.id(), List.of());
        }

        /// In this push too.
        private boolean wrote(String officer) {
            return forms().stream().anyMatch(form -> form.completed().author().equals(officer))
                    || records.stream()
                            .filter(record ->
                                    record.type().equals(Entities.FORM_RESPONSE.name())
                                            && !record.now().deleted()
                                            && record.now().author().equals(officer))
                            .map(record -> JSON.read(record.now().body(), FormResponse.class))
                            .anyMatch(form -> present.id().equals(form.caseId()));
        }

        private Optional<Approval> waits() {
            return approval(from);
        }

        private boolean isDecision(String seen) {
            return approval(seen).filter(approval -> approval.decides(to)).isPresent();
        }

        private Optional<Approval> approval(String stage) {
            return type.stage(stage).flatMap(one -> Optional.ofNullable(one.approval()));
        }

        private String notThere() {
            return "From “%s” such a case does not go to “%s”.".formatted(title(from), title(to));
        }

        private String title(String stage) {
            return type.stage(stage).map(Stage::title).orElse(stage);
        }
    }

    /// The council’s own editions count before those that Doorstep brings.
    private static boolean isNewer(String edition, String than) {
        var shipped = edition.startsWith(SHIPPED);
        return shipped == than.startsWith(SHIPPED) ? number(edition) > number(than) : !shipped;
    }

    private static int number(String edition) {
        try {
            return Integer.parseInt(
                    edition.startsWith(SHIPPED) ? edition.substring(SHIPPED.length()) : edition);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
