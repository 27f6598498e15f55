package accord.eventlog.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import accord.eventlog.embedded.EmbeddedServer;
import org.junit.jupiter.api.Test;

class UnreachableTest {

    @Test
    void a_database_that_does_not_answer_is_named_without_its_password() {
        assertThatThrownBy(() -> Storage.remote("mongodb://me:secret@127.0.0.1:1", "accord"))
                .isInstanceOf(Unreachable.class)
                .hasMessage(
                        "the MongoDB at 127.0.0.1:1 cannot be reached: start it, or mend its address.");
    }

    @Test
    void an_address_that_is_none_is_refused() {
        assertThatThrownBy(() -> Storage.remote("localhost:27017", "accord"))
                .isInstanceOf(Unreachable.class)
                .hasMessageContaining("it is like mongodb://");
    }

    @Test
    void a_database_that_answers_is_used() {
        try (EmbeddedServer server = EmbeddedServer.inMemory();
                Storage storage = Storage.remote(server.connectionString(), "accord")) {
            assertThat(storage.database().getName()).isEqualTo("accord");
        }
    }
}
