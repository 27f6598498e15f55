package accord.decision;

import accord.decision.DecisionCommand.Amend;
import accord.decision.DecisionCommand.GiveConsent;
import accord.decision.DecisionCommand.LiftCondition;
import accord.decision.DecisionCommand.NoteSeen;
import accord.decision.DecisionCommand.NoteTimeBox;
import accord.decision.DecisionCommand.OpenConsent;
import accord.decision.DecisionCommand.Propose;
import accord.decision.DecisionCommand.ProposeClosing;
import accord.decision.DecisionCommand.RaiseObjection;
import accord.decision.DecisionCommand.ResolveObjection;
import accord.decision.DecisionCommand.StandAside;
import accord.decision.DecisionCommand.Supersede;
import accord.decision.DecisionCommand.WithdrawConsent;
import accord.member.Act;
import accord.member.SideId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Makes up what somebody tries next: mostly sensible, sometimes stale, wrong or foreign. */
final class Moves {
    private static final List<String> TEXTS = List.of("Two crews.", "Three crews.", "A week off.");
    private static final Terms SIGNED =
            new Terms(Terms.Kind.VARIATION, LocalDate.of(2026, 3, 1), "In May.", "Fewer calls.");
    private static final Terms DEAR =
            new Terms(Terms.Kind.INSTRUCTION, null, "", "", new Money(20_000));
    private static final Fields FILLED =
            new Fields(
                    Template.SURGE,
                    List.of(
                            Filled.text("triage", "Babies first."),
                            Filled.table("exitWhen", List.of(List.of("Intake", "40")))));

    /**
     * Some cover everything, some only what is cheap, or of one kind, or with a second signature.
     */
    private static final List<Mandate> MANDATES =
            List.of(
                    new Mandate(Mandate.UNLIMITED.kinds(), null, Money.NOTHING),
                    new Mandate(Mandate.UNLIMITED.kinds(), new Money(20_000), new Money(20_000)),
                    new Mandate(Mandate.UNLIMITED.kinds(), new Money(19_999), null),
                    new Mandate(Set.of(Terms.Kind.INSTRUCTION), new Money(30_000), new Money(100)),
                    new Mandate(Set.of(Terms.Kind.OPERATING_ARRANGEMENT), null, null),
                    new Mandate(Set.of(), null, null));

    /** What most moves are. */
    enum Temper {
        CONSENTING,
        STANDING_ASIDE,
        TALKING,
        COMPARING,
        ANYTHING
    }

    private final Chance chance;
    private final DecisionState state;
    private final Temper temper;

    Moves(Chance chance, Temper temper) {
        this.chance = chance;
        this.state = chance.state();
        this.temper = temper;
    }

    DecisionCommand next() {
        DecisionId id = state.opening().decision();
        if (state.proposals().isEmpty() && !chance.oneIn(6)) {
            return propose(id);
        }
        if (chance.oneIn(6)) {
            return anything(id);
        }
        return switch (temper) {
            case CONSENTING -> consent(id);
            case STANDING_ASIDE -> chance.oneIn(6) ? consent(id) : standAside(id);
            case TALKING -> chance.oneIn(4) ? anything(id) : new TalkMoves(chance).next();
            case COMPARING -> chance.oneIn(4) ? anything(id) : new ScoreMoves(chance).next();
            case ANYTHING -> anything(id);
        };
    }

    private DecisionCommand anything(DecisionId id) {
        return switch (chance.below(25)) {
            case 0 -> propose(id);
            case 1, 2 ->
                    new Amend(id, proposal(), wording(), chance.reason(), version(), chance.act());
            case 3, 18 -> new TalkMoves(chance).next();
            case 19, 20 -> new ScoreMoves(chance).next();
            case 4, 5 -> standAside(id);
            case 6, 7 -> new WithdrawConsent(id, proposal(), chance.reason(), chance.act());
            case 8, 9 -> object(id);
            case 10, 11 -> new ResolveObjection(id, proposal(), objection(), chance.act());
            case 12 -> new NoteTimeBox(id, chance.accord());
            case 13 -> new ProposeClosing(id, chance.reason(), chance.act());
            case 14 -> new OpenConsent(id, chance.oneIn(2), chance.accord());
            case 15 -> new Supersede(id, new DecisionId("later"), chance.accord());
            case 16 -> lift(id);
            case 17 -> new NoteSeen(id, proposal(), version(), chance.act());
            default -> consent(id);
        };
    }

    private Propose propose(DecisionId id) {
        ProposalId made = chance.oneIn(8) ? proposal() : new ProposalId("p" + chance.move());
        String title = chance.oneIn(12) ? "two\nlines" : "Crews";
        return new Propose(id, made, title, wording(), "", null, chance.act());
    }

    private DecisionCommand consent(DecisionId id) {
        ProposalId on = proposal();
        int version = version(on);
        String reservation = chance.oneIn(4) ? "Only until May." : null;
        Act act = stander(on);
        if (agreeing() && chance.oneIn(8)) {
            return new LiftCondition(id, on, null, mandate(), act);
        }
        return new GiveConsent(
                id,
                on,
                version,
                hash(on, version),
                reservation,
                chance.oneIn(agreeing() ? 24 : 8) ? "Subject to board" : null,
                mandate(),
                act);
    }

    private LiftCondition lift(DecisionId id) {
        ProposalId on = proposal();
        List<SideId> waiting =
                state.proposal(on).stream()
                        .flatMap(p -> p.pending().keySet().stream())
                        .sorted((a, b) -> a.value().compareTo(b.value()))
                        .toList();
        Act act =
                waiting.isEmpty() || chance.oneIn(4)
                        ? chance.act()
                        : chance.actOf(chance.any(waiting));
        return new LiftCondition(
                id, on, chance.oneIn(2) ? "The board said yes." : null, mandate(), act);
    }

    private Mandate mandate() {
        return chance.oneIn(agreeing() ? 8 : 3) ? chance.any(MANDATES) : Mandate.UNLIMITED;
    }

    private StandAside standAside(DecisionId id) {
        ProposalId on = proposal();
        int version = version(on);
        return new StandAside(id, on, version, hash(on, version), chance.reason(), stander(on));
    }

    private RaiseObjection object(DecisionId id) {
        ObjectionId made = chance.oneIn(5) ? objection() : new ObjectionId("o" + chance.move());
        return new RaiseObjection(
                id, proposal(), made, version(), chance.reason(), chance.reason(), chance.act());
    }

    /** Half of the time somebody who does not stand to it yet, or twelve would rarely agree. */
    private Act stander(ProposalId on) {
        List<SideId> missing =
                state.proposal(on).stream()
                        .flatMap(
                                p -> state.sides().stream().filter(s -> !p.stands().containsKey(s)))
                        .sorted((a, b) -> a.value().compareTo(b.value()))
                        .toList();
        return missing.isEmpty() || chance.oneIn(2)
                ? chance.act()
                : chance.actOf(chance.any(missing));
    }

    private boolean agreeing() {
        return temper == Temper.CONSENTING || temper == Temper.STANDING_ASIDE;
    }

    private ProposalId proposal() {
        return state.proposals().isEmpty() || chance.oneIn(16)
                ? new ProposalId("unknown")
                : agreeing() && !chance.oneIn(8)
                        ? state.proposals().getFirst().id()
                        : chance.any(state.proposals()).id();
    }

    private ObjectionId objection() {
        List<ObjectionId> raised =
                state.proposals().stream()
                        .flatMap(p -> p.objections().stream().map(Objection::id))
                        .toList();
        return raised.isEmpty() ? new ObjectionId("none") : chance.any(raised);
    }

    /** A version of whatever proposal is first: stale, or foreign, for another. */
    private int version() {
        return state.proposals().isEmpty() ? 1 : version(state.proposals().getFirst().id());
    }

    private int version(ProposalId of) {
        int current = state.proposal(of).map(p -> p.current().number()).orElse(1);
        return chance.oneIn(8) ? chance.below(current + 2) : current;
    }

    /** Mostly of that version; else of another one, or of nothing. */
    private String hash(ProposalId of, int version) {
        int hashed = chance.oneIn(10) ? chance.below(3) : version;
        return state.proposal(of).flatMap(p -> p.version(hashed)).map(Version::hash).orElse("0");
    }

    private Wording wording() {
        return new Wording(
                chance.any(TEXTS),
                chance.oneIn(4) ? (chance.oneIn(2) ? SIGNED : DEAR) : Terms.PLAIN,
                chance.oneIn(5) ? FILLED : Fields.NONE);
    }
}
