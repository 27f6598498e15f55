package accord.decision;

import accord.decision.DecisionCommand.Amend;
import accord.decision.DecisionCommand.GiveConsent;
import accord.decision.DecisionCommand.LiftCondition;
import accord.decision.DecisionCommand.MakeComment;
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
import accord.member.MemberId;
import accord.member.SideId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

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

    /** How many people each side has. */
    static final int EACH = 8;

    /** What most moves are. */
    enum Temper {
        CONSENTING,
        STANDING_ASIDE,
        ANYTHING
    }

    private final DecisionState state;
    private final SplittableRandom random;
    private final int move;
    private final Temper temper;
    private final Instant now;

    Moves(DecisionState state, int seed, int move, Temper temper) {
        this.state = state;
        this.random = new SplittableRandom(seed);
        this.move = move;
        this.temper = temper;
        this.now = Game.START.plus(Duration.ofMinutes(move));
    }

    DecisionCommand next() {
        DecisionId id = state.opening().decision();
        if (state.proposals().isEmpty() && !oneIn(6)) {
            return propose(id);
        }
        if (temper != Temper.ANYTHING && !oneIn(6)) {
            return temper == Temper.CONSENTING || oneIn(6) ? consent(id) : standAside(id);
        }
        return switch (random.nextInt(22)) {
            case 0 -> propose(id);
            case 1, 2 -> new Amend(id, proposal(), wording(), reason(), version(), act());
            case 3 -> comment(id);
            case 4, 5 -> standAside(id);
            case 6, 7 -> new WithdrawConsent(id, proposal(), reason(), act());
            case 8, 9 -> object(id);
            case 10, 11 -> new ResolveObjection(id, proposal(), objection(), act());
            case 12 -> new NoteTimeBox(id, Act.ofAccord(now));
            case 13 -> new ProposeClosing(id, reason(), act());
            case 14 -> new OpenConsent(id, oneIn(2), Act.ofAccord(now));
            case 15 -> new Supersede(id, new DecisionId("later"), Act.ofAccord(now));
            case 16 -> lift(id);
            case 17 -> new NoteSeen(id, proposal(), version(), act());
            default -> consent(id);
        };
    }

    private Propose propose(DecisionId id) {
        ProposalId made = oneIn(8) ? proposal() : new ProposalId("p" + move);
        String title = oneIn(12) ? "two\nlines" : "Crews";
        return new Propose(id, made, title, wording(), "", null, act());
    }

    private MakeComment comment(DecisionId id) {
        CommentId made = new CommentId("c" + (oneIn(2) ? 1 : move));
        String quote = oneIn(2) ? "crews" : "week";
        Anchor anchor = oneIn(2) ? null : new Anchor(proposal(), 1 + random.nextInt(3), quote);
        return new MakeComment(id, made, reason(), anchor, act());
    }

    private DecisionCommand consent(DecisionId id) {
        ProposalId on = proposal();
        int version = version(on);
        String reservation = oneIn(4) ? "Only until May." : null;
        Act act = stander(on);
        if (temper != Temper.ANYTHING && oneIn(8)) {
            return new LiftCondition(id, on, null, mandate(), act);
        }
        return new GiveConsent(
                id,
                on,
                version,
                hash(on, version),
                reservation,
                oneIn(temper == Temper.ANYTHING ? 8 : 24) ? "Subject to board" : null,
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
        Act act = waiting.isEmpty() || oneIn(4) ? act() : actOf(any(waiting));
        return new LiftCondition(id, on, oneIn(2) ? "The board said yes." : null, mandate(), act);
    }

    private Mandate mandate() {
        return oneIn(temper == Temper.ANYTHING ? 3 : 8) ? any(MANDATES) : Mandate.UNLIMITED;
    }

    private StandAside standAside(DecisionId id) {
        ProposalId on = proposal();
        int version = version(on);
        return new StandAside(id, on, version, hash(on, version), reason(), stander(on));
    }

    private RaiseObjection object(DecisionId id) {
        ObjectionId made = oneIn(5) ? objection() : new ObjectionId("o" + move);
        return new RaiseObjection(id, proposal(), made, version(), reason(), reason(), act());
    }

    /** Half of the time somebody who does not stand to it yet, or twelve would rarely agree. */
    private Act stander(ProposalId on) {
        List<SideId> missing =
                state.proposal(on).stream()
                        .flatMap(
                                p -> state.sides().stream().filter(s -> !p.stands().containsKey(s)))
                        .sorted((a, b) -> a.value().compareTo(b.value()))
                        .toList();
        return missing.isEmpty() || oneIn(2) ? act() : actOf(any(missing));
    }

    private Act act() {
        if (oneIn(12)) {
            return oneIn(2) ? Act.ofAccord(now) : actOf(Game.OUTSIDER);
        }
        return actOf(new SideId("side" + (1 + random.nextInt(state.sides().size()))));
    }

    private Act actOf(SideId side) {
        return new Act(new MemberId(side + "-m" + random.nextInt(EACH)), side, now);
    }

    private ProposalId proposal() {
        return state.proposals().isEmpty() || oneIn(16)
                ? new ProposalId("unknown")
                : temper != Temper.ANYTHING && !oneIn(8)
                        ? state.proposals().getFirst().id()
                        : any(state.proposals()).id();
    }

    private ObjectionId objection() {
        List<ObjectionId> raised =
                state.proposals().stream()
                        .flatMap(p -> p.objections().stream().map(Objection::id))
                        .toList();
        return raised.isEmpty() ? new ObjectionId("none") : any(raised);
    }

    /** A version of whatever proposal is first: stale, or foreign, for another. */
    private int version() {
        return state.proposals().isEmpty() ? 1 : version(state.proposals().getFirst().id());
    }

    private int version(ProposalId of) {
        int current = state.proposal(of).map(p -> p.current().number()).orElse(1);
        return oneIn(8) ? random.nextInt(current + 2) : current;
    }

    /** Mostly of that version; else of another one, or of nothing. */
    private String hash(ProposalId of, int version) {
        int hashed = oneIn(10) ? random.nextInt(3) : version;
        return state.proposal(of).flatMap(p -> p.version(hashed)).map(Version::hash).orElse("0");
    }

    private Wording wording() {
        return new Wording(
                any(TEXTS),
                oneIn(4) ? (oneIn(2) ? SIGNED : DEAR) : Terms.PLAIN,
                oneIn(5) ? FILLED : Fields.NONE);
    }

    private String reason() {
        return oneIn(15) ? " " : "Because " + move;
    }

    private boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
