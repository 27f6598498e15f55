package accord.contract.query;

import accord.text.NotThere;

/** There is no such thing for this caller: it does not exist, or they are no party to it. */
public final class NotFound extends NotThere {}
