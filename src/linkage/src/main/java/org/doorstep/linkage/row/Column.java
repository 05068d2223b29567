package org.doorstep.linkage.row;

import java.util.Arrays;

/// The arrays behind [Rows], which grow together.
final class Column {

    int[] number;
    int[] source;
    int[] given;
    int[] first;
    int[] known;
    int[] family;
    int[] former;
    int[] name;
    byte[] sex;
    int[] born;
    int[] birth;
    int[] house;
    int[] street;
    int[] town;
    int[] postcode;
    int[] property;
    long[] uprn;
    long[] nhs;
    int[] national;
    boolean[] insurance;
    int[] phones;
    int[] email;
    int[] since;
    int[] until;
    final int[][] others;

    Column(int size, int kinds) {
        number = new int[size];
        source = new int[size];
        given = new int[size];
        first = new int[size];
        known = new int[size];
        family = new int[size];
        former = new int[size];
        name = new int[size];
        sex = new byte[size];
        born = new int[size];
        birth = new int[size];
        house = new int[size];
        street = new int[size];
        town = new int[size];
        postcode = new int[size];
        property = new int[size];
        uprn = new long[size];
        nhs = new long[size];
        national = new int[size];
        insurance = new boolean[size];
        phones = new int[size * RowReader.PHONES];
        email = new int[size];
        since = new int[size];
        until = new int[size];
        others = new int[kinds][size];
    }

    void put(int place, Row row) {
        if (place == number.length) {
            grow(place + (place >> 1));
        }
        number[place] = row.number();
        source[place] = row.source();
        given[place] = row.given();
        first[place] = row.first();
        known[place] = row.known();
        family[place] = row.family();
        former[place] = row.former();
        sex[place] = row.sex();
        born[place] = row.born();
        house[place] = row.house();
        street[place] = row.street();
        town[place] = row.town();
        postcode[place] = row.postcode();
        uprn[place] = row.uprn();
        nhs[place] = row.nhs();
        national[place] = row.national();
        insurance[place] = row.insurance();
        System.arraycopy(row.phones(), 0, phones, place * RowReader.PHONES, row.phones().length);
        email[place] = row.email();
        since[place] = row.since();
        until[place] = row.until();
        for (var kind = 0; kind < others.length; kind++) {
            others[kind][place] = row.others()[kind];
        }
    }

    private void grow(int size) {
        number = Arrays.copyOf(number, size);
        source = Arrays.copyOf(source, size);
        given = Arrays.copyOf(given, size);
        first = Arrays.copyOf(first, size);
        known = Arrays.copyOf(known, size);
        family = Arrays.copyOf(family, size);
        former = Arrays.copyOf(former, size);
        name = Arrays.copyOf(name, size);
        sex = Arrays.copyOf(sex, size);
        born = Arrays.copyOf(born, size);
        birth = Arrays.copyOf(birth, size);
        property = Arrays.copyOf(property, size);
        house = Arrays.copyOf(house, size);
        street = Arrays.copyOf(street, size);
        town = Arrays.copyOf(town, size);
        postcode = Arrays.copyOf(postcode, size);
        uprn = Arrays.copyOf(uprn, size);
        nhs = Arrays.copyOf(nhs, size);
        national = Arrays.copyOf(national, size);
        insurance = Arrays.copyOf(insurance, size);
        phones = Arrays.copyOf(phones, size * RowReader.PHONES);
        email = Arrays.copyOf(email, size);
        since = Arrays.copyOf(since, size);
        until = Arrays.copyOf(until, size);
        for (var kind = 0; kind < others.length; kind++) {
            others[kind] = Arrays.copyOf(others[kind], size);
        }
    }
}
