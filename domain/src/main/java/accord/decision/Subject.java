package accord.decision;

import accord.text.Text;

/**
 * What a decision is about, as the feature that asked for it calls it.
 *
 * @param kind such as {@code issue-response}
 * @param id of the thing, within its kind
 */
public record Subject(String kind, String id) {
    public Subject {
        Text.id("subject.kind", kind);
        Text.id("subject.id", id);
    }
}
