package accord.member.query;

import accord.member.MemberId;
import accord.member.Permission;
import accord.member.SideId;

/**
 * Who is signed in, or whose credentials a program uses.
 *
 * @param account the name that they sign in with
 * @param member whom events name
 * @param side the organisation that they belong to
 * @param name as people read it
 * @param standing what they may do for their organisation outside any contract; a negotiator may
 *     open contracts and accept them
 * @param operator whether they run the system; an operator is a party to nothing
 */
public record Caller(
        String account,
        MemberId member,
        SideId side,
        String name,
        Permission standing,
        boolean operator) {}
