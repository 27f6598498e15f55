package accord.repairs;

/**
 * What a search of another sensitivity would have found.
 *
 * @param surges how many
 * @param weeks in how many weeks one or another of them went on
 */
public record WhatIf(int surges, int weeks) {}
