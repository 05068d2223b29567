package org.doorstep.app.review.conflict;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doorstep.app.review.conflict.ConflictRow.FieldRow;
import org.doorstep.app.review.conflict.ConflictRow.Kind;
import org.doorstep.app.text.Dates;
import org.doorstep.app.text.Messages;
import org.doorstep.app.text.RecordWords;
import org.doorstep.app.text.RecordWords.Line;
import org.doorstep.domain.citizen.Mention;
import org.doorstep.domain.clock.Pause;
import org.doorstep.domain.clock.Reckonings;
import org.doorstep.domain.clock.Rule;
import org.doorstep.domain.clock.Running;
import org.doorstep.domain.conflict.Conflict;
import org.doorstep.domain.conflict.Conflicts.Contested;
import org.doorstep.domain.conflict.Conflicts.Open;
import org.doorstep.domain.conflict.Conflicts.Settled;
import org.doorstep.domain.conflict.Conflicts.Value;
import org.jspecify.annotations.Nullable;

/// Says a conflict in plain words.
final class ConflictWords {

    private static final Messages TEXT = Messages.of("review");

    private final RecordWords records;
    private final Reckonings reckonings;
    private final Dates dates;

    /// @param reckonings what the rules of clocks are called
    ConflictWords(RecordWords records, Reckonings reckonings, Dates dates) {
        this.records = records;
        this.reckonings = reckonings;
        this.dates = dates;
    }

    /// May read the store: ask away from the screen.
    ///
    /// @param held the person; empty if this laptop does not hold them
    ConflictRow row(Open open, Optional<Mention> held) {
        var conflict = open.conflict().body();
        var about = open.about();
        var gone = about == null;
        var who = held.orElseGet(() -> Mention.named(TEXT.get("notHeld")));
        var whose = who.name();
        var fields = open.fields().stream().map(field -> field(conflict, field, who)).toList();
        return new ConflictRow(
                open,
                open.conflict().header().file(),
                who.discreet(
                        about == null
                                ? TEXT.get("title.gone", whose)
                                : records.gist(about.body())
                                        .map(gist -> TEXT.get("title", gist, whose))
                                        .orElseGet(() -> records.title(about, whose))),
                who,
                question(conflict, fields, gone),
                fields,
                side(conflict.mine(), open.conflict().header().observedAt()),
                side(conflict.theirs(), open.theirsAt()),
                since(open),
                about == null ? List.of() : stands(about.body(), fields, who),
                gone,
                !gone
                        && !conflict.mine().deletes()
                        && fields.stream().anyMatch(field -> field.kind() != Kind.FIXED));
    }

    /// What was decided, by the words that stand since.
    String settled(ConflictRow row, Settled settled) {
        var made = settled.made();
        var title =
                made == null
                        ? row.title()
                        : records.gist(made)
                                .map(gist -> TEXT.get("title", gist, row.whose()))
                                .map(row.who()::discreet)
                                .orElse(row.title());
        return TEXT.get("settled", title);
    }

    private String question(Conflict conflict, List<FieldRow> fields, boolean gone) {
        var mine = conflict.mine();
        var theirs = conflict.theirs();
        var kind = records.kind(conflict.type());
        if (theirs.deletes() || gone) {
            return TEXT.get("question.gone", subject(mine), kind, object(theirs));
        }
        if (mine.deletes()) {
            return TEXT.get("question.deletes", subject(mine), kind, object(theirs));
        }
        var what =
                fields.stream()
                        .map(field -> TEXT.get("field.quoted", field.label()))
                        .collect(Collectors.joining(TEXT.get("fields.and")));
        return records.isMe(mine.author()) || records.isMe(theirs.author())
                ? TEXT.get(
                        "question.yours",
                        records.who(records.isMe(mine.author()) ? theirs.author() : mine.author()),
                        what)
                : TEXT.get(
                        "question", records.who(mine.author()), records.who(theirs.author()), what);
    }

    private String subject(Conflict.Side side) {
        return records.isMe(side.author()) ? TEXT.get("you.subject") : records.who(side.author());
    }

    private String object(Conflict.Side side) {
        return records.isMe(side.author()) ? TEXT.get("you.object") : records.who(side.author());
    }

    private ConflictRow.Side side(Conflict.Side side, @Nullable Instant at) {
        var own = records.isMe(side.author());
        var who = records.who(side.author());
        var signed = own ? TEXT.get("you.object") : records.whoInFull(side.author());
        return new ConflictRow.Side(
                own,
                own ? TEXT.get("yours") : TEXT.get("theirs", who),
                at == null ? signed : TEXT.get("when", dates.moment(at), signed),
                keep(side, own, who),
                side.deletes());
    }

    private static String keep(Conflict.Side side, boolean own, String who) {
        if (side.deletes()) {
            return TEXT.get("keep.delete");
        }
        return own ? TEXT.get("keep.yours") : TEXT.get("keep.theirs", who);
    }

    private String since(Open open) {
        var about = open.about();
        if (about == null
                || open.fields().stream().allMatch(one -> one.present().equals(one.theirs()))) {
            return "";
        }
        var header = about.header();
        return TEXT.get("since", records.who(header.author()), dates.moment(header.observedAt()));
    }

    private List<Line> stands(Object body, List<FieldRow> fields, Mention who) {
        var contested = fields.stream().map(FieldRow::label).toList();
        return records.lines(body).stream()
                .filter(line -> !contested.contains(line.label()))
                .map(line -> new Line(line.label(), who.discreet(line.value())))
                .toList();
    }

    private FieldRow field(Conflict conflict, Contested field, Mention who) {
        var type = conflict.type();
        var text = field.present() instanceof Value.Text(var present) ? present : null;
        return new FieldRow(
                field.name(),
                records.field(type, field.name()),
                who.discreet(said(type, field.name(), field.base())),
                who.discreet(said(type, field.name(), field.mine())),
                said(type, field.name(), field.mine()),
                who.discreet(said(type, field.name(), field.theirs())),
                who.discreet(said(type, field.name(), field.present())),
                text,
                // From words of which something is left out no others are written.
                text == null || who.discreet(text).equals(text) ? kind(type, field) : Kind.FIXED);
    }

    private String said(String type, String field, Value value) {
        return switch (value) {
            case Value.Nothing _ -> TEXT.get("nothing");
            case Value.Text(var text) -> records.value(type, field, text);
            case Value.Members(var members) ->
                    members.stream()
                            .map(member -> records.value(type, field, member))
                            .collect(Collectors.joining(", "));
            case Value.Clock(var running) -> clock(running);
        };
    }

    /// A line for the rule and the start, and one for each pause.
    private String clock(Running running) {
        var rule = reckonings.current().rule(running).map(Rule::title).orElse(running.rule());
        var started = TEXT.get("clock", rule, dates.moment(running.started()));
        return Stream.concat(Stream.of(started), running.pauses().stream().map(this::pause))
                .collect(Collectors.joining("\n"));
    }

    private String pause(Pause pause) {
        var from = dates.moment(pause.from());
        var until = pause.until();
        return until == null
                ? TEXT.get("clock.stands", from, pause.reason())
                : TEXT.get("clock.paused", from, dates.moment(until), pause.reason());
    }

    /// A state is chosen from the two, not written; a set changes member by member.
    private static Kind kind(String type, Contested field) {
        var set =
                List.of(field.base(), field.mine(), field.theirs(), field.present()).stream()
                        .anyMatch(value -> value instanceof Value.Members);
        if (set || !type.equals("task")) {
            return Kind.FIXED;
        }
        return switch (field.name()) {
            case "owner" -> Kind.PERSON;
            case "due" -> Kind.DATE;
            case "state" -> Kind.STATE;
            case "what", "due_by" -> Kind.WORDS;
            default -> Kind.FIXED;
        };
    }
}
