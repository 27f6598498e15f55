package accord.decision;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a response to a kind of issue, or a protocol, usually has to say, beside its text and its
 * terms (kind of decision, what it costs at most, review, exit, measure). Names are for ever; slots
 * may be added at the end.
 */
public enum Template {
    SURGE(
            "Surge",
            Slot.text("triage", "Triage rule", "Who comes first, and who decides that"),
            Slot.text("interim", "Interim measures", "What is done until this works"),
            Slot.table(
                    "capacity",
                    "Capacity against demand",
                    "By trade and week; approvals and surveyors count too",
                    "Trade",
                    "Week",
                    "Demand, hours",
                    "Capacity, hours",
                    "Surveyors",
                    "Approvals a day"),
            Slot.text("redeployment", "Redeployment", "Who moves from what to what"),
            Slot.text("overtime", "Overtime", ""),
            Slot.table(
                    "subcontractors",
                    "Subcontractors",
                    "",
                    "Who",
                    "Competence",
                    "Insurance",
                    "DBS",
                    "Asbestos information"),
            Slot.table(
                    "targets",
                    "Priorities and targets",
                    "What changes, from what to what, until when",
                    "Priority",
                    "From",
                    "To",
                    "Until"),
            Slot.text("neverDeferred", "What is never deferred", ""),
            Slot.text("kpis", "How KPIs treat it", ""),
            Slot.text("share", "How the cost is shared", "What it costs at most stands above"),
            Slot.table(
                    "residents", "What residents are told", "", "What", "By whom", "How", "When"),
            Slot.text("welfare", "Welfare and decants", ""),
            Slot.table("checkpoints", "Checkpoints", "", "When", "What is looked at"),
            Slot.table(
                    "exitWhen",
                    "It is over when",
                    "Intake, work in progress, oldest job, hazards",
                    "What",
                    "Is back at"),
            Slot.text("recheck", "Recheck", "When and how it is looked at again afterwards")),
    VOID_BACKLOG(
            "Void backlog",
            Slot.table(
                    "capacity", "Voids against crews", "", "Week", "Handed back", "Let", "Crews"),
            Slot.text("standard", "Standard at letting", "What waits until after letting"),
            Slot.text("order", "Which homes first", ""),
            Slot.text("approvals", "Approvals", "Who decides what, within what time"),
            Slot.text("share", "How the cost is shared", "What it costs at most stands above"),
            Slot.table("checkpoints", "Checkpoints", "", "When", "What is looked at")),
    DAMP_AND_MOULD(
            "Damp and mould",
            Slot.text("triage", "Triage rule", "Hazard to health comes first"),
            Slot.table("steps", "Steps and their limits", "", "Step", "By whom", "Within"),
            Slot.text("welfare", "Welfare and decants", ""),
            Slot.table(
                    "residents", "What residents are told", "", "What", "By whom", "How", "When"),
            Slot.text("cause", "How causes are found and mended", ""),
            Slot.text("recheck", "Recheck", "When and how it is looked at again afterwards")),
    NO_ACCESS(
            "No access",
            Slot.table("attempts", "Attempts", "", "Attempt", "When", "How", "By whom"),
            Slot.text("vulnerable", "Residents at risk", ""),
            Slot.text("legal", "Legal steps", "Who takes them, and when"),
            Slot.text("kpis", "How KPIs treat it", "")),
    WINTER_PRESSURE(
            "Winter pressure",
            Slot.text("triage", "Triage rule", "Who comes first, and who decides that"),
            Slot.table(
                    "capacity",
                    "Capacity against demand",
                    "",
                    "Trade",
                    "Week",
                    "Demand, hours",
                    "Capacity, hours"),
            Slot.text("outOfHours", "Out of hours", ""),
            Slot.text("heaters", "Temporary heating", ""),
            Slot.table("targets", "Priorities and targets", "", "Priority", "From", "To", "Until"),
            Slot.table(
                    "residents", "What residents are told", "", "What", "By whom", "How", "When")),
    /** For how the sides communicate, and for no issue. */
    PROTOCOL(
            "Communication protocol",
            Slot.table(
                    "told",
                    "Who is told of what",
                    "For each kind of news: who hears of it, and within what time it is answered",
                    "What",
                    "Who",
                    "Within",
                    "How"),
            Slot.text("channels", "Channels", "Where the sides talk, and when somebody is there"),
            Slot.table(
                    "ladder",
                    "Escalation ladder",
                    "Where a decision goes when its time box runs out: a line for each side of a"
                            + " rung, or one for every side. A time box reads like 48 hours, 3 days"
                            + " or 1 week.",
                    "Rung",
                    "Side",
                    "Who",
                    "Time box"));

    private final String label;
    private final List<Slot> slots;

    Template(String label, Slot... slots) {
        this.label = label;
        this.slots = List.of(slots);
    }

    /**
     * Those that can be chosen where one is offered: a protocol has its own, a response to an issue
     * any other.
     */
    public static List<Template> beside(@Nullable Template offered) {
        return offered == PROTOCOL
                ? List.of(PROTOCOL)
                : Stream.of(values()).filter(template -> template != PROTOCOL).toList();
    }

    /** As people call it. */
    public String label() {
        return label;
    }

    /** In the order in which they are read, and hashed. */
    public List<Slot> slots() {
        return slots;
    }

    public Optional<Slot> slot(String name) {
        return slots.stream().filter(slot -> slot.name().equals(name)).findFirst();
    }
}
