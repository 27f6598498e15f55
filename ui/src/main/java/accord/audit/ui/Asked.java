package accord.audit.ui;

import accord.audit.query.Filter;
import accord.member.MemberId;
import accord.member.SideId;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a page of the history was asked for; it is in the page's address, so that it can be passed
 * on.
 *
 * @param from the first day wanted, in the contract's zone
 * @param until the last day wanted, likewise
 */
record Asked(
        What what,
        @Nullable MemberId who,
        @Nullable SideId side,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    static final Asked EVERYTHING = new Asked(What.EVERYTHING, null, null, null, null);

    /** What cannot be read in an address is left out, rather than refused. */
    static Asked of(QueryParameters address) {
        return new Asked(
                What.ofKey(address.getSingleParameter("what").orElse(null)),
                address.getSingleParameter("who").filter(Asked::id).map(MemberId::new).orElse(null),
                address.getSingleParameter("side").filter(Asked::id).map(SideId::new).orElse(null),
                day(address, "from"),
                day(address, "until"));
    }

    QueryParameters address() {
        Map<String, String> parts = new LinkedHashMap<>();
        if (what != What.EVERYTHING) {
            parts.put("what", what.key());
        }
        if (who != null) {
            parts.put("who", who.value());
        }
        if (side != null) {
            parts.put("side", side.value());
        }
        if (from != null) {
            parts.put("from", from.toString());
        }
        if (until != null) {
            parts.put("until", until.toString());
        }
        return QueryParameters.simple(parts);
    }

    Filter filter(ZoneId zone) {
        return new Filter(
                who,
                side,
                what.type(),
                null,
                from == null ? null : from.atStartOfDay(zone).toInstant(),
                until == null ? null : until.plusDays(1).atStartOfDay(zone).toInstant());
    }

    private static boolean id(String value) {
        return value.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,79}");
    }

    private static @Nullable LocalDate day(QueryParameters address, String name) {
        try {
            return address.getSingleParameter(name).map(LocalDate::parse).orElse(null);
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }
}
