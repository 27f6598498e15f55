package accord.look.ui;

import com.vaadin.flow.component.html.Div;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** Markdown that somebody wrote, shown so that it can do nobody any harm. */
public final class Prose {
    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).softbreak("<br>").build();
    private static final PolicyFactory POLICY =
            new HtmlPolicyBuilder()
                    .allowElements(
                            "p",
                            "br",
                            "em",
                            "strong",
                            "code",
                            "pre",
                            "blockquote",
                            "hr",
                            "ul",
                            "ol",
                            "li",
                            "h1",
                            "h2",
                            "h3",
                            "h4",
                            "a")
                    .allowElements(
                            (element, attributes) -> shifted(element), "h1", "h2", "h3", "h4")
                    .allowAttributes("href")
                    .onElements("a")
                    .allowUrlProtocols("https", "http", "mailto", "tel")
                    .requireRelsOnLinks("nofollow", "noopener", "noreferrer", "ugc")
                    .toFactory();

    private Prose() {}

    public static Div of(String markdown) {
        Div prose = new Div();
        prose.addClassName("prose");
        prose.getElement().setProperty("innerHTML", html(markdown));
        return prose;
    }

    /** Markdown as safe HTML; pictures, tags and scripts in it are shown as text or left out. */
    public static String html(String markdown) {
        return POLICY.sanitize(RENDERER.render(PARSER.parse(markdown)));
    }

    /** A text's headings stand below those of the page. */
    private static String shifted(String heading) {
        return "h" + Math.min(6, heading.charAt(1) - '0' + 3);
    }
}
