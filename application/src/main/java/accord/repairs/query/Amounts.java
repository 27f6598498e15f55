package accord.repairs.query;

import accord.text.InvalidInput;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads amounts of money as other systems write them: with or without currency and commas. */
public final class Amounts {
    private static final Pattern AMOUNT =
            Pattern.compile(
                    "(?:[£$€]|GBP|EUR|USD)?\\s*(-?(?:\\d{1,3}(?:,\\d{3})+|\\d{1,12})(?:\\.\\d{1,6})?)\\s*(?:[£$€]|GBP|EUR|USD)?");
    private static final int LONGEST = 40;

    private Amounts() {}

    /**
     * Reads one; gives it plainly, such as {@code 1234.50}.
     *
     * @throws InvalidInput naming the field, if it is no amount
     */
    public static String read(String field, String given) {
        String text = given.strip();
        Matcher m = AMOUNT.matcher(text);
        if (text.length() > LONGEST || !m.matches()) {
            String told = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
            throw new InvalidInput(
                    field, "is not a number: \"" + told.replaceAll("\\p{Cntrl}", "?") + '"');
        }
        return new BigDecimal(m.group(1).replace(",", "")).toPlainString();
    }
}
