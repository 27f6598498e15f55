package accord.audit.ui;

import accord.audit.query.Entry;
import accord.look.ui.RelativeTime;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.LongFunction;

/** Entries of a record in words, newest first, each with what is stored of it. */
class HistoryList extends Composite<Div> {
    static final int PAGE = 50;

    /** A sentence, and the words that came with it. */
    record Told(String sentence, String why) {}

    private final OrderedList list = new OrderedList();
    private final Button older = new Button("Show older");
    private final Function<Entry, Span> badges;
    private final LongFunction<DownloadHandler> receipts;
    private long last;

    HistoryList(Function<Entry, Span> badges, LongFunction<DownloadHandler> receipts) {
        this.badges = badges;
        this.receipts = receipts;
        list.addClassName("audit-list");
        list.getElement().setAttribute("reversed", true);
        getContent().addClassName("card");
        getContent().add(list, older);
    }

    /** What to do when older entries are wanted: it gets the number before which to go on. */
    void onOlder(LongConsumer more) {
        older.addClickListener(click -> more.accept(last));
    }

    /** Shows a page more, below those that are there. */
    void add(List<Entry> entries, Function<Entry, Told> words) {
        entries.forEach(entry -> list.add(item(entry, words.apply(entry))));
        if (!entries.isEmpty()) {
            last = entries.getLast().position();
        }
        older.setVisible(entries.size() == PAGE);
    }

    private ListItem item(Entry entry, Told told) {
        Span number = new Span("#" + entry.position());
        number.addClassName("audit-number");
        Div said = new Div(new Span(told.sentence()));
        said.addClassName("audit-said");
        if (!told.why().isBlank()) {
            Paragraph why = new Paragraph(told.why());
            why.addClassName("audit-why");
            said.add(why);
        }
        said.add(stored(entry));
        ListItem item =
                new ListItem(number, badges.apply(entry), said, RelativeTime.of(entry.at()));
        item.setId("e" + entry.position());
        return item;
    }

    private Details stored(Entry entry) {
        Pre payload = new Pre(entry.payload());
        payload.addClassName("audit-payload");
        payload.getElement().setAttribute("tabindex", "0");
        Paragraph type = new Paragraph(entry.type() + " · " + entry.at());
        Paragraph hash = new Paragraph("hash " + entry.hash());
        hash.addClassName("audit-hash");
        Anchor receipt =
                new Anchor(
                        receipts.apply(entry.position()),
                        AttachmentType.DOWNLOAD,
                        "Receipt for this entry");
        Details details = new Details("As stored", type, payload, hash, receipt);
        details.addClassName("audit-stored");
        return details;
    }
}
