package org.doorstep.bench.sync;

import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The made-up case documents of about 580 bytes on which sync is measured here and beside its
/// peers; the same number always gives the same document. Nobody in them exists.
public final class CaseDocuments {

    private static final String[] FIRST =
            "Aisha,Oliver,Mohammed,Grace,Kwame,Siobhan,Priya,Tomasz,Chloe,Derek,Fatima,Euan"
                    .split(",");
    private static final String[] LAST =
            "Okafor,Smith,Khan,O'Neill,Patel,Kowalski,Jones,Nguyen,Campbell,Hussain,Ward,Ahmed"
                    .split(",");
    private static final String[] STREET =
            ("High Street,Mill Lane,Station Road,Church Walk,Victoria Terrace,Canal Side,Park"
                            + " View")
                    .split(",");
    private static final String[] WORDS =
            ("visited tenant repair boiler arrears agreed plan review benefit claim evidence"
                            + " awaiting landlord reported damp mould referral social worker contact"
                            + " made no answer letter sent follow up due officer assessment completed"
                            + " risk low medium income changed household child school carer needs"
                            + " support")
                    .split(" ");
    private static final String[] TYPES = {
        "tenancy", "benefit_claim", "social_care", "repair", "asb"
    };
    private static final String[] STATUS = {"open", "waiting", "review", "closed"};
    private static final int NOTE_CHARACTERS = 250;

    private CaseDocuments() {}

    /// The first so many.
    public static List<ObjectNode> first(int count) {
        return IntStream.range(0, count).mapToObj(CaseDocuments::number).toList();
    }

    /// One document.
    ///
    /// @param i from 0
    public static ObjectNode number(int i) {
        var dice = new Dice(i);
        var note = new StringBuilder();
        while (note.length() < NOTE_CHARACTERS) {
            note.append(dice.pick(WORDS)).append(' ');
        }
        var document = JsonNodeFactory.instance.objectNode();
        document.put("id", "case:%08d".formatted(i));
        document.put("type", dice.pick(TYPES));
        document.put("ref", "CAS/" + dice.from(2020, 6) + "/%07d".formatted(i));
        var citizen = document.putObject("citizen");
        citizen.put("name", dice.pick(FIRST) + " " + dice.pick(LAST));
        citizen.put(
                "dob",
                "%d-%02d-%02d".formatted(dice.from(1935, 70), dice.from(1, 12), dice.from(1, 28)));
        citizen.put("uprn", Long.toString(100_000_000_000L + dice.below(9e9)));
        document.put(
                "address",
                dice.from(1, 199)
                        + " "
                        + dice.pick(STREET)
                        + ", ZZ"
                        + dice.below(90)
                        + " "
                        + dice.below(9)
                        + "XX");
        document.put("status", dice.pick(STATUS));
        document.put("priority", dice.from(1, 5));
        document.put("team", "team-" + dice.below(40));
        document.put("officer", "off-" + dice.below(900));
        document.put(
                "openedAt", "2025-%02d-10T09:%02d:00Z".formatted(dice.from(1, 12), dice.below(60)));
        document.put("dueAt", "2026-%02d-15".formatted(dice.from(1, 12)));
        document.put("arrearsPence", dice.below(250_000));
        document.put("note", note.toString().strip());
        return document;
    }

    /// A small generator of 32 bits (mulberry32), as the documents were first made with.
    private static final class Dice {

        private static final double TWO_TO_32 = 4_294_967_296.0;

        private int state;

        Dice(int document) {
            state = (int) (document * 2_654_435_761L + 12_345);
        }

        private double next() {
            state += 0x6D2B79F5;
            var t = state;
            t = (t ^ (t >>> 15)) * (t | 1);
            t ^= t + (t ^ (t >>> 7)) * (t | 61);
            return Integer.toUnsignedLong(t ^ (t >>> 14)) / TWO_TO_32;
        }

        long below(double most) {
            return (long) Math.floor(next() * most);
        }

        long from(int first, int count) {
            return first + below(count);
        }

        String pick(String[] some) {
            return some[(int) below(some.length)];
        }
    }
}
