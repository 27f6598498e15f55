package accord.look.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;

/** What every page begins with: the stylesheet, the mark, and the line to the server. */
@Push
@StyleSheet("context://assets/accord.css")
public class Shell implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setViewport("width=device-width, initial-scale=1, viewport-fit=cover");
        settings.setPageTitle("Accord");
        settings.addLink("icon", "assets/mark.svg");
        settings.addMetaTag(
                "description", "Where landlords and contractors solve problems together");
        settings.addMetaTag("color-scheme", "light dark");
    }
}
