package accord.member.query;

/** Sends mail, where mail is configured. */
public interface Post {

    /** Whether there is a server to send by and an address at which people reach Accord. */
    boolean isConfigured();

    /**
     * Where people find a page of Accord.
     *
     * @param path below Accord's address, without a slash before it
     */
    String link(String path);

    /** Sends, in the background; nothing where there is no mail or the account has no address. */
    void send(Account to, Letter letter);
}
