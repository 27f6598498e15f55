package accord.repairs.query;

import accord.repairs.Telling;

/** What a reader of some format makes of one row, work order or line. */
public sealed interface Reading {
    /** Where it stands in what was sent, from 1. */
    long line();

    /** Something that is told of a request. */
    record Taken(long line, Telling telling) implements Reading {}

    /**
     * Nothing that can be taken.
     *
     * @param field what is wrong with it, by the name of the request's field
     * @param reason why, in words for whoever sent it
     */
    record Rejected(long line, String field, String reason) implements Reading {}
}
