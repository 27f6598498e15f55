package accord.member.query;

/** Hashes of passwords, slow on purpose. */
public interface PasswordHashes {

    /** A salted hash that names its algorithm. */
    String hash(String password);

    boolean matches(String password, String hash);

    /** Whether a hash is not of the kind that would be made today. */
    boolean isOutdated(String hash);
}
