package accord.repairs;

import static accord.repairs.RepairsRefused.Reason.ALREADY_TAKEN_BACK;
import static accord.repairs.RepairsRefused.Reason.UNKNOWN_IMPORT;
import static accord.repairs.RepairsRefused.Reason.UNKNOWN_SURGE;
import static accord.repairs.RepairsRefused.refuseIf;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import accord.repairs.RepairsCommand.NoteCause;
import accord.repairs.RepairsCommand.NoteIncidents;
import accord.repairs.RepairsCommand.NoteSurgeOver;
import accord.repairs.RepairsCommand.NoteSurges;
import accord.repairs.RepairsCommand.RaiseIncident;
import accord.repairs.RepairsCommand.RecordErasure;
import accord.repairs.RepairsCommand.RecordImport;
import accord.repairs.RepairsCommand.SaveMapping;
import accord.repairs.RepairsCommand.ShareSeason;
import accord.repairs.RepairsCommand.StateCapacity;
import accord.repairs.RepairsCommand.TakeBackImport;
import accord.repairs.RepairsCommand.WithdrawSurges;
import accord.repairs.RepairsCommand.WithholdSeason;
import accord.repairs.RepairsEvent.CapacityStated;
import accord.repairs.RepairsEvent.CauseNoted;
import accord.repairs.RepairsEvent.ImportTakenBack;
import accord.repairs.RepairsEvent.MappingSaved;
import accord.repairs.RepairsEvent.RequestsImported;
import accord.repairs.RepairsEvent.SeasonShared;
import accord.repairs.RepairsEvent.SeasonWithheld;
import accord.repairs.RepairsEvent.SurgeEnded;
import accord.repairs.RepairsEvent.SurgeGrew;
import accord.repairs.RepairsEvent.SurgeOver;
import accord.repairs.RepairsEvent.SurgeSeen;
import accord.repairs.RepairsEvent.SurgeWithdrawn;
import accord.repairs.RepairsEvent.WordsErased;
import java.time.LocalDate;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;

@AggregateRoot
class RepairsFeed {
    /** Older than so many days, a surge is history and opens nothing. */
    private static final int RECENT = 28;

    @AggregateIdentifier private FeedId id;
    private Feed feed = Feed.EMPTY;

    RepairsFeed() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RecordImport command) {
        if (!feed.has(command.imported().id())) {
            apply(new RequestsImported(command.contract(), command.imported(), command.act()));
        }
    }

    @CommandHandler
    void handle(TakeBackImport command) {
        refuseIf(!feed.has(command.taken()), UNKNOWN_IMPORT);
        refuseIf(feed.undone().imports().contains(command.taken()), ALREADY_TAKEN_BACK);
        apply(
                new ImportTakenBack(
                        command.contract(),
                        command.taken(),
                        command.removed(),
                        command.restored(),
                        command.from(),
                        command.reason(),
                        command.act()));
    }

    @CommandHandler
    void handle(NoteCause command) {
        refuseIf(!feed.surges().containsKey(command.surge()), UNKNOWN_SURGE);
        apply(
                new CauseNoted(
                        command.contract(),
                        command.surge(),
                        command.cause(),
                        command.applies(),
                        command.why(),
                        command.act()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(StateCapacity command) {
        apply(new CapacityStated(command.contract(), command.weeks(), command.act()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(SaveMapping command) {
        Map<String, String> settled = feed.notes().mappings().get(command.source());
        if (!command.parameters().equals(settled)) {
            apply(
                    new MappingSaved(
                            command.contract(),
                            command.source(),
                            command.parameters(),
                            command.act()));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ShareSeason command) {
        if (!feed.notes().sharing().contains(command.act().side())) {
            apply(new SeasonShared(command.contract(), command.act()));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(WithholdSeason command) {
        if (feed.notes().sharing().contains(command.act().side())) {
            apply(new SeasonWithheld(command.contract(), command.act()));
        }
    }

    @CommandHandler
    void handle(WithdrawSurges command) {
        feed.surges().keySet().stream()
                .filter(command.surges()::contains)
                .filter(surge -> !feed.undone().surges().contains(surge))
                .map(surge ->
                        new SurgeWithdrawn(
                                command.contract(), surge, command.without(), command.act()))
                .toList()
                .forEach(withdrawn -> apply(withdrawn));
    }

    @CommandHandler
    void handle(RecordErasure command) {
        apply(
                new WordsErased(
                        command.contract(),
                        command.source(),
                        command.reference(),
                        command.reason(),
                        command.act()));
    }

    @CommandHandler
    void handle(NoteSurges command) {
        command.surges().forEach(found -> note(found, command));
        feed.goingOn().stream()
                .filter(surge -> surge.isOver(command.lastDay(), command.silence()))
                .map(s -> new SurgeEnded(command.contract(), s.id(), s.to(), command.act()))
                .toList()
                .forEach(ended -> apply(ended));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RaiseIncident command) {
        apply(feed.incidents().raised(command));
    }

    @CommandHandler
    void handle(NoteIncidents command) {
        command.found()
                .forEach(found ->
                        feed.incidents().news(found, command).ifPresent(news -> apply(news)));
    }

    @CommandHandler
    void handle(NoteSurgeOver command) {
        if (feed.isIntakeBack(command.surge())) {
            apply(
                    new SurgeOver(
                            command.contract(), command.surge(), command.left(), command.act()));
        }
    }

    private void note(Surge found, NoteSurges command) {
        Surge known = feed.known(found, command.silence()).orElse(null);
        if (known == null) {
            boolean recent =
                    recent(found, command.lastDay())
                            && command.surges().stream().noneMatch(found::precedes)
                            && feed.news().stream().noneMatch(s -> recentlyTold(s, found, command));
            apply(new SurgeSeen(command.contract(), found, recent, command.act()));
        } else if (found.exceeds(known) || feed.undone().surges().contains(known.id())) {
            apply(new SurgeGrew(command.contract(), found.as(known.id()), command.act()));
        }
    }

    /** One cause is news once. */
    private static boolean recentlyTold(Surge told, Surge found, NoteSurges command) {
        return told.sameCause(found) && recent(told, command.lastDay());
    }

    private static boolean recent(Surge surge, LocalDate lastDay) {
        return !surge.to().isBefore(lastDay.minusDays(RECENT));
    }

    @EventSourcingHandler
    private void evolve(RepairsEvent event) {
        id = new FeedId(event.contract());
        feed = feed.after(event);
    }
}
