package accord.member;

import accord.text.Text;

/** A party to a contract: an organisation, or a team that is a side of its own. */
public record SideId(String value) {
    public SideId {
        Text.id("side", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
