package accord.repairs.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import accord.contract.ContractId;
import accord.member.MemberId;
import accord.member.Permission;
import accord.member.SideId;
import accord.member.query.Caller;
import accord.repairs.query.ImportReport;
import accord.repairs.query.RequestImports;
import accord.repairs.query.Spooled;
import accord.repairs.query.WhatIfs;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleConsumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What works beside a page when somebody has left that: the page belongs to no session any more.
 */
class LeftPageTest {
    private static final Caller CALLER =
            new Caller(
                    "ann",
                    new MemberId("ann"),
                    new SideId("city"),
                    "Ann",
                    Permission.NEGOTIATOR,
                    false);
    private static final ContractId CONTRACT = new ContractId("c");

    private final UI page = new UI(); // held here: what is current is held weakly
    private final CompletableFuture<String> ended = new CompletableFuture<>();

    @TempDir Path folder;

    @BeforeEach
    void a_page_that_was_left() {
        UI.setCurrent(page);
    }

    @AfterEach
    void no_page() {
        UI.setCurrent(null);
    }

    @Test
    void a_look_at_last_year_goes_on_to_its_end() throws Exception {
        WhatIfs whatIfs = mock(WhatIfs.class);
        when(whatIfs.offered(any(), any(), any()))
                .thenAnswer(call -> {
                    goOn(() -> call.<DoubleConsumer>getArgument(2).accept(0.5));
                    return Optional.empty();
                });
        new WhatIfPart(whatIfs).look(CALLER, CONTRACT, new Button(), new Div());
        assertThat(ended.get(30, TimeUnit.SECONDS)).isEqualTo("at its end");
    }

    @Test
    void an_import_goes_on_to_its_end_and_what_was_sent_is_thrown_away() throws Exception {
        Path sent = sent();
        importing(() -> new ImportReport(1, 0, 0, 0, 0, List.of(), List.of()))
                .take(new Spooled(sent, "hash"));
        assertThat(ended.get(30, TimeUnit.SECONDS)).isEqualTo("at its end");
        await().until(() -> Files.notExists(sent));
    }

    @Test
    void what_was_sent_and_could_not_be_taken_is_not_kept_for_nobody() throws Exception {
        Path sent = sent();
        importing(
                        () -> {
                            throw new IllegalStateException("storage is away");
                        })
                .take(new Spooled(sent, "hash"));
        await().until(() -> Files.notExists(sent));
    }

    private ImportDialog importing(Supplier<ImportReport> report) {
        RequestImports imports = mock(RequestImports.class);
        when(imports.take(any(), any(), any(Spooled.class), any(), any(), any()))
                .thenAnswer(call -> {
                    goOn(() -> call.<LongConsumer>getArgument(5).accept(100));
                    return report.get();
                });
        return new ImportDialog(imports, CALLER, CONTRACT, ZoneOffset.UTC, () -> {});
    }

    private void goOn(Runnable telling) {
        try {
            telling.run();
            ended.complete("at its end");
        } catch (RuntimeException broken) {
            ended.complete("broken off");
            throw broken;
        }
    }

    private Path sent() throws IOException {
        return Files.writeString(folder.resolve("sent.csv"), "reference\n1\n");
    }
}
