package accord.decision.ui;

import accord.decision.DecisionState;
import accord.decision.Proposal;
import accord.decision.Score;
import accord.text.InvalidInput;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Gives each proposal points on each criterion, for the viewer's side. */
final class ScoreDialog {
    private record Place(Proposal proposal, int criterion, RadioButtonGroup<Integer> points) {}

    private ScoreDialog() {}

    /**
     * @param own what the side has scored up to now
     */
    static void open(ComparePart.Scores scores, DecisionState decision, List<Score> own) {
        FormDialog form =
                new FormDialog("Score for our side", "Score", "")
                        .wide()
                        .say(
                                "From 1, worst, to 5, best. Only your side sees this until every side"
                                        + " has scored; then all scores are shown at once, and stay.");
        List<Place> places = new ArrayList<>();
        List<String> criteria = decision.scoring().criteria();
        for (Proposal proposal : decision.proposals()) {
            form.with(new H3(proposal.title()));
            for (int at = 0; at < criteria.size(); at++) {
                Place place = place(proposal, at, criteria.get(at), own);
                places.add(place);
                form.with(place.points());
            }
        }
        form.onSubmit(() ->
                        scores.score(
                                decision.opening().decision(),
                                decision.scoring().round(),
                                places.stream().map(ScoreDialog::score).toList()))
                .open();
    }

    private static Place place(Proposal proposal, int criterion, String name, List<Score> own) {
        RadioButtonGroup<Integer> points = new RadioButtonGroup<>(name);
        points.addThemeName("horizontal");
        points.setItems(IntStream.rangeClosed(1, Score.MOST).boxed().toList());
        own.stream()
                .filter(s -> s.proposal().equals(proposal.id()) && s.criterion() == criterion)
                .findFirst()
                .ifPresent(score -> points.setValue(score.points()));
        return new Place(proposal, criterion, points);
    }

    private static Score score(Place place) {
        Integer points = place.points().getValue();
        if (points == null) {
            throw new InvalidInput("scores", "must be given to each proposal on each criterion");
        }
        return new Score(
                place.proposal().id(),
                place.proposal().current().number(),
                place.criterion(),
                points);
    }
}
