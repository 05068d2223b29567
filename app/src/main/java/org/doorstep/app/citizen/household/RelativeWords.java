package org.doorstep.app.citizen.household;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.doorstep.app.text.Dates;
import org.doorstep.app.text.Messages;
import org.doorstep.domain.citizen.Age;
import org.doorstep.domain.citizen.Kin;
import org.doorstep.domain.citizen.Provenance;
import org.doorstep.domain.household.Gender;
import org.doorstep.domain.household.Home;
import org.doorstep.domain.household.Household;
import org.doorstep.domain.household.Relative;
import org.doorstep.domain.household.Stay;
import org.jspecify.annotations.Nullable;

/// What picture, table and context column say of somebody in a household, in the same words.
public final class RelativeWords {

    private static final Messages TEXT = Messages.of("household");

    private final Household household;
    private final LocalDate today;

    public RelativeWords(Household household, LocalDate today) {
        this.household = household;
        this.today = today;
    }

    /// *Born 9 May 2017 (9)*, or that it is not known; for the dead the years of their life.
    public String born(Relative who) {
        var born = who.born();
        var died = who.died();
        if (died != null) {
            return TEXT.get("lived", born == null ? "?" : born.year() + "", died.year() + "");
        }
        if (born == null) {
            return TEXT.get("born.unknown");
        }
        return Age.on(today, born)
                .map(age -> TEXT.get("born.aged", born.shown(), age.shown()))
                .orElseGet(() -> TEXT.get("born.expected", born.shown()));
    }

    /// *Aged 9*; shorter than [#born], for the picture.
    public String age(Relative who) {
        var born = who.born();
        if (who.died() != null || born == null) {
            return born(who);
        }
        return Age.on(today, born)
                .map(age -> TEXT.get("aged", age.shown()))
                .orElseGet(() -> born(who));
    }

    /// What they are to the person whose page it is; empty if nobody says.
    public String kin(Relative who) {
        return kin(who.id());
    }

    private String kin(UUID who) {
        if (who.equals(household.person())) {
            return TEXT.get("this");
        }
        var kin = household.kin(household.person(), who);
        return kin == null ? "" : kin.title();
    }

    /// What they are to everybody else in the picture, as *Mother of Temi, Kemi*; empty for the
    /// person, of whom the others say it.
    public List<String> toOthers(Relative who) {
        if (who.id().equals(household.person())) {
            return List.of();
        }
        var byKin = new TreeMap<Kin, Set<String>>();
        for (var one : household.of(who.id())) {
            var kin = household.kin(one.other(), who.id());
            if (!one.other().equals(household.person()) && kin != null) {
                household
                        .relative(one.other())
                        .ifPresent(other ->
                                byKin.computeIfAbsent(kin, _ -> new LinkedHashSet<>())
                                        .add(called(other)));
            }
        }
        return byKin.entrySet().stream()
                .map(said ->
                        TEXT.get("of", said.getKey().title(), String.join(", ", said.getValue())))
                .toList();
    }

    /// Short: within a family the last name says little.
    private static String called(Relative who) {
        var given = who.name().given();
        return given == null ? who.name().display() : given;
    }

    /// When they lived there, as *Since 3 June 2019*; empty if they did not.
    public String when(Relative who, @Nullable Home home) {
        return stays(who, home).stream().map(this::when).collect(Collectors.joining("; "));
    }

    /// *Since 3 June 2019* or *3 June 2019 to 1 May 2021*.
    public String when(Stay stay) {
        var since = stay.since();
        var until = stay.until();
        if (until == null) {
            return since == null ? TEXT.get("now") : TEXT.get("since", Dates.day(since));
        }
        return since == null
                ? TEXT.get("until", Dates.day(until))
                : TEXT.get("between", Dates.day(since), Dates.day(until));
    }

    /// Which services say so, in words.
    public String sources(Relative who, @Nullable Home home) {
        var from = new ArrayList<Provenance>();
        household.of(who.id()).stream()
                .filter(one -> one.other().equals(household.person()))
                .forEach(one -> from.addAll(one.from()));
        stays(who, home).forEach(stay -> from.addAll(stay.from()));
        return from.stream()
                .map(by -> by.service().title())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /// All of it in one sentence, for a screen reader.
    public String sentence(Relative who, @Nullable Home home) {
        var kin = household.kin(household.person(), who.id());
        var parts = new ArrayList<String>();
        parts.add(who.name().spoken());
        parts.add(gender(who.gender()));
        parts.add(kin == null ? kin(who) : kin == Kin.SELF ? TEXT.get("this") : kin.title());
        parts.add(born(who));
        parts.add(when(who, home));
        parts.addAll(toOthers(who));
        if (!who.held()) {
            parts.add(TEXT.get("named"));
        }
        return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
    }

    private static String gender(Gender gender) {
        return switch (gender) {
            case MAN -> TEXT.get("gender.man");
            case WOMAN -> TEXT.get("gender.woman");
            case NON_BINARY -> TEXT.get("gender.nonBinary");
            case NOT_KNOWN -> TEXT.get("gender.notKnown");
        };
    }

    private static List<Stay> stays(Relative who, @Nullable Home home) {
        return home == null
                ? List.of()
                : home.stays().stream().filter(stay -> stay.person().equals(who.id())).toList();
    }
}
