package accord.operator.query;

import accord.text.NotThere;

/** Whoever asks does not run Accord, and so there is nothing here for them. */
public final class NoOperator extends NotThere {}
