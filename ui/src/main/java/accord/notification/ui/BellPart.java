package accord.notification.ui;

import accord.contract.query.Contracts;
import accord.look.ui.ShellPart;
import accord.look.ui.Signpost;
import accord.look.ui.Way;
import accord.member.query.CurrentCaller;
import accord.notification.query.Notices;
import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;

/** Hangs the bell in the bar of every page. */
@org.springframework.stereotype.Component
final class BellPart implements ShellPart, Signpost {
    private final Notices notices;
    private final Contracts contracts;
    private final CurrentCaller current;

    BellPart(Notices notices, Contracts contracts, CurrentCaller current) {
        this.notices = notices;
        this.contracts = contracts;
        this.current = current;
    }

    @Override
    public Place place() {
        return Place.BAR;
    }

    @Override
    public Optional<Component> show() {
        return Optional.of(new Bell(notices, current.caller(), new NoticeList(contracts)));
    }

    @Override
    public String heading() {
        return PAGES;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public List<Way> ways() {
        return List.of(new Way("Notices", "", "notices"));
    }
}
