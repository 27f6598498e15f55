package accord.member.ui;

import accord.member.query.Accounts;
import accord.member.query.SignInRefused;
import com.vaadin.flow.spring.security.RequestUtil;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Guards the pages: everything takes a sign-in but the doorstep and what it is drawn with. */
@Configuration(proxyBeanMethods = false)
class PageSecurity {
    private static final String[] OPEN = {
        "/assets/**",
        SignInPage.PATH,
        SignInPage.DEMONSTRATED_PATH,
        FirstStartPage.PATH,
        JoinPage.PATH + "*",
        ResetPage.PATH,
        ResetPage.PATH + "/*"
    };

    /** Vaadin's pages begin with scripts and styles in the page itself. */
    private static final String POLICY =
            "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; "
                    + "style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; "
                    + "connect-src 'self'; object-src 'none'; form-action 'self'; base-uri 'self'; "
                    + "frame-ancestors 'none'";

    @Bean
    @Order
    SecurityFilterChain pageChain(
            HttpSecurity http, RequestUtil vaadin, Accounts accounts, Clock clock) {
        return http.authorizeHttpRequests(requests ->
                        requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                                .permitAll()
                                .requestMatchers(OPEN)
                                .permitAll())
                .csrf(csrf ->
                        csrf.ignoringRequestMatchers(vaadin::isFrameworkInternalRequest)
                                .withObjectPostProcessor(new SaysThatItIsLate()))
                .with(
                        VaadinSecurityConfigurer.vaadin(),
                        pages ->
                                // its own would leave the sign-in unprotected
                                pages.enableCsrfConfiguration(false)
                                        // an address that leads nowhere leads to NoSuchPage
                                        .anyRequest(
                                                AuthorizeHttpRequestsConfigurer.AuthorizedUrl
                                                        ::authenticated)
                                        .loginView(SignInPage.PATH, SignInPage.PATH + "?out"))
                .formLogin(form -> form.failureHandler(PageSecurity::refuse))
                .addFilterAfter(
                        new StaleSessions(accounts, clock), SecurityContextHolderFilter.class)
                .headers(headers ->
                        headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                                .referrerPolicy(
                                        referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    /** Back to the page, which keeps the name and says why. */
    private static void refuse(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException refused)
            throws IOException {
        String sentence =
                refused.getCause() instanceof SignInRefused known
                        ? known.sentence()
                        : "Signing in does not work just now. Try again in a moment.";
        String account = String.valueOf(request.getParameter("username"));
        request.getSession()
                .setAttribute(
                        SignInPage.REFUSED,
                        new SignInPage.Attempt(
                                account.substring(0, Math.min(80, account.length())), sentence));
        response.sendRedirect(request.getContextPath() + SignInPage.PATH);
    }

    /**
     * A form that was open for longer than its session is shown again, instead of a bare refusal.
     */
    private static final class SaysThatItIsLate implements ObjectPostProcessor<CsrfFilter> {
        private final AccessDeniedHandler otherwise = new AccessDeniedHandlerImpl();

        @Override
        public <F extends CsrfFilter> F postProcess(F filter) {
            filter.setAccessDeniedHandler(this::late);
            return filter;
        }

        private void late(
                HttpServletRequest request,
                HttpServletResponse response,
                AccessDeniedException denied)
                throws IOException, jakarta.servlet.ServletException {
            String path = request.getRequestURI().substring(request.getContextPath().length());
            if (path.startsWith(SignInPage.PATH)) {
                response.sendRedirect(request.getContextPath() + SignInPage.PATH + "?late");
            } else {
                otherwise.handle(request, response, denied);
            }
        }
    }
}
