package accord.audit.file;

/** A program was called wrongly, or given what it cannot read; the message is a sentence. */
final class Misuse extends RuntimeException {
    Misuse(String sentence) {
        super(sentence);
    }
}
