package accord.member.security;

import accord.member.query.PasswordHashes;
import java.nio.charset.StandardCharsets;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Spring's current default, bcrypt. That reads 72 bytes at most, so a longer password is hashed by
 * PBKDF2, which reads all of it.
 */
@Component
class SpringPasswordHashes implements PasswordHashes {
    private static final int READ_BY_BCRYPT = 72;
    private static final String BCRYPT = "{bcrypt}";
    private static final String PBKDF2 = "{pbkdf2@SpringSecurity_v5_8}";

    private final PasswordEncoder current =
            PasswordEncoderFactories.createDelegatingPasswordEncoder();
    private final PasswordEncoder forLong = Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8();

    @Override
    public String hash(String password) {
        return isLong(password)
                ? PBKDF2 + forLong.encode(password)
                : String.valueOf(current.encode(password));
    }

    @Override
    public boolean matches(String password, String hash) {
        return !(isLong(password) && hash.startsWith(BCRYPT)) && current.matches(password, hash);
    }

    @Override
    public boolean isOutdated(String hash) {
        return !hash.startsWith(PBKDF2) && current.upgradeEncoding(hash);
    }

    private static boolean isLong(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length > READ_BY_BCRYPT;
    }
}
