package accord.issue.ui;

import accord.contract.ui.Table;
import accord.decision.ui.FormDialog;
import accord.decision.ui.Sending;
import accord.eventlog.query.NewId;
import accord.issue.Action;
import accord.issue.ActionId;
import accord.issue.IssueCommand.AddAction;
import accord.issue.IssueCommand.FinishAction;
import accord.issue.IssueCommand.RescheduleAction;
import accord.issue.IssueId;
import accord.look.ui.Fields;
import accord.member.query.Person;
import accord.text.InvalidInput;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Adding an action, saying that it is done, moving its date. */
final class ActionDialogs {
    private static final int DAYS_AHEAD = 7;

    private ActionDialogs() {}

    static void add(Sending sending, IssueId issue, Table table, List<Person> people) {
        FormDialog form = new FormDialog("Add an action", "Add it", "action-" + issue);
        TextField what = form.field("what", Fields.line("What is to be done", ""));
        Select<Person> owner = new Select<>();
        owner.setLabel("Who sees to it");
        owner.setItems(people);
        owner.setItemLabelGenerator(p -> p.name() + ", " + table.chair(p.side()).inSentence());
        form.field("owner", owner);
        DatePicker due = form.field("dueOn", day("By when"));
        due.setValue(LocalDate.now(table.zone()).plusDays(DAYS_AHEAD));
        ActionId id = new ActionId(NewId.next());
        form.onSubmit(
                        () -> {
                            Person who = chosen("owner", owner.getValue());
                            LocalDate when = chosen("dueOn", due.getValue());
                            sending.send(act ->
                                    new AddAction(
                                            issue,
                                            id,
                                            what.getValue(),
                                            who.side(),
                                            who.id(),
                                            when,
                                            act));
                        })
                .open();
    }

    static void finish(Sending sending, IssueId issue, Action action) {
        FormDialog form =
                new FormDialog("Is it done?", "It is done", "done-" + action.id())
                        .say(action.what());
        TextArea evidence =
                form.field(
                        "evidence",
                        Fields.paragraph("What shows it", "A number, a link, what somebody saw."));
        form.onSubmit(() ->
                        sending.send(act ->
                                new FinishAction(issue, action.id(), evidence.getValue(), act)))
                .open();
    }

    static void move(Sending sending, IssueId issue, Action action) {
        FormDialog form =
                new FormDialog("Move the date", "Move it", "move-" + action.id())
                        .say(action.what());
        DatePicker due = form.field("dueOn", day("By when now"));
        due.setValue(action.dueOn());
        TextArea reason = form.field("reason", Fields.paragraph("Why", "Everybody sees it."));
        form.onSubmit(
                        () -> {
                            LocalDate when = chosen("dueOn", due.getValue());
                            sending.send(act ->
                                    new RescheduleAction(
                                            issue, action.id(), when, reason.getValue(), act));
                        })
                .open();
    }

    private static DatePicker day(String label) {
        DatePicker day = new DatePicker(label);
        day.setLocale(Locale.UK);
        return day;
    }

    private static <T> T chosen(String field, @Nullable T value) {
        if (value == null) {
            throw new InvalidInput(field, "must be chosen");
        }
        return value;
    }
}
