package accord.session;

import java.util.Arrays;
import java.util.List;

/** Agendas to begin with, one for each kind of trouble that housing knows, and the checkpoint's. */
public enum AgendaTemplate {
    SURGE(
            "Surge of requests",
            "What we see: intake, backlog, oldest job:5",
            "What is behind it:10",
            "What each side can do, and needs:10",
            "Proposals, and what residents are told:20",
            "Who does what by when:10"),
    VOID_BACKLOG(
            "Void backlog",
            "Empty homes, by stage and by age:5",
            "Where they wait, and for whom:10",
            "Standards and works that could wait:15",
            "Proposals: order, capacity, handover:20",
            "Who does what by when:10"),
    DAMP_AND_MOULD(
            "Damp and mould",
            "Homes, households and hazards:10",
            "Who is at risk now, and what was made safe:10",
            "Causes: building, heating, ventilation, repairs missed:15",
            "Proposals: inspection, works, decants:20",
            "What residents are told, and who does what:10"),
    NO_ACCESS(
            "No access",
            "Appointments missed, by reason:5",
            "What residents tell us:10",
            "Appointments, reminders, vulnerable households:15",
            "Proposals, and when the law is used:15",
            "Who does what by when:10"),
    WINTER_PRESSURE(
            "Winter pressure",
            "Forecast, intake and hazards:5",
            "Capacity against demand, by trade and week:10",
            "What can wait, and what never:15",
            "Proposals: overtime, subcontractors, priorities:20",
            "Who does what by when:10"),
    CHECKPOINT(
            "Weekly checkpoint",
            "Intake, output, backlog, oldest job:5",
            "Hazards and residents:3",
            "Actions:7",
            "Continue, change or stop:5");

    private final String title;
    private final Agenda agenda;

    AgendaTemplate(String title, String... items) {
        this.title = title;
        this.agenda = new Agenda(Arrays.stream(items).map(AgendaTemplate::item).toList());
    }

    public String title() {
        return title;
    }

    public Agenda agenda() {
        return agenda;
    }

    /** Those that a meeting can begin with. */
    public static List<AgendaTemplate> ofMeetings() {
        return Arrays.stream(values()).filter(each -> each != CHECKPOINT).toList();
    }

    private static AgendaItem item(String spelt) {
        int end = spelt.lastIndexOf(':');
        return new AgendaItem(spelt.substring(0, end), Integer.parseInt(spelt.substring(end + 1)));
    }
}
