package accord.session.ui;

import accord.contract.ui.Table;
import accord.decision.ui.FormDialog;
import accord.look.ui.Fields;
import accord.member.query.Person;
import accord.session.Agenda;
import accord.session.AgendaEvent.AgendaKept;
import accord.session.AgendaTemplate;
import accord.session.query.Plan;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Asks the sides to meet: what for, when, through which agenda, moved on by whom. */
final class MeetDialog {

    /** An agenda to begin with. */
    private record Beginning(String name, Agenda agenda, boolean checkpoint) {}

    private final Convening convening;
    private final Table table;
    private final Person viewer;
    private final Select<Beginning> from = new Select<>();
    private final TextField title = Fields.line("What for", "");
    private final TextArea agenda =
            Fields.paragraph("Agenda", "One item a line, with its minutes at the end.");
    private final DateTimePicker starts = new DateTimePicker("When");
    private final Select<Person> facilitator = new Select<>();
    private final TextField keep =
            Fields.line(
                    "Keep this agenda as", "If you like: a name under which it is found again.");

    private MeetDialog(Convening convening, Table table, Person viewer) {
        this.convening = convening;
        this.table = table;
        this.viewer = viewer;
    }

    /** For a checkpoint of what was agreed. */
    static void checkpoint(Convening convening, Table table, Person viewer, String draft) {
        MeetDialog dialog = new MeetDialog(convening, table, viewer);
        dialog.open(
                "Hold the weekly checkpoint",
                draft,
                List.of(beginning(AgendaTemplate.CHECKPOINT)),
                "Twenty minutes over what was agreed. It ends when every side says the same:"
                        + " continue, change or stop.");
    }

    static void meeting(Convening convening, Table table, Person viewer, String draft) {
        MeetDialog dialog = new MeetDialog(convening, table, viewer);
        List<Beginning> beginnings = new ArrayList<>();
        AgendaTemplate.ofMeetings().forEach(each -> beginnings.add(beginning(each)));
        convening.kept().forEach(kept -> beginnings.add(kept(kept, table)));
        dialog.open(
                "Meet about this",
                draft,
                beginnings,
                "Everybody in the room sees where the session is and how much time is left. Its"
                        + " minutes write themselves.");
    }

    private static Beginning beginning(AgendaTemplate template) {
        return new Beginning(
                template.title(), template.agenda(), template == AgendaTemplate.CHECKPOINT);
    }

    private static Beginning kept(AgendaKept kept, Table table) {
        String whose = table.chair(kept.act().side()).inSentence();
        return new Beginning("%s, kept by %s".formatted(kept.name(), whose), kept.agenda(), false);
    }

    private void open(String heading, String draft, List<Beginning> beginnings, String lead) {
        FormDialog form = new FormDialog(heading, "Ask the sides to meet", draft).say(lead);
        form.main().setText("Start now");
        from.setLabel("Begin with the agenda for");
        from.setItems(beginnings);
        from.setItemLabelGenerator(Beginning::name);
        from.addValueChangeListener(chosen -> begin(chosen.getValue()));
        if (beginnings.size() > 1) {
            form.with(from);
        }
        form.field("title", title);
        form.field("agenda", agenda);
        agenda.addClassName("agenda-text");
        form.field("startsAt", starts);
        starts.setLocale(Locale.UK);
        starts.setStep(Duration.ofMinutes(15));
        starts.setHelperText(
                "Leave it empty to start now. %s time.".formatted(table.zone().getId()));
        starts.addValueChangeListener(chosen ->
                form.main()
                        .setText(
                                chosen.getValue() == null ? "Start now" : "Ask the sides to meet"));
        form.field("facilitator", facilitators());
        if (beginnings.size() > 1) {
            form.field("name", keep);
        }
        from.setValue(beginnings.getFirst());
        begin(beginnings.getFirst());
        form.onSubmit(() -> submit(beginnings.getFirst().checkpoint())).open();
    }

    private void begin(@Nullable Beginning chosen) {
        if (chosen != null) {
            title.setValue(chosen.name());
            agenda.setValue(AgendaText.of(chosen.agenda()));
        }
    }

    private Select<Person> facilitators() {
        List<Person> people = convening.facilitators();
        facilitator.setLabel("Who facilitates");
        facilitator.setItems(people);
        facilitator.setItemLabelGenerator(
                person -> person.name() + ", " + SessionStrip.whose(table, person.side()));
        facilitator.setHelperText(
                "It is the turn of %s. Whoever facilitates consents to nothing meanwhile."
                        .formatted(table.chair(convening.turn()).inSentence()));
        Person proposed =
                people.stream()
                        .filter(person -> person.side().equals(convening.turn()))
                        .min((a, b) -> Boolean.compare(!a.equals(viewer), !b.equals(viewer)))
                        .orElse(viewer);
        facilitator.setValue(proposed);
        return facilitator;
    }

    private void submit(boolean checkpoint) {
        Agenda items = AgendaText.parse(agenda.getValue());
        if (!keep.getValue().isBlank()) {
            convening.keep(keep.getValue(), items);
        }
        LocalDateTime at = starts.getValue();
        @Nullable Instant startsAt = at == null ? null : at.atZone(table.zone()).toInstant();
        Person who = facilitator.getValue() == null ? viewer : facilitator.getValue();
        convening.schedule(new Plan(title.getValue(), startsAt, items, who.id(), checkpoint));
    }
}
