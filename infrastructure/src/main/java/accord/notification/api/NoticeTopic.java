package accord.notification.api;

import accord.eventlog.query.Listening;
import accord.live.api.Topic;
import accord.member.query.Caller;
import accord.notification.query.Notices;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** {@code /user/queue/notifications}: what the caller is told. */
@Component
class NoticeTopic implements Topic {
    private static final String MINE = "/user/queue/notifications";

    private final Notices notices;

    NoticeTopic(Notices notices) {
        this.notices = notices;
    }

    @Override
    public Optional<Subscription> subscribe(Caller caller, String destination, Outlet outlet) {
        if (!destination.equals(MINE)) {
            return Optional.empty();
        }
        Listening listening = notices.listen(caller, notice -> outlet.send(NoticeItem.of(notice)));
        return Optional.of(listening::close);
    }
}
