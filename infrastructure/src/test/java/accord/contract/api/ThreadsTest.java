package accord.contract.api;

import static accord.contract.api.ApiHouse.CARL;
import static accord.contract.api.ApiHouse.LENA;
import static accord.contract.api.ApiHouse.OTTO;
import static accord.contract.api.Play.made;
import static org.assertj.core.api.Assertions.assertThat;

import accord.contract.api.Api.Answer;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Comments that answer, threads that are settled, and what is taken back at once. */
@OverHttp
class ThreadsTest {
    @LocalServerPort private int port;

    private Play play;
    private String comments;
    private String first;

    @BeforeEach
    void a_comment() {
        play = new Play(port);
        comments = "/decisions/" + play.decision(play.issue(play.joined())) + "/comments";
        first = made(play.as(LENA).post(comments, Map.of("text", "Which engineers?"))).id();
    }

    @Test
    void a_comment_is_answered_and_its_thread_is_settled_and_reopened_by_any_side() {
        Answer answer =
                made(
                        play.as(CARL)
                                .post(comments, Map.of("text", "The four of us", "thread", first)));
        assertThat(answer.at("/thread")).isEqualTo(first);
        made(play.as(CARL).post(comments + "/" + first + "/settlements"));
        assertThat(play.as(LENA).get(comments).at("/items/0/settled")).isEqualTo("true");
        made(play.as(LENA).post(comments + "/" + first + "/reopenings"));
        assertThat(play.as(CARL).get(comments).at("/items/0/settled")).isEqualTo("false");
    }

    @Test
    void only_who_said_it_takes_it_back_and_not_what_was_answered() {
        assertThat(play.as(CARL).post(comments + "/" + first + "/withdrawals").status())
                .isEqualTo(409);
        made(play.as(LENA).post(comments + "/" + first + "/withdrawals"));
        assertThat(play.as(CARL).get(comments).json().get("items")).isEmpty();
        assertThat(
                        play.as(CARL)
                                .post(comments, Map.of("text", "To that", "thread", first))
                                .status())
                .isEqualTo(409);
    }

    @Test
    void a_stranger_finds_no_thread() {
        for (String act : new String[] {"withdrawals", "settlements", "reopenings"}) {
            assertThat(play.as(OTTO).post(comments + "/" + first + "/" + act).status())
                    .isEqualTo(404);
        }
    }
}
