package accord.member.query;

/** Sends links by mail, where mail is configured. */
public interface LinkPost {

    boolean isConfigured();

    /**
     * Sends, in the background, a link to a new password.
     *
     * @param token what the link ends with
     */
    void sendReset(Account to, String token);
}
