package accord.contract.api;

import accord.notification.query.Notice;
import accord.notification.query.Notices;
import java.util.List;

/** What a negotiator of a side finds under their bell. */
final class Told {
    private static final int MANY = 1_000;

    private Told() {}

    /** Of what kinds those notices are that are of a contract. */
    static List<Notice.Kind> of(Notices notices, String contract, String account, String side) {
        return notices.of(ApiHouse.negotiator(account, side), 0, MANY).stream()
                .filter(notice -> notice.contract().value().equals(contract))
                .map(Notice::kind)
                .toList();
    }
}
