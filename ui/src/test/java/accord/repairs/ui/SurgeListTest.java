package accord.repairs.ui;

import static org.assertj.core.api.Assertions.assertThat;

import accord.repairs.SurgeId;
import accord.repairs.query.SurgeSummary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SurgeListTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    private static SurgeSummary surge(String id) {
        return new SurgeSummary(
                new SurgeId(id),
                "Heat " + id,
                "Heat",
                null,
                null,
                null,
                MONDAY,
                MONDAY.plusDays(6),
                60,
                13,
                28,
                true,
                false,
                false,
                false);
    }

    @Test
    void the_rooms_of_all_surges_are_asked_for_at_once() {
        List<Collection<SurgeId>> asked = new ArrayList<>();
        SurgeList list =
                new SurgeList(
                        List.of(surge("s1"), surge("s2"), surge("s3")),
                        surges -> {
                            asked.add(surges);
                            return Map.of(new SurgeId("s2"), "issues/i2");
                        });
        assertThat(asked)
                .containsExactly(List.of(new SurgeId("s1"), new SurgeId("s2"), new SurgeId("s3")));
        assertThat(list.getElement().getChild(0).getOuterHTML())
                .contains("<a href=\"issues/i2\">Heat s2</a>")
                .contains("<th scope=\"row\">Heat s1</th>");
    }
}
