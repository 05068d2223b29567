package org.doorstep.borough.family;

import java.time.LocalDate;
import java.util.List;
import org.doorstep.borough.dice.Dice;
import org.doorstep.borough.identity.SafeNumbers;
import org.doorstep.borough.name.Community;
import org.doorstep.borough.name.FullName;
import org.doorstep.borough.name.Sex;
import org.jspecify.annotations.Nullable;

/// A person in the making: what is decided about them one thing after another.
final class Draft {
    final Role role;
    final Community community;
    final Sex sex;
    final LocalDate born;
    FullName name;
    @Nullable FullName formerName;
    @Nullable LocalDate renamed;
    @Nullable LocalDate died;
    List<Stay> stays = List.of();

    Draft(Role role, Community community, Sex sex, LocalDate born, FullName name) {
        this.role = role;
        this.community = community;
        this.sex = sex;
        this.born = born;
        this.name = name;
    }

    void rename(FullName now, LocalDate day) {
        formerName = name;
        name = now;
        renamed = day;
    }

    Person finish(int household, int place, Dice dice) {
        var number = household * Household.ROOM + place;
        var nhs = place < 6 ? SafeNumbers.nhs(household * 6 + place) : null;
        var named = formerName == null || dice.chance(0.5) ? name : formerName;
        return new Person(
                number,
                role,
                community,
                sex,
                born,
                died,
                name,
                formerName,
                renamed,
                SafeNumbers.nino(number),
                nhs,
                SafeNumbers.mobile(dice),
                SafeNumbers.email(named.given(), named.surname(), dice),
                stays);
    }
}
