package accord.session.ui;

import accord.contract.ui.Table;
import accord.decision.ui.FormDialog;
import accord.decision.ui.Same;
import accord.decision.ui.Sending;
import accord.look.ui.Badge;
import accord.look.ui.Fields;
import accord.look.ui.RelativeTime;
import accord.look.ui.Tags;
import accord.look.ui.Words;
import accord.member.MemberId;
import accord.member.Permission;
import accord.member.SideId;
import accord.member.query.Person;
import accord.session.AgendaItem;
import accord.session.Facilitator;
import accord.session.SessionCommand.CancelSession;
import accord.session.SessionCommand.EndSession;
import accord.session.SessionCommand.ExtendItem;
import accord.session.SessionCommand.MoveSession;
import accord.session.SessionCommand.OpenItem;
import accord.session.SessionCommand.StartSession;
import accord.session.SessionId;
import accord.session.SessionState;
import accord.session.SessionState.Running;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The session that is arranged or runs in a room: where it is, for how long, and who moves it. */
public final class SessionStrip extends Composite<Section> {
    private static final int MORE_MINUTES = 5;

    /**
     * What it shows.
     *
     * @param session null where none is open and no verdict is awaited
     */
    public record Model(@Nullable SessionState session, Table table, MemberId viewer) {}

    private final Sending sending;
    private final Convening convening;
    private final Function<MemberId, Optional<Person>> people;
    private final Same same = new Same();

    /**
     * @param people who somebody is
     */
    public SessionStrip(
            Sending sending, Convening convening, Function<MemberId, Optional<Person>> people) {
        this.sending = sending;
        this.convening = convening;
        this.people = people;
        getContent().addClassName("session-strip");
        getContent().getElement().setAttribute("aria-label", "Session");
        getContent().setVisible(false);
    }

    public void show(Model model) {
        if (same.as(model)) {
            return;
        }
        getContent().removeAll();
        SessionState session = model.session();
        getContent().setVisible(session != null);
        if (session == null) {
            return;
        }
        getContent().setClassName("running", session.isRunning());
        switch (session.phase()) {
            case SCHEDULED -> scheduled(session, model);
            case RUNNING -> running(session, model);
            case ENDED, CANCELLED -> {}
        }
        if (session.awaitsVerdict()) {
            getContent().add(new VerdictPart(sending, session, model.table()));
        }
    }

    private void scheduled(SessionState session, Model model) {
        SessionId id = session.plan().session();
        var when = Tags.div("session-now", Tags.strong(session.plan().title()));
        when.add(
                Tags.span(
                        "small",
                        " %s, %s, %d min"
                                .formatted(
                                        Words.day(
                                                session.startsAt()
                                                        .atZone(model.table().zone())
                                                        .toLocalDate()),
                                        clock(session, model.table()),
                                        session.plan().agenda().minutes())),
                RelativeTime.of(session.startsAt(), RelativeTime.Style.SOON));
        getContent().add(when, chair(session.facilitator(), model.table()));
        Anchor calendar = new Anchor(CalendarDownload.of(session), "Add to calendar");
        calendar.addClassName("small");
        var acts = Tags.div("acts", calendar);
        boolean mayStart = model.table().may(Permission.CONTRIBUTOR) || facilitates(session, model);
        if (mayStart) {
            acts.add(
                    Tags.also(
                            "start the session",
                            Tags.button(
                                    "small",
                                    "Start now",
                                    () -> sending.send(act -> new StartSession(id, act)))));
        }
        if (model.table().may(Permission.CONTRIBUTOR)) {
            acts.add(
                    Tags.button("tertiary small", "Move", () -> move(session, model.table())),
                    Tags.button("tertiary small", "Cancel", () -> cancel(id)));
        }
        getContent().add(acts);
    }

    private static String clock(SessionState session, Table table) {
        return session.startsAt().atZone(table.zone()).toLocalTime().toString();
    }

    private void running(SessionState session, Model model) {
        Running at = session.item();
        List<AgendaItem> items = session.plan().agenda().items();
        int number = at == null ? 0 : at.number();
        var now =
                Tags.div(
                        "session-now",
                        Tags.span("small", "Session, %d of %d".formatted(number + 1, items.size())),
                        Tags.strong(items.get(number).title()));
        if (at != null) {
            now.add(TimeLeft.until(at.until()));
        }
        getContent().add(now, steps(items, number), chair(session.facilitator(), model.table()));
        getContent().add(runningActs(session, number, items.size(), model));
    }

    private Component runningActs(SessionState session, int number, int count, Model model) {
        SessionId id = session.plan().session();
        var acts = Tags.div("acts");
        if (facilitates(session, model)) {
            if (number + 1 < count) {
                acts.add(
                        Tags.button(
                                "primary small",
                                "Next item",
                                () -> sending.send(act -> new OpenItem(id, number + 1, act))));
            }
            acts.add(
                    Tags.button(
                            "small",
                            "%d minutes more".formatted(MORE_MINUTES),
                            () -> sending.send(act -> new ExtendItem(id, MORE_MINUTES, act))),
                    Tags.button("tertiary small", "Hand on", () -> passOn(id, model.table())));
            Button end =
                    Tags.button(
                            number + 1 < count ? "tertiary small" : "primary small",
                            "End the session",
                            () -> sending.send(act -> new EndSession(id, act)));
            acts.add(end);
        } else if (model.table().may(Permission.CONTRIBUTOR)) {
            acts.add(
                    Tags.button(
                            "tertiary small",
                            "Take the chair",
                            () -> convening.passChair(id, model.viewer())));
        }
        return acts;
    }

    private static Component steps(List<AgendaItem> items, int number) {
        OrderedList steps = new OrderedList();
        steps.addClassName("session-steps");
        for (int item = 0; item < items.size(); item++) {
            ListItem step = new ListItem();
            step.setTitle(
                    "%s, %d min".formatted(items.get(item).title(), items.get(item).minutes()));
            step.setClassName("past", item < number);
            if (item == number) {
                step.getElement().setAttribute("aria-current", "step");
            }
            step.add(Tags.span("visually-hidden", items.get(item).title()));
            steps.add(step);
        }
        return steps;
    }

    private Component chair(Facilitator who, Table table) {
        Optional<Person> person = people.apply(who.member());
        String name = person.map(Person::name).orElse("Somebody");
        var line = Tags.div("session-chair small");
        person.filter(p -> who.side() != null).ifPresent(p -> line.add(table.chairs().badge(p)));
        if (who.side() == null) {
            line.add(Badge.of(table.chair(new SideId("accord"))));
        }
        line.add(
                Tags.span(
                        "",
                        name
                                + " facilitates"
                                + (who.belongsToNone() ? ", and belongs to no side" : "")));
        return line;
    }

    private static boolean facilitates(SessionState session, Model model) {
        return session.facilitator().member().equals(model.viewer());
    }

    /** Whose somebody is, as it reads after their name. */
    static String whose(Table table, SideId side) {
        return table.sides().contains(side) ? table.chair(side).inSentence() : "of no side";
    }

    private void passOn(SessionId id, Table table) {
        Select<Person> next = new Select<>();
        next.setLabel("To whom");
        next.setItems(convening.facilitators());
        next.setItemLabelGenerator(p -> p.name() + ", " + whose(table, p.side()));
        FormDialog form =
                new FormDialog("Hand the chair on", "Hand it on", "chair-" + id)
                        .say("Whoever has it consents to nothing while the session runs.");
        form.field("facilitator", next);
        form.onSubmit(
                        () -> {
                            if (next.getValue() != null) {
                                convening.passChair(id, next.getValue().id());
                            }
                        })
                .open();
    }

    private void move(SessionState session, Table table) {
        SessionId id = session.plan().session();
        FormDialog form = new FormDialog("Meet at another time", "Move it", "move-" + id);
        DateTimePicker starts = form.field("startsAt", new DateTimePicker("When now"));
        starts.setLocale(Locale.UK);
        starts.setStep(Duration.ofMinutes(15));
        starts.setValue(LocalDateTime.ofInstant(session.startsAt(), table.zone()));
        TextArea reason = form.field("reason", Fields.paragraph("Why", "Everybody sees it."));
        form.onSubmit(
                        () -> {
                            LocalDateTime at = starts.getValue();
                            var instant =
                                    at == null
                                            ? session.startsAt()
                                            : at.atZone(table.zone()).toInstant();
                            sending.send(
                                    act -> new MoveSession(id, instant, reason.getValue(), act));
                        })
                .open();
    }

    private void cancel(SessionId id) {
        FormDialog form = new FormDialog("Cancel the session", "Cancel it", "cancel-" + id);
        TextArea reason = form.field("reason", Fields.paragraph("Why", "Everybody sees it."));
        form.onSubmit(() -> sending.send(act -> new CancelSession(id, reason.getValue(), act)))
                .open();
    }
}
