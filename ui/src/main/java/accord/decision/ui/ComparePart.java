package accord.decision.ui;

import accord.contract.ui.Table;
import accord.decision.DecisionId;
import accord.decision.DecisionState;
import accord.decision.Proposal;
import accord.decision.Score;
import accord.decision.Scoring;
import accord.look.ui.Tags;
import accord.look.ui.Words;
import accord.member.Permission;
import accord.member.SideId;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Two proposals and more in one table, on the criteria that the sides set. */
public final class ComparePart extends Composite<Details> {

    /** The scores of the viewer's own side. */
    public interface Scores {
        /** Empty where it has not scored. */
        List<Score> own(DecisionId decision);

        void score(DecisionId decision, int round, List<Score> scores);
    }

    private record Model(List<Proposal> proposals, Scoring scoring, boolean open, Table table) {}

    private final Sending sending;
    private final Scores scores;
    private final Div body = Tags.div("compare-body");
    private final Same same = new Same();
    private @Nullable DecisionState decision;
    private @Nullable Table table;

    ComparePart(Sending sending, Scores scores) {
        this.sending = sending;
        this.scores = scores;
        Details details = getContent();
        details.addClassNames("card", "compare-part");
        details.add(body);
        details.addOpenedChangeListener(change -> draw());
        setVisible(false);
    }

    void show(DecisionState now, Table seat) {
        decision = now;
        table = seat;
        setVisible(now.proposals().size() > 1);
        getContent()
                .setSummaryText(
                        "Compare the %d proposals in one table".formatted(now.proposals().size()));
        draw();
    }

    private void draw() {
        DecisionState now = Objects.requireNonNull(decision, "nothing is shown yet");
        Table seat = Objects.requireNonNull(table, "nothing is shown yet");
        boolean open = !now.hasEnded();
        if (!getContent().isOpened()
                || same.as(new Model(now.proposals(), now.scoring(), open, seat))) {
            return;
        }
        List<Score> own = own(now, seat);
        body.removeAll();
        body.add(Tags.paragraph("small", status(now, seat)));
        Div acts = acts(now, seat, open, own);
        if (acts.getComponentCount() > 0) {
            body.add(acts);
        }
        body.add(CompareTable.of(now, seat, own));
    }

    private List<Score> own(DecisionState now, Table seat) {
        SideId mine = seat.mine();
        return mine == null
                        || now.scoring().isRevealed()
                        || !now.scoring().sealed().containsKey(mine)
                ? List.of()
                : scores.own(now.opening().decision());
    }

    private static String status(DecisionState now, Table seat) {
        Scoring scoring = now.scoring();
        if (scoring.round() == 0) {
            return "No criteria yet: any side can say on what the proposals are compared.";
        }
        if (scoring.isRevealed()) {
            return "Every side has scored, from 1, worst, to 5, best. Scores bind nobody.";
        }
        List<String> done =
                seat.chairs(scoring.sealed().keySet()).stream().map(chair -> chair.name()).toList();
        List<String> missing =
                seat
                        .chairs(
                                now.sides().stream()
                                        .filter(side -> !scoring.sealed().containsKey(side))
                                        .toList())
                        .stream()
                        .map(chair -> chair.inSentence())
                        .toList();
        return done.isEmpty()
                ? "Each side scores for itself: nobody sees another's scores before every side has scored."
                : "%s scored; waiting on %s. Nobody sees another's scores before that."
                        .formatted(Words.and(done), Words.and(missing));
    }

    private Div acts(DecisionState now, Table seat, boolean open, List<Score> own) {
        Div acts = Tags.div("acts no-print");
        if (!open || !seat.may(Permission.CONTRIBUTOR)) {
            return acts;
        }
        Scoring scoring = now.scoring();
        if (scoring.round() > 0 && !scoring.isRevealed()) {
            acts.add(
                    Tags.button(
                            own.isEmpty() ? "primary small" : "small",
                            own.isEmpty() ? "Score for our side" : "Change our scores",
                            () -> ScoreDialog.open(scores, now, own)));
        }
        acts.add(
                Tags.button(
                        scoring.round() == 0 ? "primary" : "small",
                        scoring.round() == 0 ? "Set the criteria" : "Change the criteria",
                        () -> CriteriaDialog.open(sending, now, seat)));
        return acts;
    }
}
