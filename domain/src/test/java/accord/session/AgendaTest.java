package accord.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import accord.member.Act;
import accord.member.MemberId;
import accord.member.SideId;
import accord.session.AgendaCommand.KeepAgenda;
import accord.session.AgendaEvent.AgendaKept;
import accord.text.InvalidInput;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class AgendaTest {
    private static final AgendaBookId BOOK = new AgendaBookId("c-agendas");
    private static final Act ANN = new Act(new MemberId("ann"), new SideId("city"), Instant.EPOCH);
    private static final Agenda AGENDA = new Agenda(List.of(new AgendaItem("Boilers", 10)));

    @Test
    void an_agenda_has_items_and_each_a_time_box() {
        assertThatThrownBy(() -> new Agenda(List.of())).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new AgendaItem("Boilers", 0)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new AgendaItem(" ", 5)).isInstanceOf(InvalidInput.class);
        assertThat(AgendaTemplate.CHECKPOINT.agenda().minutes()).isEqualTo(20);
    }

    @Test
    void a_side_keeps_an_agenda_under_a_name_and_may_replace_its_own() {
        AgendaKept kept = new AgendaKept(BOOK, "Ours", AGENDA, ANN);
        var book = new AggregateTestFixture<>(AgendaBook.class);
        book.givenNoPriorActivity()
                .when(new KeepAgenda(BOOK, " Ours ", AGENDA, ANN))
                .expectEvents(kept);
        assertThat(AgendaBookState.NONE.after(kept).after(kept).kept()).hasSize(1);
    }

    @Test
    void a_side_keeps_no_more_agendas_than_can_be_looked_through() {
        List<AgendaKept> full =
                IntStream.range(0, AgendaBookState.MOST)
                        .mapToObj(n -> new AgendaKept(BOOK, "Ours " + n, AGENDA, ANN))
                        .toList();
        new AggregateTestFixture<>(AgendaBook.class)
                .given(full)
                .when(new KeepAgenda(BOOK, "One more", AGENDA, ANN))
                .expectNoEvents()
                .expectException(InvalidInput.class);
    }
}
