package accord.member.ui;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A field of a form on the doorstep.
 *
 * @param hint what to know before one types; may be empty
 * @param kind as HTML says it: text, email or password
 * @param autocomplete as HTML says it, so that password managers know what it is
 * @param value what was typed before; never shown for a password
 * @param optional whether it may be left empty
 */
record Field(
        String name,
        String label,
        String hint,
        String kind,
        String autocomplete,
        @Nullable String value,
        boolean optional) {

    static Field account(@Nullable String value, String hint) {
        return new Field("account", "Account name", hint, "text", "username", value, false);
    }

    static Field password(String label, String hint, String autocomplete) {
        return new Field("password", label, hint, "password", autocomplete, null, false);
    }

    static Field line(
            String name, String label, String hint, String autocomplete, @Nullable String value) {
        return new Field(name, label, hint, "text", autocomplete, value, false);
    }

    static Field email(@Nullable String value) {
        return new Field(
                "email",
                "E-mail (may be left empty)",
                "Only to send you a link when you forget your password.",
                "email",
                "email",
                value,
                true);
    }

    Field named(String other) {
        return new Field(other, label, hint, kind, autocomplete, value, optional);
    }

    /** With what is wrong with it, if anything, between its label and itself. */
    String html(@Nullable String wrong, boolean focused) {
        StringBuilder html = new StringBuilder("<div class=\"doorstep-field\">");
        StringBuilder described = new StringBuilder();
        html.append("<label for=\"%s\">%s</label>".formatted(name, Doorstep.escaped(label)));
        if (!hint.isEmpty()) {
            html.append(
                    "<p class=\"small\" id=\"%s-hint\">%s</p>"
                            .formatted(name, Doorstep.escaped(hint)));
            described.append(name).append("-hint ");
        }
        if (wrong != null) {
            html.append(
                    "<p class=\"wrong\" role=\"alert\" id=\"%s-wrong\">%s.</p>"
                            .formatted(name, Doorstep.escaped(sentence(wrong))));
            described.append(name).append("-wrong ");
        }
        html.append(
                "<input id=\"%1$s\" name=\"%1$s\" type=\"%2$s\" autocomplete=\"%3$s\""
                        .formatted(name, kind, autocomplete));
        html.append(" autocapitalize=\"none\" spellcheck=\"false\"");
        html.append(
                described.isEmpty()
                        ? ""
                        : " aria-describedby=\"%s\"".formatted(described.toString().strip()));
        html.append(wrong == null ? "" : " aria-invalid=\"true\"");
        html.append(value == null ? "" : " value=\"%s\"".formatted(Doorstep.escaped(value)));
        html.append(optional ? "" : " required").append(focused ? " autofocus" : "");
        return html.append("></div>").toString();
    }

    /** "must not be empty" under the label "Name" reads "Name must not be empty". */
    private String sentence(String reason) {
        String plain = label.replace(" (may be left empty)", "");
        return plain.substring(0, 1).toUpperCase(Locale.UK) + plain.substring(1) + " " + reason;
    }
}
