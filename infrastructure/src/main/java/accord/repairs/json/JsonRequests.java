package accord.repairs.json;

import accord.repairs.query.Dates;
import accord.repairs.query.DayOrder;
import accord.repairs.query.Mapping;
import accord.repairs.query.Preview;
import accord.repairs.query.Reading;
import accord.repairs.query.RequestFormat;
import accord.text.InvalidInput;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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
        Dates dates = new Dates(mapping.zoneOr(zone), order(file, mapping), mapping.dateFormat());
        return new WorkOrders(file).rows(new WorkOrder(mapping, dates, now)::read);
    }

    @Override
    public Preview preview(Path file, Mapping mapping, ZoneId zone, Instant now, int rows) {
        try (Rows read = read(file, mapping, zone, now)) {
            List<Reading> first = new ArrayList<>();
            while (read.hasNext() && first.size() < rows) {
                first.add(read.next());
            }
            return new Preview(List.of(), Map.of(), first, null);
        } catch (InvalidInput missing) {
            Preview.Problem problem = new Preview.Problem(missing.field(), missing.reason());
            return new Preview(List.of(), Map.of(), List.of(), problem);
        }
    }

    private static Dates.Order order(Path file, Mapping mapping) {
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
