package org.doorstep.borough.family;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.doorstep.borough.dice.Dice;
import org.doorstep.borough.dice.Weighted;
import org.doorstep.borough.identity.SafeNumbers;
import org.doorstep.borough.name.Community;
import org.doorstep.borough.name.NameBook;
import org.doorstep.borough.name.Naming;
import org.doorstep.borough.name.Sex;
import org.doorstep.borough.place.Gazetteer;

/// Makes any household of the borough from its number alone, in any order and as often as wanted.
public final class HouseholdMaker {
    private static final int BLOCK = 64;

    private final long seed;
    private final LocalDate night;
    private final int areas;
    private final int fixed;
    private final NameBook book;
    private final Naming naming;
    private final Removals removals;
    private final Children children;
    private final Weighted<Tenure> tenures =
            Weighted.of(Tenure.COUNCIL, 31)
                    .or(Tenure.PRIVATE_WITH_BENEFIT, 17)
                    .or(Tenure.OTHER, 52)
                    .build();

    /// @param fixed how many of the first households are not made here
    /// @param areas how many parts the borough's services are divided into
    public HouseholdMaker(
            long seed, LocalDate night, int areas, int fixed, NameBook book, Gazetteer gazetteer) {
        this.seed = seed;
        this.night = night;
        this.areas = areas;
        this.fixed = fixed;
        this.book = book;
        this.naming = new Naming(book);
        this.removals = new Removals(gazetteer, this::movedIn);
        this.children = new Children(naming, night);
    }

    /// The household with this number, as it is on the night.
    public Household make(int number) {
        var dice = Dice.of(seed, 2_000, number);
        var kind = kind(dice);
        var tenure = kind.tenure();
        var shape = kind.shape();
        var stays = removals.of(number, tenure, kind.grownUp(), night, seed);
        var drafts = new ArrayList<Draft>();
        var head = founder(Role.HEAD, community(dice), headSex(shape, dice), kind.born(), dice);
        drafts.add(head);
        if (shape == Shape.SINGLE
                && head.born.isBefore(Census.yearsBefore(70))
                && dice.chance(0.05)) {
            head.died = dice.day(Census.yearsBefore(1.2), Census.yearsBefore(0.05));
        }
        var partner = shape.hasPartner() ? partner(head, dice) : null;
        if (partner != null) {
            drafts.add(partner);
            marry(head, partner, dice);
        }
        if (shape.hasChildren()) {
            var absent =
                    partner == null && dice.chance(0.3)
                            ? formerPartner(head, number, stays, dice)
                            : null;
            var mother = partner != null && head.sex == Sex.MAN ? partner : head;
            var father = partner == null ? absent : mother == head ? partner : head;
            drafts.addAll(children.of(mother, father, tenure, dice));
            if (absent != null) {
                drafts.add(absent);
            }
        }
        addOthers(shape, head, number, stays, drafts, dice);
        children.bornLater(head, partner, drafts, Dice.of(seed, 2_003, number));
        return finish(number, stays, drafts, dice);
    }

    /// What is decided first of all: how the home is held, who lives in it, and when its head was
    /// born.
    private record Kind(Tenure tenure, Shape shape, LocalDate born) {

        LocalDate grownUp() {
            return born.plusYears(18).plusDays(60);
        }
    }

    private Kind kind(Dice dice) {
        var tenure = tenures.pick(dice);
        var shape = Shape.pick(tenure, dice);
        return new Kind(tenure, shape, birthday(shape.headAge(dice), dice));
    }

    private LocalDate movedIn(int number) {
        if (number < fixed) {
            return LocalDate.MIN;
        }
        var kind = kind(Dice.of(seed, 2_000, number));
        return removals.movedIn(number, kind.tenure(), kind.grownUp(), seed);
    }

    private Household finish(int number, List<Stay> stays, List<Draft> drafts, Dice dice) {
        var landline = dice.chance(0.55) ? SafeNumbers.landline(dice) : "";
        var people = new ArrayList<Person>();
        for (var draft : drafts.subList(0, Math.min(drafts.size(), Household.ROOM - 1))) {
            var own = Dice.of(seed, 2_004, number, people.size());
            if (draft.died == null) {
                draft.died = Mortality.dies(draft.born, own);
            }
            if (draft.stays.isEmpty()) {
                draft.stays = stays;
            }
            people.add(draft.finish(number, people.size(), own));
        }
        return new Household(number, number / BLOCK % areas, landline, stays, List.copyOf(people));
    }

    private void addOthers(
            Shape shape, Draft head, int number, List<Stay> stays, List<Draft> drafts, Dice dice) {
        switch (shape) {
            case WITH_ADULT_CHILD -> {
                var grown = children.grown(Role.ADULT_CHILD, head, 19, 40, dice);
                drafts.add(grown);
                if (dice.chance(0.5)) {
                    drafts.add(
                            leftHome(
                                    children.grown(Role.LEFT_HOME, head, 20, 30, dice),
                                    number,
                                    stays,
                                    dice));
                }
            }
            case THREE_GENERATIONS -> {
                var year = head.born.getYear() - dice.between(22, 36);
                var parent =
                        founder(
                                Role.PARENT,
                                head.community,
                                dice.chance(0.7) ? Sex.WOMAN : Sex.MAN,
                                head.born.withYear(year),
                                dice);
                parent.name =
                        head.sex == Sex.MAN
                                ? parent.name.withSurname(parentSurname(parent, head))
                                : parent.name;
                drafts.add(parent);
            }
            case WITH_LODGER -> {
                var lodger =
                        founder(
                                Role.LODGER,
                                community(dice),
                                dice.chance(0.7) ? Sex.MAN : Sex.WOMAN,
                                birthday(dice.between(20, 55), dice),
                                dice);
                var in = dice.day(Census.yearsBefore(3), Census.yearsBefore(0.1));
                var with = stays.getLast();
                lodger.stays =
                        List.of(
                                new Stay(
                                        with.index(),
                                        with.dwelling(),
                                        with.tenure(),
                                        in.isAfter(with.from()) ? in : with.from(),
                                        null));
                drafts.add(lodger);
            }
            case SHARERS -> {
                for (var i = dice.between(2, 5); i > 0; i--) {
                    drafts.add(
                            founder(
                                    Role.SHARER,
                                    community(dice),
                                    dice.chance(0.65) ? Sex.MAN : Sex.WOMAN,
                                    birthday(dice.between(19, 58), dice),
                                    dice));
                }
            }
            default -> {}
        }
    }

    private static String parentSurname(Draft parent, Draft head) {
        return switch (head.community.custom()) {
            case INHERITED -> head.name.surname();
            default -> parent.name.surname();
        };
    }

    private Draft partner(Draft head, Dice dice) {
        var sameSex = dice.chance(0.03);
        var sex = (head.sex == Sex.MAN) == sameSex ? Sex.MAN : Sex.WOMAN;
        var community = dice.chance(0.87) ? head.community : community(dice);
        var born = head.born.plusDays(Math.round((dice.unit() - 0.5) * 9 * 365));
        return founder(Role.PARTNER, community, sex, born, dice);
    }

    private static void marry(Draft head, Draft partner, Dice dice) {
        var wife = head.sex == Sex.WOMAN ? head : partner;
        var husband = wife == head ? partner : head;
        if (husband.sex == Sex.MAN && wife.sex == Sex.WOMAN && dice.chance(0.7)) {
            var wedding = wedding(wife.born.isAfter(husband.born) ? wife.born : husband.born, dice);
            var named = Naming.married(wife.community, wife.name, husband.name);
            if (!named.equals(wife.name) && wedding.isBefore(Census.DAY)) {
                wife.rename(named, wedding);
            }
        }
        if (dice.chance(0.13) && partner.born.isBefore(Census.yearsBefore(66))) {
            partner.died = dice.day(Census.yearsBefore(7), Census.yearsBefore(0.1));
        }
    }

    private static LocalDate wedding(LocalDate youngerBorn, Dice dice) {
        var earliest = youngerBorn.plusYears(20);
        var latest =
                earliest.plusYears(14).isBefore(Census.DAY)
                        ? earliest.plusYears(14)
                        : Census.yearsBefore(0.2);
        var recently = Census.yearsBefore(10);
        return dice.chance(0.3)
                ? dice.day(
                        earliest.isAfter(recently) ? earliest : recently, Census.yearsBefore(0.2))
                : dice.day(earliest, latest);
    }

    private Draft formerPartner(Draft parent, int number, List<Stay> stays, Dice dice) {
        var sex = parent.sex == Sex.WOMAN ? Sex.MAN : Sex.WOMAN;
        var born = parent.born.plusDays(Math.round((dice.unit() - 0.45) * 8 * 365));
        var gone = founder(Role.FORMER_PARTNER, parent.community, sex, born, dice);
        moveOut(
                gone,
                0,
                number,
                stays,
                dice.day(Census.yearsBefore(6), Census.yearsBefore(0.3)),
                dice);
        if (parent.sex == Sex.WOMAN && dice.chance(0.45)) {
            var married = Naming.married(parent.community, parent.name, gone.name);
            if (!married.equals(parent.name)) {
                var maiden = parent.name;
                parent.name = married;
                parent.rename(maiden, dice.day(Census.yearsBefore(5), Census.yearsBefore(0.2)));
            }
        }
        return gone;
    }

    private Draft leftHome(Draft grown, int number, List<Stay> stays, Dice dice) {
        var eighteen = grown.born.plusYears(18).plusDays(90);
        moveOut(
                grown,
                1,
                number,
                stays,
                dice.day(
                        eighteen.isAfter(Census.yearsBefore(6)) ? eighteen : Census.yearsBefore(6),
                        Census.yearsBefore(0.2)),
                dice);
        return grown;
    }

    private void moveOut(
            Draft who, int place, int number, List<Stay> stays, LocalDate day, Dice dice) {
        var own = new ArrayList<Stay>();
        for (var stay : stays) {
            if (stay.from().isBefore(day)) {
                var to = stay.to();
                own.add(
                        new Stay(
                                stay.index(),
                                stay.dwelling(),
                                stay.tenure(),
                                stay.from(),
                                to != null && to.isBefore(day) ? to : day));
            }
        }
        own.add(removals.own(number, Stay.FIRST_OWN + place, day, null, dice));
        who.stays = List.copyOf(own);
    }

    private Draft founder(Role role, Community community, Sex sex, LocalDate born, Dice dice) {
        return new Draft(
                role, community, sex, born, naming.founder(community, sex, born.getYear(), dice));
    }

    private Community community(Dice dice) {
        return book.community(dice);
    }

    private static Sex headSex(Shape shape, Dice dice) {
        var women = shape == Shape.LONE_PARENT ? 0.88 : shape == Shape.SHARERS ? 0.35 : 0.5;
        return dice.chance(women) ? Sex.WOMAN : Sex.MAN;
    }

    private static LocalDate birthday(int age, Dice dice) {
        return Census.DAY.minusYears(age).minusDays(dice.between(1, 364));
    }
}
