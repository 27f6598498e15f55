package accord.repairs.ui;

import accord.look.ui.Fields;
import accord.look.ui.Form;
import accord.look.ui.Words;
import accord.repairs.Capacity;
import accord.repairs.Week;
import accord.repairs.query.CapacityTable;
import accord.text.InvalidInput;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a side can do: the same for some weeks, said by hand, or a line a week from a file. */
final class CapacityForm {
    private static final int LARGEST_FILE = 200_000;
    private static final int MOST_WEEKS = 53;
    private static final String ALL = "All trades";

    private final Form form = new Form();
    private final ComboBox<String> trade = new ComboBox<>("Trade");
    private final DatePicker week = Fields.day("From the week of", "Any day of its first week");
    private final IntegerField weeks = new IntegerField("For how many weeks?");
    private final Select<Capacity.Unit> unit = new Select<>();
    private final NumberField amount = new NumberField("How many a week?");
    private final NumberField repairs = new NumberField("How many repairs does that allow?");
    private final TextArea lines =
            new TextArea("A line a week: trade, week, unit, amount, repairs");

    /**
     * @param trades that are known by name
     * @param usual what it is about, null for all trades
     * @param first a day of the first week
     */
    CapacityForm(Collection<String> trades, @Nullable String usual, LocalDate first) {
        trade.setItems(named(trades));
        trade.setValue(usual == null ? ALL : usual);
        week.setValue(Week.of(first));
        weeks.setValue(1);
        weeks.setMin(1);
        weeks.setMax(MOST_WEEKS);
        weeks.setStepButtonsVisible(true);
        unit.setLabel("Counted in");
        unit.setItems(Capacity.Unit.values());
        unit.setItemLabelGenerator(each -> Words.sentenceCase(each.key()));
        unit.setValue(Capacity.Unit.HOURS);
        repairs.setHelperText("A week; this is the line in the chart");
        Div fields =
                new Div(
                        form.know("trade", trade),
                        form.know("week", week),
                        form.know("weeks", weeks),
                        form.know("unit", unit),
                        form.know("amount", amount),
                        form.know("repairs", repairs));
        fields.addClassName("capacity-fields");
        lines.setHelperText(
                "The week by its Monday, such as 2026-11-09. Unit is hours, people or approvals."
                        + " Leave the trade empty for all. Lines can be pasted from a spreadsheet.");
        lines.setMinRows(4);
        Div many = new Div(file(lines), form.know("lines", lines));
        many.addClassName("form");
        form.add(
                fields,
                new NativeDetails("Weeks that differ: paste them, or choose a CSV file", many));
    }

    Form form() {
        return form;
    }

    private static List<String> named(Collection<String> trades) {
        return Stream.concat(
                        Stream.of(ALL), trades.stream().filter(name -> !name.isEmpty()).sorted())
                .toList();
    }

    /** A file's lines are shown before anything is said. */
    private static Upload file(TextArea lines) {
        Upload file =
                new Upload(
                        UploadHandler.inMemory((about, bytes) ->
                                lines.setValue(new String(bytes, StandardCharsets.UTF_8))));
        file.setAcceptedFileExtensions(".csv", ".txt");
        file.setMaxFileSize(LARGEST_FILE);
        file.setUploadButton(new Button("Choose a CSV file"));
        file.setDropLabel(new Span("or drop it here"));
        return file;
    }

    /**
     * What was said; where there are lines, those alone.
     *
     * @throws InvalidInput naming the field that is wrong
     */
    List<Capacity> said() {
        return lines.getValue().isBlank() ? byHand() : fromLines();
    }

    private List<Capacity> fromLines() {
        try {
            return CapacityTable.read(lines.getValue());
        } catch (InvalidInput wrong) {
            throw new InvalidInput("lines", wrong.field() + " " + wrong.reason());
        }
    }

    private List<Capacity> byHand() {
        if (week.getValue() == null) {
            throw new InvalidInput("week", "must be a day");
        }
        Integer many = weeks.getValue();
        if (many == null || many < 1 || many > MOST_WEEKS) {
            throw new InvalidInput("weeks", "must be 1 to " + MOST_WEEKS);
        }
        LocalDate monday = Week.of(week.getValue());
        String named =
                trade.getValue() == null || trade.getValue().equals(ALL) ? "" : trade.getValue();
        return IntStream.range(0, many)
                .mapToObj(i ->
                        new Capacity(
                                named,
                                monday.plusWeeks(i),
                                unit.getValue(),
                                number(amount),
                                number(repairs)))
                .toList();
    }

    /** What is empty is no number. */
    private static double number(NumberField field) {
        return Objects.requireNonNullElse(field.getValue(), Double.NaN);
    }
}
