package accord.issue;

import accord.text.Text;

/** The interim measures of one issue, together: they are kept apart from what is agreed on it. */
public record MeasuresId(String value) {
    private static final String MARK = "-measures";

    public MeasuresId {
        Text.id("measures", value);
    }

    public static MeasuresId of(IssueId issue) {
        return new MeasuresId(issue.value() + MARK);
    }

    /** The issue that they are about. */
    public IssueId issue() {
        return new IssueId(value.substring(0, value.length() - MARK.length()));
    }

    @Override
    public String toString() {
        return value;
    }
}
