package accord.issue.ui;

import accord.contract.ContractState;
import accord.contract.query.Contracts;
import accord.contract.query.NotFound;
import accord.contract.query.Readings;
import accord.contract.ui.Table;
import accord.issue.IssueId;
import accord.issue.query.Minutes;
import accord.issue.query.Room;
import accord.issue.query.Rooms;
import accord.look.ui.Crumb;
import accord.look.ui.Crumbed;
import accord.look.ui.MainLayout;
import accord.look.ui.Prose;
import accord.look.ui.Tags;
import accord.member.query.Caller;
import accord.member.query.CurrentCaller;
import accord.member.query.Directory;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.annotation.security.PermitAll;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The minutes of a session: read off the record, the same for every side. */
@PermitAll
@Route(value = "issues/:issue/sessions/:number", layout = MainLayout.class)
@StyleSheet("context://assets/room.css")
@StyleSheet("context://assets/session.css")
final class MinutesView extends Composite<Div>
        implements BeforeEnterObserver, HasDynamicTitle, Crumbed {
    private final Rooms rooms;
    private final Contracts contracts;
    private final Readings readings;
    private final Directory directory;
    private final Caller caller;
    private String title = "";
    private List<Crumb> crumbs = List.of();

    MinutesView(
            Rooms rooms,
            Contracts contracts,
            Readings readings,
            Directory directory,
            CurrentCaller current) {
        this.rooms = rooms;
        this.contracts = contracts;
        this.readings = readings;
        this.directory = directory;
        this.caller = current.caller();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        RouteParameters asked = event.getRouteParameters();
        IssueId issue = NotFound.unless(asked.get("issue").orElse(""), IssueId::new);
        Room room = rooms.visible(caller, issue);
        Minutes minutes = Minutes.of(room, Rooms.session(issue, number(asked)));
        ContractState contract = contracts.visible(caller, rooms.contractOf(issue));
        readings.note(caller, rooms.contractOf(issue), "issue " + issue);
        MinutesText text = new MinutesText(Table.of(contract, caller), directory::name);
        title = minutes.session().plan().title();
        crumbs =
                List.of(
                        new Crumb(contract.opened().title(), "contracts/" + contract.id()),
                        new Crumb(
                                IssueTitle.brief(room.issue().raising().title()),
                                "issues/" + issue),
                        Crumb.here("Minutes"));
        Div body = Tags.div("body minutes");
        minutes.parts().forEach(part -> body.add(part(part, text)));
        getContent().removeAll();
        getContent().add(head(minutes, text, "issues/" + issue), body);
    }

    private Header head(Minutes minutes, MinutesText text, String room) {
        Anchor back = new Anchor(room, "Back to the room");
        back.addClassNames("back", "narrow-only", "no-print");
        Anchor download = new Anchor(download(minutes, text), "Download");
        download.addClassName("button");
        Div acts =
                Tags.div(
                        "acts no-print",
                        download,
                        Tags.button(
                                "",
                                "Print",
                                () -> UI.getCurrent().getPage().executeJs("window.print()")));
        Header head =
                new Header(
                        Tags.div(
                                "",
                                new H1(title),
                                Tags.paragraph("sub", "Minutes of " + text.when(minutes)),
                                Tags.paragraph("sub", "There: " + text.there(minutes)),
                                Tags.paragraph(
                                        "sub", "Facilitated by " + text.facilitator(minutes)),
                                back),
                        acts);
        head.addClassNames("head", "head-row");
        return head;
    }

    private static DownloadHandler download(Minutes minutes, MinutesText text) {
        return event -> {
            event.setFileName("minutes.md");
            event.setContentType("text/markdown;charset=UTF-8");
            event.getOutputStream().write(text.of(minutes).getBytes(StandardCharsets.UTF_8));
        };
    }

    private static Section part(Minutes.Part part, MinutesText text) {
        Section section = new Section(new H2(MinutesText.heading(part)));
        section.addClassName("card");
        if (part.happenings().isEmpty()) {
            section.add(Tags.paragraph("small", "Talked about; nothing was put on record."));
        }
        OrderedList lines = new OrderedList();
        lines.addClassName("minutes-lines");
        part.happenings()
                .forEach(happening -> {
                    ListItem line = new ListItem();
                    line.add(
                            Tags.span("small", text.clock(happening.event().act().at())),
                            Tags.span(
                                    "dot "
                                            + text.table()
                                                    .chair(happening.event().act().side())
                                                    .style(),
                                    ""),
                            new Span(text.line(happening)));
                    String why = TimelinePanel.why(happening.event());
                    if (!why.isEmpty()) {
                        line.add(Prose.of(why));
                    }
                    lines.add(line);
                });
        section.add(lines);
        return section;
    }

    private static int number(RouteParameters asked) {
        String number = asked.get("number").orElse("");
        if (!number.matches("[1-9][0-9]{0,5}")) {
            throw new NotFound();
        }
        return Integer.parseInt(number);
    }

    @Override
    public String getPageTitle() {
        return "Minutes: " + title + " · Accord";
    }

    @Override
    public List<Crumb> crumbs() {
        return crumbs;
    }
}
