package accord.decision;

import org.jspecify.annotations.Nullable;

/** What a draft begins from. */
public sealed interface DraftFrom {

    /**
     * An empty page.
     *
     * @param template what fields it has beside its text; null for none
     */
    record Blank(@Nullable Template template) implements DraftFrom {}

    /** A proposal's current version, which it will change. */
    record Change(ProposalId proposal) implements DraftFrom {}

    /** A version from which another proposal begins, linked to it. */
    record Another(Origin origin) implements DraftFrom {}
}
