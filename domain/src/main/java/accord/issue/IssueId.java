package accord.issue;

import accord.text.Text;

/** An emerging issue. */
public record IssueId(String value) {
    public IssueId {
        Text.id("issue", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
