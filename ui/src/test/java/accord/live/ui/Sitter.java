package accord.live.ui;

import static java.util.Locale.ROOT;
import static org.assertj.core.api.Assertions.assertThat;

import accord.Browsers;
import accord.member.query.Person;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Somebody before a browser, in a room. */
final class Sitter {
    private final String who;
    private final Page page;
    private final boolean phone;
    private final List<String> faults = new ArrayList<>();
    private int pictures;

    private Sitter(String who, Page page, boolean phone) {
        this.who = who;
        this.page = page;
        this.phone = phone;
        page.onPageError(faults::add);
        page.setDefaultTimeout(30_000);
    }

    static Sitter of(
            Browsers browsers,
            Stage stage,
            Person person,
            int width,
            ColorScheme scheme,
            String address) {
        return sit(
                browsers.window(stage.address(), width, scheme),
                stage,
                person,
                width,
                scheme,
                address);
    }

    /** On a desktop, before a server of one's own choice. */
    static Sitter at(String server, Browsers browsers, Stage stage, Person person, String address) {
        Page page = browsers.window(server, Browsers.DESKTOP, ColorScheme.LIGHT);
        return sit(page, stage, person, Browsers.DESKTOP, ColorScheme.LIGHT, address);
    }

    private static Sitter sit(
            Page page, Stage stage, Person person, int width, ColorScheme scheme, String address) {
        Sitter sitter =
                new Sitter(
                        "%s-%d-%s".formatted(person.account(), width, scheme).toLowerCase(ROOT),
                        page,
                        width == Browsers.PHONE);
        stage.signIn(page, person, address);
        page.locator(".room, .protocol-page").waitFor();
        return sitter;
    }

    Page page() {
        return page;
    }

    /** Goes to a part of the room, which on a phone is a tab of its own. */
    Sitter in(String tab) {
        if (phone) {
            page.locator(".room .tabs")
                    .getByText(tab, new Locator.GetByTextOptions().setExact(true))
                    .click();
        }
        return this;
    }

    Sitter press(String button) {
        button(button).click();
        return this;
    }

    Locator button(String name) {
        return page.getByRole(
                        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
                .locator("visible=true")
                .first();
    }

    Sitter write(String label, String text) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .locator("visible=true")
                .first()
                .fill(text);
        return this;
    }

    /** Sees these words now or soon, without loading the page again. */
    Sitter sees(String words) {
        Browsers.sees(page, words);
        return this;
    }

    Sitter seesNoMore(String words) {
        Browsers.seesNoMore(page, words);
        return this;
    }

    /** What axe, and the browser itself, find wrong with the page as it is now. */
    Sitter findsNoFault() {
        picture();
        assertThat(Browsers.violations(page)).isEmpty();
        assertThat(faults).isEmpty();
        return this;
    }

    /** Keeps a picture of the page where somebody asked for pictures. */
    private void picture() {
        String folder = System.getProperty("accord.pictures");
        if (folder != null) {
            String name = "%s-%02d.png".formatted(who, ++pictures);
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(folder, name)));
        }
    }

    /** Presses the main button of the dialog that is open, which closes it. */
    Sitter submit() {
        page.locator("vaadin-dialog[opened] vaadin-button[theme~=primary]").click();
        return closed();
    }

    /** Waits until nothing lies over the page. */
    Sitter closed() {
        // a dialog's own element has no box, so it is never visible
        page.waitForFunction("() => !document.querySelector('vaadin-dialog[opened]')");
        return this;
    }
}
