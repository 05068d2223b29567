package org.doorstep.sync.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.citizen.Newcomer;
import org.doorstep.domain.identifier.PartialDate;
import org.doorstep.domain.search.Elsewhere.Answer;
import org.doorstep.domain.search.Elsewhere.Known;
import org.doorstep.domain.search.Elsewhere.Reason;
import org.doorstep.protocol.json.Json;
import org.doorstep.protocol.newcomer.LookalikesAnswer;
import org.doorstep.protocol.sync.ProblemCard;
import org.junit.jupiter.api.Test;

class AskedElsewhereTest {

    private static final UUID PERSON = UUID.fromString("018f0000-0000-7000-8000-000000000001");
    private static final Newcomer ADA =
            new Newcomer(
                    Category.HOUSING, "Ada", "Quist", new PartialDate(1980, 1, 2), "", "", "", "");

    @Test
    void whatTheHubSaysIsGivenOnInTheOfficersWords() {
        var told =
                new LookalikesAnswer(
                        List.of(
                                new LookalikesAnswer.Seen(
                                        PERSON,
                                        "QUIST, Ada",
                                        "1980-01-02",
                                        null,
                                        List.of("housing"),
                                        true,
                                        List.of("Same birth date"),
                                        List.of())),
                        List.of(
                                new LookalikesAnswer.Known(
                                        "housing", "Southgate", null, List.of("Same first name"))));

        var answer = (Answer.Like) new AskedElsewhere(_ -> told).like(ADA);

        assertThat(answer.people())
                .singleElement()
                .satisfies(like -> {
                    assertThat(like.hit().person()).isEqualTo(PERSON);
                    assertThat(like.hit().services()).containsExactly(Category.HOUSING);
                    assertThat(like.likely()).isTrue();
                });
        assertThat(answer.known())
                .containsExactly(
                        new Known(Category.HOUSING, "Southgate", null, List.of("Same first name")));
    }

    @Test
    void whyTheHubCouldNotBeAskedIsSaid() {
        assertThat(failing(HubException.offline("no route", null))).isEqualTo(Reason.OFFLINE);
        assertThat(failing(HubException.signInNeeded())).isEqualTo(Reason.SIGNED_OUT);
        assertThat(failing(HubException.later(Duration.ofSeconds(9)))).isEqualTo(Reason.TOO_MANY);
        assertThat(
                        failing(
                                HubException.refused(
                                        new ProblemCard(
                                                ProblemCard.ASKED_OFTEN, "", 429, "", null))))
                .isEqualTo(Reason.ASKED_OFTEN);
        assertThat(failing(HubException.broken("nonsense", null))).isEqualTo(Reason.REFUSED);
    }

    @Test
    void anAnswerThatMakesNoSenseIsNoAnswer() {
        for (var body :
                List.of(
                        "{}",
                        "{\"people\":[null],\"known\":[]}",
                        "{\"people\":[{\"likely\":true}],\"known\":[]}",
                        "{\"people\":[],\"known\":[{\"service\":\"astrology\"}]}")) {
            var told = new Json().read(body, LookalikesAnswer.class);

            assertThat(new AskedElsewhere(_ -> told).like(ADA))
                    .as(body)
                    .isEqualTo(new Answer.NotAsked(Reason.REFUSED));
        }
    }

    private static Reason failing(HubException thrown) {
        var hub =
                new AskedElsewhere(_ -> {
                    throw thrown;
                });
        return ((Answer.NotAsked) hub.like(ADA)).reason();
    }
}
