package accord.decision;

import accord.text.Text;

/** Exactly what people consent to: a text and what it says of itself. */
public record Wording(String text, Terms terms) {
    public Wording {
        text = Text.document("text", text);
    }

    /**
     * SHA-256 in hexadecimal, 64 characters. Of the UTF-8 bytes of the text alone where the terms
     * are plain; otherwise of the text, then for each term a NUL, its name, {@code =} and its value
     * (a text holds no NUL, so nothing can pass for a term). What it costs comes last, as an amount
     * with two decimals, and only where it is said.
     */
    public String hash() {
        if (terms.equals(Terms.PLAIN)) {
            return Text.hash(text);
        }
        return Text.hash(
                text
                        + ("\0kind=" + terms.kind())
                        + ("\0reviewOn=" + (terms.reviewOn() == null ? "" : terms.reviewOn()))
                        + ("\0exit=" + terms.exit())
                        + ("\0measure=" + terms.measure())
                        + (terms.value() == null ? "" : "\0value=" + terms.value().amount()));
    }
}
