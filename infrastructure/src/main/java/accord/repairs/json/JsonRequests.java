package accord.repairs.json;

import accord.repairs.query.Dates;
import accord.repairs.query.DayOrder;
import accord.repairs.query.Mapping;
import accord.repairs.query.Preview;
import accord.repairs.query.RequestFormat;
import accord.text.InvalidInput;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Work orders: one, an array, a list within an object, or one after the other. */
final class JsonRequests implements RequestFormat {

    @Override
    public boolean reads(String contentType) {
        return contentType.startsWith("application/json")
                || contentType.startsWith("application/x-ndjson")
                || contentType.startsWith("application/ndjson");
    }

    @Override
    public Rows read(Path file, Mapping mapping, ZoneId zone, Instant now) {
        return read(file, mapping, zone, now, order(file, mapping));
    }

    private static Rows read(
            Path file, Mapping mapping, ZoneId zone, Instant now, Dates.@Nullable Order order) {
        Dates dates = new Dates(mapping.zoneOr(zone), order, mapping.dateFormat());
        return new WorkOrders(file).rows(new WorkOrder(mapping, dates, now)::read);
    }

    @Override
    public Preview preview(Path file, Mapping mapping, ZoneId zone, Instant now, int rows) {
        try {
            Dates.Order order = order(file, mapping);
            try (Rows read = read(file, mapping, zone, now, order)) {
                return new Preview(List.of(), Map.of(), order, read.next(rows), null);
            }
        } catch (InvalidInput missing) {
            Preview.Problem problem = new Preview.Problem(missing.field(), missing.reason());
            return new Preview(List.of(), Map.of(), null, List.of(), problem);
        }
    }

    private static Dates.@Nullable Order order(Path file, Mapping mapping) {
        Dates.Order said = Dates.order(mapping.dateFormat());
        if (said != null) {
            return said;
        }
        DayOrder order = new DayOrder();
        try (Rows rows = new WorkOrders(file).rows(WorkOrder.looking(mapping, order))) {
            while (rows.hasNext()) {
                rows.next();
            }
        }
        return order.order();
    }
}
