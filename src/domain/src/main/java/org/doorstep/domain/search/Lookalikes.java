package org.doorstep.domain.search;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.doorstep.domain.citizen.Likeness;
import org.doorstep.domain.citizen.Newcomer;
import org.doorstep.domain.identifier.PartialDate;
import org.doorstep.domain.search.PeopleSearch.Found;
import org.doorstep.domain.search.PeopleSearch.GettingReady;
import org.doorstep.domain.search.PeopleSearch.Hit;

/// Looks whether somebody whom an officer is about to register is there already. It asks the search
/// several questions, each of two things that belong to one person, for one of them alone fits too
/// many; whoever fits several stands first. The search neither finds nor counts whom the officer
/// may not see.
public final class Lookalikes {

    /// So many are asked for of each question.
    private static final int EACH = 12;

    private static final int LIKELY = 100;

    private final PeopleSearch search;

    public Lookalikes(PeopleSearch search) {
        this.search = search;
    }

    /// What can be said of somebody.
    public sealed interface Answer {

        /// Too little is known of them to look.
        record TooLittle() implements Answer {}

        /// The search is not ready yet.
        record Later() implements Answer {}

        /// @param people the likeliest first; empty if nobody is like them
        record Like(List<Lookalike> people) implements Answer {
            public Like {
                people = List.copyOf(people);
            }
        }
    }

    /// One person who may be the same.
    ///
    /// @param likely whether so much fits that it is likely
    /// @param why what fits, in plain words
    /// @param against what does not; empty if nothing is known to differ
    public record Lookalike(Hit hit, boolean likely, List<String> why, List<String> against) {
        public Lookalike {
            why = List.copyOf(why);
            against = List.copyOf(against);
        }
    }

    /// @param telling how much it tells that two share both
    private record Question(String typed, int telling) {}

    private static final class Candidate {
        private final Hit hit;
        private final Set<String> why = new LinkedHashSet<>();
        private int telling;

        private Candidate(Hit hit) {
            this.hit = hit;
        }
    }

    /// Whoever of those on this laptop is like them.
    ///
    /// @param most so many at most
    public Answer of(Newcomer newcomer, int most) {
        var questions = questions(newcomer);
        if (questions.isEmpty()) {
            return new Answer.TooLittle();
        }
        var candidates = new LinkedHashMap<UUID, Candidate>();
        for (var question : questions) {
            switch (search.find(question.typed(), EACH)) {
                case GettingReady _ -> {
                    return new Answer.Later();
                }
                case Found found -> found.hits().forEach(hit -> take(hit, question, candidates));
            }
        }
        return new Answer.Like(
                candidates.values().stream()
                        .map(candidate -> judged(candidate, newcomer))
                        .sorted(comparingInt((Judged judged) -> judged.telling()).reversed())
                        .limit(most)
                        .map(Judged::lookalike)
                        .toList());
    }

    private static void take(Hit hit, Question question, Map<UUID, Candidate> into) {
        var candidate = into.computeIfAbsent(hit.person(), _ -> new Candidate(hit));
        candidate.telling += question.telling();
        candidate.why.addAll(hit.why());
    }

    private static List<Question> questions(Newcomer newcomer) {
        var given = newcomer.givenName();
        var family = newcomer.familyName();
        var born = newcomer.born();
        var questions = new ArrayList<Question>();
        ask(questions, 100, newcomer.nationalInsuranceNumber());
        ask(questions, 40, newcomer.phone());
        ask(questions, 30, given, family);
        if (born != null) {
            var known = born.day() != 0;
            ask(questions, known ? 60 : 30, family, typed(born));
            ask(questions, known ? 50 : 20, given, typed(born));
        }
        ask(questions, 40, family, newcomer.postcode());
        ask(questions, 30, given, newcomer.postcode());
        return questions;
    }

    private static String typed(PartialDate born) {
        if (born.day() != 0) {
            return "%02d/%02d/%04d".formatted(born.day(), born.month(), born.year());
        }
        return String.valueOf(born.year());
    }

    private static void ask(List<Question> questions, int telling, String... parts) {
        for (var part : parts) {
            if (part.length() < 2) {
                return;
            }
        }
        questions.add(new Question(String.join(" ", parts), telling));
    }

    private record Judged(Lookalike lookalike, int telling) {}

    private static Judged judged(Candidate candidate, Newcomer newcomer) {
        var hit = candidate.hit;
        var why = new ArrayList<String>();
        var against = new ArrayList<String>();
        if (sameName(hit.name(), newcomer)) {
            why.add("Same name");
        }
        why.addAll(candidate.why);
        var born = hit.born() == null ? null : PartialDate.parse(hit.born()).orElse(null);
        var ours = newcomer.born();
        if (born != null && ours != null && !born.agreesWith(ours)) {
            against.add("Born " + born.shown());
        }
        var telling = against.isEmpty() ? candidate.telling : candidate.telling / 2;
        return new Judged(new Lookalike(hit, telling >= LIKELY, why, against), telling);
    }

    private static boolean sameName(String shown, Newcomer newcomer) {
        var ours = newcomer.familyName().toUpperCase(Locale.UK) + newcomer.givenName();
        return Likeness.plain(shown).equals(Likeness.plain(ours));
    }
}
