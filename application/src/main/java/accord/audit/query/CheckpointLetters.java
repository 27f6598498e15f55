package accord.audit.query;

import accord.audit.Note;
import accord.contract.ContractEvent.CheckpointSent;
import accord.contract.ContractState;
import accord.contract.query.Contracts;
import accord.member.query.AccountStore;
import accord.member.query.Letter;
import accord.member.query.Post;
import jakarta.inject.Singleton;

/**
 * Mails a checkpoint to the people of all sides, to keep where whoever runs Accord cannot reach it:
 * a history whose end was cut off, or that was written anew, does not fit it.
 */
@Singleton
public class CheckpointLetters {
    private static final String TEXT =
            """
            Hello %s,

            this is how far the record of "%s" went before today: %d events.
            There is nothing to do but to keep this mail. Should anybody cut the record off or
            write it anew, it will no longer fit what stands between the lines:

            ----------
            %s----------

            To compare, export the record on its History page, keep what stands between the
            lines as a file NOTE, and run: ./accord verify RECORD --checkpoint NOTE

            Accord
            """;

    private final Contracts contracts;
    private final RecordIndex index;
    private final Signatures signatures;
    private final AccountStore accounts;
    private final Post post;

    CheckpointLetters(
            Contracts contracts,
            RecordIndex index,
            Signatures signatures,
            AccountStore accounts,
            Post post) {
        this.contracts = contracts;
        this.index = index;
        this.signatures = signatures;
        this.accounts = accounts;
        this.post = post;
    }

    /** To whoever has a seat in the contract and named an address. */
    public void send(CheckpointSent sent) {
        ContractState state = contracts.state(sent.contract());
        String title = state.opened().title();
        Note note =
                signatures.sign(
                        sent.contract(),
                        sent.size(),
                        index.proofs(sent.contract()).frontier(sent.size()).root());
        state.people().keySet().stream()
                .flatMap(member -> accounts.of(member).stream())
                .filter(account -> account.email() != null)
                .forEach(account ->
                        post.send(
                                account,
                                new Letter(
                                        "A checkpoint of " + title,
                                        TEXT.formatted(
                                                account.person().name(),
                                                title,
                                                sent.size(),
                                                note.render()))));
    }
}
