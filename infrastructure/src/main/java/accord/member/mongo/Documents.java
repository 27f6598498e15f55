package accord.member.mongo;

import accord.member.MemberId;
import accord.member.Permission;
import accord.member.SideId;
import accord.member.query.AccessToken;
import accord.member.query.Account;
import accord.member.query.Entries;
import accord.member.query.Invitation;
import accord.member.query.Person;
import accord.member.query.ResetLink;
import java.util.Date;
import org.bson.Document;

/** Accounts, links and access tokens as documents. */
final class Documents {
    private Documents() {}

    static Document of(Account account) {
        Person person = account.person();
        return new Document("_id", person.id().value())
                .append("key", Entries.key(person.account()))
                .append("account", person.account())
                .append("side", person.side().value())
                .append("name", person.name())
                .append("email", account.email())
                .append("standing", person.standing().name())
                .append("operator", account.operator())
                .append("hash", account.passwordHash())
                .append("generation", account.generation());
    }

    static Account account(Document found) {
        Person person =
                new Person(
                        new MemberId(found.getString("_id")),
                        new SideId(found.getString("side")),
                        found.getString("account"),
                        found.getString("name"),
                        Permission.valueOf(found.getString("standing")));
        return new Account(
                person,
                found.getString("email"),
                found.getBoolean("operator"),
                found.getString("hash"),
                found.getInteger("generation"));
    }

    static Document of(Invitation invitation) {
        return new Document("_id", invitation.digest())
                .append("side", invitation.side().value())
                .append("organisation", invitation.organisation())
                .append("member", invitation.member().value())
                .append("standing", invitation.standing().name())
                .append("by", invitation.by().value())
                .append("expires", Date.from(invitation.expires()))
                .append("contract", invitation.contract());
    }

    static Invitation invitation(Document found) {
        return new Invitation(
                found.getString("_id"),
                new SideId(found.getString("side")),
                found.getString("organisation"),
                new MemberId(found.getString("member")),
                Permission.valueOf(found.getString("standing")),
                new MemberId(found.getString("by")),
                found.getDate("expires").toInstant(),
                found.getString("contract"));
    }

    static Document of(ResetLink link) {
        return new Document("_id", link.digest())
                .append("member", link.member().value())
                .append("generation", link.generation())
                .append("expires", Date.from(link.expires()));
    }

    static ResetLink resetLink(Document found) {
        return new ResetLink(
                found.getString("_id"),
                new MemberId(found.getString("member")),
                found.getInteger("generation"),
                found.getDate("expires").toInstant());
    }

    static Document of(AccessToken token) {
        return new Document("_id", token.digest())
                .append("member", token.member().value())
                .append("name", token.name())
                .append("made", Date.from(token.made()))
                .append("expires", Date.from(token.expires()));
    }

    static AccessToken accessToken(Document found) {
        return new AccessToken(
                found.getString("_id"),
                new MemberId(found.getString("member")),
                found.getString("name"),
                found.getDate("made").toInstant(),
                found.getDate("expires").toInstant());
    }
}
