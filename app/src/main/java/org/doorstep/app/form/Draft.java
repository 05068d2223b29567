package org.doorstep.app.form;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.doorstep.app.work.Answer;
import org.doorstep.app.work.Background;
import org.doorstep.app.work.Background.Door;
import org.doorstep.app.work.Job;
import org.doorstep.domain.form.Answers;
import org.jspecify.annotations.Nullable;

/// What is typed into a form, each answer kept by itself: on the disk within [#DELAY] and the time
/// of one commit, or of two where one is under way: what is typed meanwhile waits for it and goes
/// together. Belongs to the screen's thread.
final class Draft {

    /// How long changes are gathered before they are kept.
    static final Duration DELAY = Duration.ofMillis(20);

    private static final Duration RETRY = Duration.ofSeconds(2);

    private final UUID person;
    private final String form;
    private final Answers answers;
    private final Background background;
    private final Clock clock;
    private final Map<String, String> typed = new HashMap<>();
    private final Set<String> notYetKept = new LinkedHashSet<>();
    private final ReadOnlyBooleanWrapper notKept = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Instant> keptAt = new ReadOnlyObjectWrapper<>();
    private @Nullable Job timer;

    /// How many times keeping is asked for and not yet answered: more than once only where what is
    /// typed had to be kept at once.
    private int underWay;

    private boolean ended;

    /// @param form the name under which its answers are kept
    Draft(UUID person, String form, Answers answers, Background background, Clock clock) {
        this.person = person;
        this.form = form;
        this.answers = answers;
        this.background = background;
        this.clock = clock;
    }

    /// Takes up what is kept.
    void resume(Map<String, String> kept) {
        typed.putAll(kept);
    }

    /// What is typed under that name; null if nothing ever was.
    @Nullable String typed(String name) {
        return typed.get(name);
    }

    /// Whether anything was typed.
    boolean isBegun() {
        return !typed.isEmpty();
    }

    /// When all that is typed was last safe on the disk; null while it is not.
    ReadOnlyObjectProperty<@Nullable Instant> keptAtProperty() {
        return keptAt.getReadOnlyProperty();
    }

    /// Whether the laptop could not keep what was typed last. It goes on trying.
    ReadOnlyBooleanProperty notKeptProperty() {
        return notKept.getReadOnlyProperty();
    }

    void type(String name, String value) {
        if (ended || value.equals(typed.put(name, value))) {
            return;
        }
        notYetKept.add(name);
        keptAt.set(null);
        if (timer == null && underWay == 0) {
            timer = background.after(DELAY, this::keepNow);
        }
    }

    /// Keeps at once what is not yet kept.
    void flush() {
        if (!ended && !notYetKept.isEmpty()) {
            stopTimer();
            keepNow();
        }
    }

    /// Throws everything away.
    ///
    /// @return what there was, for [#bringBack]
    Map<String, String> discard() {
        var before = Map.copyOf(typed);
        end();
        typed.clear();
        background.write(
                () -> {
                    answers.discard(person, form);
                    return before;
                },
                _ -> {});
        return before;
    }

    /// Keeps again what was thrown away.
    void bringBack(Map<String, String> before) {
        ended = false;
        before.forEach(this::type);
        flush();
    }

    /// Keeps nothing any more: what is typed has become a record.
    void end() {
        ended = true;
        stopTimer();
        notYetKept.clear();
    }

    /// Goes on after all: it could not be saved.
    void goOn() {
        ended = false;
    }

    private void stopTimer() {
        if (timer != null) {
            timer.cancel();
            timer = null;
        }
    }

    private void keepNow() {
        timer = null;
        var now = new HashMap<String, String>();
        notYetKept.forEach(name -> now.put(name, typed.getOrDefault(name, "")));
        notYetKept.clear();
        underWay++;
        background.run(
                Door.WRITE,
                () -> {
                    answers.keep(person, form, now);
                    return now;
                },
                Answer.<Map<String, String>>to(this::kept)
                        .orElse(_ -> failed(List.copyOf(now.keySet()))));
    }

    private void kept(Map<String, String> now) {
        underWay--;
        if (notYetKept.isEmpty()) {
            notKept.set(false);
        }
        if (underWay > 0) {
            return;
        }
        if (notYetKept.isEmpty()) {
            keptAt.set(clock.instant());
        } else if (timer == null && !ended) {
            keepNow();
        }
    }

    private void failed(List<String> names) {
        underWay--;
        notKept.set(true);
        notYetKept.addAll(names);
        if (timer == null && !ended) {
            timer = background.after(RETRY, this::keepNow);
        }
    }
}
