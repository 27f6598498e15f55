package accord.member;

import accord.text.Text;

/** A person who acts, or a program; never a name. */
public record MemberId(String value) {
    public MemberId {
        Text.id("member", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
