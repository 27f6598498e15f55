package accord.member.query;

import java.time.Duration;

/** Somebody could not sign in; the message is a sentence for them. */
public final class SignInRefused extends RuntimeException {
    private final Duration wait;

    private SignInRefused(String sentence, Duration wait) {
        super(sentence);
        this.wait = wait;
    }

    static SignInRefused wrong() {
        return new SignInRefused("The account name or the password is not right.", Duration.ZERO);
    }

    static SignInRefused noToken() {
        return new SignInRefused(
                "The access token is not known here: it was withdrawn, has expired or was copied in part.",
                Duration.ZERO);
    }

    static SignInRefused tooMany(Duration wait) {
        long minutes = Math.max(1, wait.plusSeconds(59).toMinutes());
        return new SignInRefused(
                "Too many attempts to sign in. Try again in %d minute%s."
                        .formatted(minutes, minutes == 1 ? "" : "s"),
                wait);
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }

    /** How long no further attempt will be looked at; zero where one may try again at once. */
    public Duration untilNextAttempt() {
        return wait;
    }
}
