package accord.member.query;

/** Sends mail, where mail is configured. */
public interface Post {

    /**
     * Sends, in the background; nothing where there is no mail or the account has no address.
     *
     * @param subject in one line
     */
    void send(Account to, String subject, String text);
}
