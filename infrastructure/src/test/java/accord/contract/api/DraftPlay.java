package accord.contract.api;

import static accord.contract.api.ApiHouse.LENA;
import static accord.contract.api.ApiHouse.OLLIE;
import static accord.contract.api.Play.made;

import accord.contract.api.Api.Answer;
import accord.decision.DecisionId;
import accord.member.MemberId;
import accord.member.Permission;
import accord.member.SideId;
import accord.member.query.Caller;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A decision of two sides, and the drafts about it. */
final class DraftPlay {
    final Play play;
    final String contract;
    final String decision;

    /** The path of all of them. */
    final String drafts;

    DraftPlay(int port) {
        play = new Play(port);
        contract = play.joined();
        made(
                play.as(LENA)
                        .post(
                                "/contracts/" + contract + "/people",
                                Map.of("account", OLLIE, "permission", "observer")));
        decision = play.decision(play.issue(contract));
        drafts = "/decisions/" + decision + "/drafts";
    }

    /** Somebody as the application knows them. */
    static Caller caller(String account, String side) {
        return new Caller(
                account,
                new MemberId(account),
                new SideId(side),
                account,
                Permission.NEGOTIATOR,
                false);
    }

    DecisionId id() {
        return new DecisionId(decision);
    }

    /** The path of an empty one. */
    String begun() {
        return drafts + "/" + made(play.as(LENA).post(drafts, Map.of())).id();
    }

    /** One that changes a proposal. */
    String changing(Answer proposal) {
        Map<String, String> body = Map.of("proposal", proposal.id());
        return drafts + "/" + made(play.as(LENA).post(drafts, body)).id();
    }

    /** One with a title and a text. */
    String clinics() {
        String draft = begun();
        made(write(LENA, draft, "title", "", "Clinics"));
        made(write(LENA, draft, "text", "", "Two clinics."));
        return draft;
    }

    void opened(String draft) {
        made(play.as(LENA).post(draft + "/openings"));
    }

    Answer write(String account, String draft, String field, String base, String text) {
        return play.as(account)
                .post(draft + "/fields", Map.of("field", field, "base", base, "text", text));
    }

    /** Sets a value, of which it does not matter what stood there. */
    Answer set(String account, String draft, String field, String value) {
        return play.as(account).post(draft + "/fields", Map.of("field", field, "text", value));
    }

    /** Those that an account sees. */
    List<JsonNode> seenBy(String account) {
        return play.as(account).get(drafts).items();
    }
}
