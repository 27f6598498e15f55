package accord.member.query;

import org.jspecify.annotations.Nullable;

/**
 * What somebody is sent by mail.
 *
 * @param subject in one line
 */
public record Letter(String subject, String text, @Nullable Attachment attachment) {

    public Letter(String subject, String text) {
        this(subject, text, null);
    }

    /**
     * A text that comes with a letter as a file.
     *
     * @param name of the file
     * @param type its media type
     */
    public record Attachment(String name, String type, String content) {}
}
