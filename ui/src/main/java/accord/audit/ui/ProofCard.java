package accord.audit.ui;

import accord.audit.Checkpoint;
import accord.audit.query.Checkpoints.Cosigner;
import accord.contract.ui.Chairs;
import accord.look.ui.Ask;
import accord.look.ui.Badge;
import accord.look.ui.Card;
import accord.look.ui.Fields;
import accord.look.ui.Form;
import accord.look.ui.RelativeTime;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** What proves a record: how far it is signed, who confirmed it, and how to check it oneself. */
class ProofCard extends Composite<Card> {
    private static final int SHOWN = 8;

    private final Div acts = new Div();

    ProofCard(Checkpoint standing, List<Cosigner> cosigners, Chairs chairs, ProofFiles files) {
        super();
        Paragraph signed =
                new Paragraph(
                        "Signed up to entry #%,d. Whoever keeps this checkpoint can show later whether anything up to it was changed, left out or added, whoever runs Accord."
                                .formatted(standing.size()));
        signed.addClassName("audit-signed");
        Paragraph root = new Paragraph(new Span("Seal of the record "), seal(standing));
        root.addClassName("audit-root");
        UnorderedList sides = new UnorderedList();
        sides.addClassName("audit-cosigners");
        cosigners.forEach(one -> sides.add(side(one, chairs)));
        acts.addClassName("acts");
        acts.add(
                download(files.record(), "Whole record with its proof"),
                download(files.checkpoint(), "This checkpoint"));
        getContent().add(signed, root, sides, acts, oneself());
    }

    @Override
    protected Card initContent() {
        return new Card("What proves it");
    }

    private static Code seal(Checkpoint standing) {
        Code seal = new Code(standing.root().hex().substring(0, SHOWN));
        seal.setTitle(standing.root().hex());
        return seal;
    }

    private static ListItem side(Cosigner one, Chairs chairs) {
        Span said = new Span(chairs.of(one.side()).name() + words(one));
        Instant at = one.at();
        ListItem item = new ListItem(Badge.of(chairs.of(one.side())), said);
        if (at != null) {
            item.add(RelativeTime.of(at));
        }
        return item;
    }

    static String words(Cosigner one) {
        if (one.size() > 0) {
            return " confirmed it up to entry #%,d with its own key".formatted(one.size());
        }
        return one.key() == null
                ? " has named no key of its own"
                : " has named its key and confirmed nothing yet";
    }

    private static Anchor download(DownloadHandler file, String words) {
        Anchor anchor = new Anchor(file, AttachmentType.DOWNLOAD, words);
        anchor.addClassName("audit-export");
        return anchor;
    }

    private static Details oneself() {
        OrderedList steps = new OrderedList();
        steps.add(
                new ListItem(
                        new Span(
                                "Download the whole record. It is one text file; it needs nothing else.")),
                new ListItem(
                        new Span("Check it with "),
                        new Code("./accord verify FILE"),
                        new Span(" or, with a program that shares no code with Accord, "),
                        new Code("python3 verify.py FILE"),
                        new Span(
                                ". Neither needs a network. They name the first entry at which something is wrong.")),
                new ListItem(
                        new Span("Keep a checkpoint. Held against a later record with "),
                        new Code("--checkpoint KEPT"),
                        new Span(" it shows that nothing was cut off or written anew.")));
        Details details = new Details("How to check it yourself", steps);
        details.addClassName("audit-oneself");
        return details;
    }

    /** Lets who binds a side name its key and hand in what it signed. */
    void offer(Consumer<String> name, Consumer<String> cosign, Runnable done) {
        acts.add(
                new Button("Name your key…", click -> askForKey(name, done)),
                new Button("Confirm with your key…", click -> askForNote(cosign, done)));
    }

    private static void askForKey(Consumer<String> name, Runnable done) {
        Form form = new Form();
        Paragraph how =
                new Paragraph(
                        "On a machine of your own: ./accord key homes.key YOUR-SIDE. What it prints is named here, on record; the rest of the key never leaves your machine.");
        how.addClassName("small");
        form.add(how);
        TextField key = new TextField("Key");
        key.setWidthFull();
        form.add("key", key);
        Ask.forA(
                "Name your side's key",
                form,
                "Name this key",
                () -> {
                    name.accept(key.getValue());
                    done.run();
                });
    }

    private static void askForNote(Consumer<String> cosign, Runnable done) {
        Form form = new Form();
        TextArea note =
                Fields.paragraph(
                        "Signed checkpoint",
                        "What ./accord cosign RECORD KEYFILE printed, all of it.");
        form.add("note", note);
        Ask.forA(
                "Confirm the record with your side's key",
                form,
                "Hand it in",
                () -> {
                    cosign.accept(note.getValue().replace("\r\n", "\n").strip() + "\n");
                    done.run();
                });
    }
}
