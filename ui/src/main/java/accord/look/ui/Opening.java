package accord.look.ui;

import com.vaadin.flow.component.ReconnectDialogConfiguration;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Prepares what no page can prepare for itself: the script, and the words for when it fails. */
@Component
class Opening implements VaadinServiceInitListener {
    private static final String KEPT =
            " What you write is kept, and this page catches up by itself.";

    @Override
    public void serviceInit(ServiceInitEvent service) {
        service.addIndexHtmlRequestListener(Opening::addScript);
        service.getSource().setSystemMessagesProvider(info -> messages());
        service.getSource().addSessionInitListener(session -> prepare(session.getSession()));
        service.getSource().addUIInitListener(ui -> prepare(ui.getUI()));
    }

    /** Behind the base address, or pages below the root would look for it beside themselves. */
    private static void addScript(IndexHtmlResponse page) {
        page.getDocument()
                .head()
                .select("base")
                .after("<script src=\"assets/accord.js\"></script>");
        page.getDocument().child(0).attr("lang", "en-GB");
    }

    private static void prepare(VaadinSession session) {
        session.setLocale(Locale.UK);
        session.setErrorHandler(failure -> Problems.tell(failure.getThrowable()));
    }

    private static void prepare(UI ui) {
        ui.getLoadingIndicatorConfiguration().setApplyDefaultTheme(false);
        ReconnectDialogConfiguration words = ui.getReconnectDialogConfiguration();
        words.setDialogText("The connection is lost: trying again." + KEPT);
        words.setDialogTextGaveUp("You are offline." + KEPT);
        words.setReconnectAttempts(10_000);
        words.setReconnectInterval(2_000);
    }

    private static CustomizedSystemMessages messages() {
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption("You were away for a while");
        messages.setSessionExpiredMessage(
                "Everything that was sent is kept. Press here or Esc to go on.");
        messages.setCookiesDisabledNotificationEnabled(true);
        messages.setCookiesDisabledCaption("You are signed out here");
        messages.setCookiesDisabledMessage(
                "Everything that was sent is kept. Press here or Esc to sign in again, in a"
                        + " browser that allows cookies.");
        messages.setInternalErrorNotificationEnabled(true);
        messages.setInternalErrorCaption("This page stopped working");
        messages.setInternalErrorMessage(
                "Everything that was sent is kept. Press here or Esc to load it again.");
        return messages;
    }
}
