package accord.protocol.ui;

import accord.contract.ui.Table;
import accord.decision.ui.DifferencesDialog;
import accord.decision.ui.LadderList;
import accord.look.ui.Card;
import accord.look.ui.Tags;
import accord.look.ui.Words;
import accord.member.Permission;
import accord.protocol.ProtocolEvent.ProtocolAgreed;
import accord.protocol.ProtocolState;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is in force, since when, and when it is looked at again. */
final class ProtocolStatus {
    private ProtocolStatus() {}

    /**
     * @param review asks the sides to look at it again, null where that cannot be asked now
     */
    static Card card(ShownProtocol now, @Nullable Runnable review) {
        ProtocolState protocol = now.protocol();
        Table table = now.table();
        Card card = new Card(protocol.inForce() == null ? "Nothing is agreed yet" : "In force");
        if (protocol.inForce() == null) {
            card.add(
                    Tags.paragraph(
                            "",
                            "Until every side has consented to the same text, all are told when a"
                                    + " time box runs out, and nothing more happens."));
        } else {
            protocol.ladder().ifPresent(ladder -> card.add(new LadderList(ladder, table)));
            card.add(since(protocol, table));
        }
        now.late().ifPresent(text -> card.add(tooLate(text)));
        if (review != null && table.may(Permission.CONTRIBUTOR)) {
            boolean due = protocol.reviewDue();
            card.add(
                    Tags.div(
                            "acts",
                            Tags.button(
                                    due ? "primary" : "",
                                    due ? "Review it now" : "Review it: circumstances changed",
                                    review)));
        }
        return card;
    }

    private static Div tooLate(ShownProtocol.Late text) {
        return Tags.div(
                "note",
                Tags.paragraph(
                        "",
                        "Another text was agreed on the same base and came too late: what is in"
                                + " force stays. It can be proposed again as a change."),
                Tags.button(
                        "small",
                        "What it says otherwise",
                        () ->
                                DifferencesDialog.between(
                                        "From what is in force to what came too late",
                                        text.inForce(),
                                        text.late())));
    }

    static Paragraph since(ProtocolState protocol, Table table) {
        ProtocolAgreed agreed = protocol.inForce();
        if (agreed == null) {
            return Tags.paragraph("small", "");
        }
        String words = "In force since " + day(agreed.act().at(), table);
        @Nullable Instant review = agreed.reviewAt();
        if (review == null) {
            return Tags.paragraph("small", words + "; no day is set to look at it again.");
        }
        return protocol.reviewDue()
                ? Tags.paragraph(
                        "note",
                        words + ". It was to be looked at again on " + day(review, table) + ".")
                : Tags.paragraph(
                        "small", words + "; to be looked at again on " + day(review, table) + ".");
    }

    private static String day(Instant at, Table table) {
        return Words.date(LocalDate.ofInstant(at, table.zone()));
    }
}
