package accord.member.ui;

import accord.text.InvalidInput;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.util.HtmlUtils;

/**
 * A page for people who are not signed in: plain HTML that needs no script, shows at once, and
 * keeps what was typed beside what is wrong with it.
 */
final class Doorstep {
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; "
                    + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final String PAGE =
            """
            <!doctype html>
            <html lang="en-GB">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
            <meta name="color-scheme" content="light dark">
            <title>%1$s · Accord</title>
            <link rel="icon" href="%2$s/assets/mark.svg">
            <link rel="stylesheet" href="%2$s/assets/accord.css">
            <link rel="stylesheet" href="%2$s/assets/doorstep.css">
            <script src="%2$s/assets/accord.js"></script>
            </head>
            <body class="doorstep">
            <main>
            <p class="doorstep-mark"><img src="%2$s/assets/mark.svg" alt="" width="28" height="28"> Accord</p>
            <h1>%3$s</h1>
            %4$s
            </main>
            </body>
            </html>
            """;

    private final HttpServletRequest request;
    private final String title;
    private final List<String> parts = new ArrayList<>();
    private HttpStatus status = HttpStatus.OK;

    Doorstep(HttpServletRequest request, String title) {
        this.request = request;
        this.title = title;
    }

    Doorstep say(String sentence) {
        parts.add("<p>%s</p>".formatted(escaped(sentence)));
        return this;
    }

    Doorstep status(HttpStatus answered) {
        this.status = answered;
        return this;
    }

    /** What went well. */
    Doorstep note(String sentence) {
        parts.add("<p class=\"note\" role=\"status\">%s</p>".formatted(escaped(sentence)));
        return this;
    }

    /** What is wrong; nothing where the sentence is null. */
    Doorstep problem(@Nullable String sentence) {
        if (sentence != null) {
            parts.add(
                    "<p class=\"problem\" role=\"alert\" id=\"problem\">%s</p>"
                            .formatted(escaped(sentence)));
        }
        return this;
    }

    Doorstep link(String path, String words) {
        parts.add("<p><a href=\"%s\">%s</a></p>".formatted(address(path), escaped(words)));
        return this;
    }

    Doorstep heading(String words) {
        parts.add("<h2>%s</h2>".formatted(escaped(words)));
        return this;
    }

    /** A form that is sent to a path, with its fields and the words on its button. */
    Doorstep form(String path, String verb, @Nullable InvalidInput wrong, Field... fields) {
        String wrongField = wrong == null ? "" : wrong.field();
        String reason = wrong == null ? null : wrong.reason();
        if (Stream.of(fields).noneMatch(field -> field.name().equals(wrongField))) {
            problem(reason);
        }
        StringBuilder form = new StringBuilder(begun(path, "doorstep-form"));
        for (Field field : fields) {
            boolean isWrong = field.name().equals(wrongField);
            boolean focused = reason == null ? field == fields[0] : isWrong;
            form.append(field.html(isWrong ? reason : null, focused));
        }
        form.append(
                "<button class=\"act\" type=\"submit\">%s</button></form>"
                        .formatted(escaped(verb)));
        parts.add(form.toString());
        return this;
    }

    /** A form that is nothing but buttons, each of which sends its own value. */
    Doorstep choice(String path, String name, List<Option> options) {
        StringBuilder form = new StringBuilder(begun(path, "doorstep-choice"));
        for (Option option : options) {
            form.append(
                    "<button name=\"%s\" value=\"%s\"><b>%s</b> <span>%s</span></button>"
                            .formatted(
                                    escaped(name),
                                    escaped(option.value()),
                                    escaped(option.verb()),
                                    escaped(option.beside())));
        }
        parts.add(form.append("</form>").toString());
        return this;
    }

    /**
     * A button.
     *
     * @param value what it sends
     * @param verb what it does
     * @param beside what else there is to say
     */
    record Option(String value, String verb, String beside) {}

    private String begun(String path, String style) {
        Object token = request.getAttribute(CsrfToken.class.getName());
        String csrf =
                token instanceof CsrfToken csrfToken
                        ? hidden(csrfToken.getParameterName(), csrfToken.getToken())
                        : "";
        return "<form class=\"%s\" method=\"post\" action=\"%s\">%s"
                .formatted(style, address(path), csrf);
    }

    private static String hidden(String name, String value) {
        return "<input type=\"hidden\" name=\"%s\" value=\"%s\">"
                .formatted(escaped(name), escaped(value));
    }

    private String address(String path) {
        return escaped(request.getContextPath() + path);
    }

    ResponseEntity<String> page() {
        String html =
                PAGE.formatted(
                        escaped(title),
                        escaped(request.getContextPath()),
                        escaped(title),
                        String.join("\n", parts));
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", POLICY)
                .header("Referrer-Policy", "no-referrer")
                .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .body(html);
    }

    static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
