package accord.contract.ui;

import accord.member.SideId;
import accord.member.query.Caller;
import accord.member.query.Directory;
import accord.member.query.Invitations;
import accord.member.query.Organisation;
import accord.member.query.Person;
import accord.text.InvalidInput;
import org.springframework.stereotype.Component;

/** Finds an organisation by somebody who belongs to it, or invites one that is not here yet. */
@Component
class SideFinder {
    private final Directory directory;
    private final Invitations invitations;

    SideFinder(Directory directory, Invitations invitations) {
        this.directory = directory;
        this.invitations = invitations;
    }

    String organisation(SideId side) {
        return directory.organisation(side).map(Organisation::name).orElse("");
    }

    /** The side of whoever signs in with this name. */
    SideId of(String field, String account) {
        return directory
                .account(account.strip())
                .map(Person::side)
                .orElseThrow(
                        () -> new InvalidInput(field, "is not a name that anybody signs in with"));
    }

    Invitations.Made invite(Caller caller, String organisation, String contract) {
        return invitations.inviteOrganisation(caller, organisation, contract);
    }
}
