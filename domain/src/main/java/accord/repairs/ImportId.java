package accord.repairs;

import accord.text.Text;

/** One import of repair requests. */
public record ImportId(String value) {
    public ImportId {
        Text.id("import", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
