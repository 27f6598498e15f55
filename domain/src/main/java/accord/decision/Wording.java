package accord.decision;

import accord.text.Text;
import org.jspecify.annotations.Nullable;

/** Exactly what people consent to: a text, what it says of itself, and its fields. */
public record Wording(String text, Terms terms, Fields fields) {

    /** Without fields. */
    public Wording(String text, Terms terms) {
        this(text, terms, Fields.NONE);
    }

    /**
     * @param fields null in what was stored before there were any
     */
    public Wording(String text, Terms terms, @Nullable Fields fields) {
        this.text = Text.document("text", text);
        this.terms = terms;
        this.fields = fields == null || fields.isEmpty() ? Fields.NONE : fields;
    }

    /**
     * SHA-256 in hexadecimal, 64 characters. Of the UTF-8 bytes of the text alone where the terms
     * are plain and there are no fields; otherwise of the text, then for each term a NUL, its name,
     * {@code =} and its value (a text holds no NUL, so nothing can pass for a term). What it costs
     * comes last, as an amount with two decimals, and only where it is said; then the fields, where
     * there are some, as {@link Fields#hashed()} says.
     */
    public String hash() {
        if (terms.equals(Terms.PLAIN) && fields.isEmpty()) {
            return Text.hash(text);
        }
        return Text.hash(
                text
                        + ("\0kind=" + terms.kind())
                        + ("\0reviewOn=" + (terms.reviewOn() == null ? "" : terms.reviewOn()))
                        + ("\0exit=" + terms.exit())
                        + ("\0measure=" + terms.measure())
                        + (terms.value() == null ? "" : "\0value=" + terms.value().amount())
                        + fields.hashed());
    }
}
