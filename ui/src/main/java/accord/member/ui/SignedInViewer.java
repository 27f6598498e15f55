package accord.member.ui;

import accord.look.ui.Viewer;
import accord.member.query.Caller;
import accord.member.query.CurrentCaller;
import accord.member.query.Directory;
import accord.member.query.Organisation;
import accord.member.query.Person;
import org.springframework.stereotype.Component;

/** Tells the bar who is signed in. */
@Component
class SignedInViewer implements Viewer.Current {
    private final CurrentCaller current;
    private final Directory directory;

    SignedInViewer(CurrentCaller current, Directory directory) {
        this.current = current;
        this.directory = directory;
    }

    @Override
    public Viewer viewer() {
        Caller caller = current.caller();
        return new Viewer(
                caller.name(),
                directory.person(caller.member()).map(Person::initials).orElse("·"),
                directory.organisation(caller.side()).map(Organisation::name).orElse("Accord"));
    }
}
