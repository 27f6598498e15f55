package accord.decision.ui;

import accord.contract.ui.Table;
import accord.decision.DecisionCommand.SetCriteria;
import accord.decision.DecisionState;
import accord.decision.Scoring;
import accord.look.ui.Fields;
import accord.look.ui.Tags;
import com.vaadin.flow.component.textfield.TextArea;

/** Says on what the proposals are compared. */
final class CriteriaDialog {
    private static final String USUAL = "Speed\nSafety of residents\nCost\nLikely to hold";

    private CriteriaDialog() {}

    static void open(Sending sending, DecisionState decision, Table table) {
        Scoring scoring = decision.scoring();
        FormDialog form =
                new FormDialog(
                        scoring.round() == 0 ? "Set the criteria" : "Change the criteria",
                        "Set the criteria",
                        "criteria-" + decision.opening().decision());
        form.say("All sides see them, and that your side set them. Each side then scores blind.");
        if (!scoring.isRevealed() && !scoring.sealed().isEmpty()) {
            form.with(
                    Tags.paragraph(
                            "voids small",
                            "This ends the scores that %s gave and nobody has seen: they are asked to score again."
                                    .formatted(table.inSentence(scoring.sealed().keySet()))));
        }
        TextArea criteria =
                form.field("criteria", Fields.paragraph("Criteria", "One a line, at most 12"));
        criteria.setValue(scoring.round() == 0 ? USUAL : String.join("\n", scoring.criteria()));
        form.onSubmit(() ->
                        sending.send(act ->
                                new SetCriteria(
                                        decision.opening().decision(),
                                        criteria.getValue()
                                                .lines()
                                                .map(String::strip)
                                                .filter(line -> !line.isEmpty())
                                                .toList(),
                                        act)))
                .open();
    }
}
