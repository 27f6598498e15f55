package accord.session.ui;

import accord.session.SessionState;
import accord.session.query.CalendarEntry;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** A session as a file for the calendar. */
final class CalendarDownload {
    private CalendarDownload() {}

    static DownloadHandler of(SessionState session) {
        return event -> write(event, session);
    }

    private static void write(DownloadEvent event, SessionState session) throws IOException {
        event.setFileName("session.ics");
        event.setContentType("text/calendar;charset=UTF-8");
        String entry = CalendarEntry.of(session, room(event, session.plan().about()));
        event.getOutputStream().write(entry.getBytes(StandardCharsets.UTF_8));
    }

    private static String room(DownloadEvent event, String issue) {
        var request = (VaadinServletRequest) event.getRequest();
        return ServletUriComponentsBuilder.fromContextPath(request.getHttpServletRequest())
                .path("/issues/{issue}")
                .buildAndExpand(issue)
                .toUriString();
    }
}
