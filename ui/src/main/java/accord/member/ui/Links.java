package accord.member.ui;

import accord.member.query.Invitations.Made;
import accord.member.query.LinkRefused;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Single-use links as people pass them on. */
@Component
class Links {
    private final String url;

    Links(@Value("${accord.url:}") String url) {
        this.url = url.replaceAll("/+$", "");
    }

    String join(Made made) {
        return base() + JoinPage.PATH + made.token();
    }

    String reset(Made made) {
        return base() + ResetPage.PATH + "/" + made.token();
    }

    /** Where people reach Accord: as it was configured, else as whoever asks has reached it. */
    private String base() {
        if (!url.isEmpty()) {
            return url;
        }
        return VaadinRequest.getCurrent() instanceof VaadinServletRequest request
                ? ServletUriComponentsBuilder.fromContextPath(request.getHttpServletRequest())
                        .toUriString()
                : "";
    }

    /** The page of a link that leads nowhere any more. */
    static ResponseEntity<String> refused(HttpServletRequest request, LinkRefused refused) {
        return new Doorstep(request, "This link leads nowhere")
                .status(HttpStatus.GONE)
                .problem(refused.sentence())
                .link(SignInPage.PATH, "Sign in")
                .page();
    }
}
