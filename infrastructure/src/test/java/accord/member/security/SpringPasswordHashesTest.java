package accord.member.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpringPasswordHashesTest {
    private final SpringPasswordHashes hashes = new SpringPasswordHashes();

    @Test
    void a_password_matches_its_own_hash_and_no_other() {
        String hash = hashes.hash("correct horse battery");
        assertThat(hash).startsWith("{bcrypt}");
        assertThat(hashes.matches("correct horse battery", hash)).isTrue();
        assertThat(hashes.matches("correct horse", hash)).isFalse();
        assertThat(hashes.isOutdated(hash)).isFalse();
    }

    @Test
    void all_of_a_long_password_counts() {
        String password = "é".repeat(127);
        String hash = hashes.hash(password + "a");
        assertThat(hashes.matches(password + "a", hash)).isTrue();
        assertThat(hashes.matches(password + "b", hash)).isFalse();
        assertThat(hashes.isOutdated(hash)).isFalse();
        String cut = hashes.hash("x".repeat(72));
        assertThat(hashes.matches("x".repeat(73), cut)).isFalse();
    }

    @Test
    void a_weaker_hash_is_outdated() {
        assertThat(hashes.isOutdated("{noop}password")).isTrue();
    }
}
