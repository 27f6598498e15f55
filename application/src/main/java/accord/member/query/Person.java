package accord.member.query;

import accord.member.MemberId;
import accord.member.Permission;
import accord.member.SideId;

/** A person as others on a contract see them. */
public record Person(MemberId id, SideId side, String account, String name, Permission standing) {

    /** Up to two letters that stand for the name. */
    public String initials() {
        String[] words = name.strip().split("\\s+");
        String first = words[0].substring(0, words[0].offsetByCodePoints(0, 1));
        String last = words[words.length - 1];
        return words.length == 1 ? first : first + last.substring(0, last.offsetByCodePoints(0, 1));
    }
}
