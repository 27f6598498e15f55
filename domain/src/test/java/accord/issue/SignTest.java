package accord.issue;

import accord.issue.IssueCommand.NoteSign;
import accord.issue.IssueEvent.SignNoted;
import org.junit.jupiter.api.Test;

class SignTest extends OnAnIssue {
    private static final NoteSign NOTE =
            new NoteSign(ID, Sign.SEEN_IN_REQUESTS, "12 requests.", ANN);
    private static final SignNoted NOTED =
            new SignNoted(ID, Sign.SEEN_IN_REQUESTS, "12 requests.", ANN);

    @Test
    void what_the_requests_tell_is_noted_once() {
        issue.given(RAISED).when(NOTE).expectEvents(NOTED);
        issue.given(RAISED, NOTED).when(NOTE).expectNoEvents();
        issue.given(RAISED, NOTED)
                .when(new NoteSign(ID, Sign.SEEN_IN_REQUESTS, "14 requests.", ANN))
                .expectEvents(new SignNoted(ID, Sign.SEEN_IN_REQUESTS, "14 requests.", ANN));
    }
}
