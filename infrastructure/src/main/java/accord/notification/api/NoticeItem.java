package accord.notification.api;

import accord.notification.query.Notice;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A notice as programs read it. */
record NoticeItem(
        String kind,
        String contract,
        @Nullable String issue,
        @Nullable String proposal,
        @Nullable Integer version,
        String about,
        String who,
        String side,
        String at) {

    static NoticeItem of(Notice notice) {
        return new NoticeItem(
                notice.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                notice.contract().value(),
                notice.issue() == null ? null : notice.issue().value(),
                notice.proposal() == null ? null : notice.proposal().value(),
                notice.version() == 0 ? null : notice.version(),
                notice.about(),
                notice.act().by().value(),
                notice.act().side().value(),
                notice.act().at().toString());
    }
}
