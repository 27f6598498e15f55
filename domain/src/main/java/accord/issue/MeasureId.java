package accord.issue;

import accord.text.Text;

/** An interim measure within an issue. */
public record MeasureId(String value) {
    public MeasureId {
        Text.id("measure", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
