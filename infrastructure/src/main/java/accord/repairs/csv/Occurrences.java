package accord.repairs.csv;

/** Counts how often each of many things came, in 12 bytes each at most twice over. */
final class Occurrences {
    private static final int FIRST_SIZE = 1 << 10;

    private long[] keys = new long[FIRST_SIZE];
    private int[] counts = new int[FIRST_SIZE];
    private int used;

    /** The how-manieth of its key this is, from 1. */
    int next(long key) {
        if (2 * used >= keys.length) {
            grow();
        }
        int at = place(keys, counts, key);
        used += counts[at] == 0 ? 1 : 0;
        keys[at] = key;
        return ++counts[at];
    }

    private static int place(long[] keys, int[] counts, long key) {
        int mask = keys.length - 1;
        int at = (int) (key ^ key >>> 32) & mask;
        while (counts[at] != 0 && keys[at] != key) {
            at = at + 1 & mask;
        }
        return at;
    }

    private void grow() {
        long[] moreKeys = new long[2 * keys.length];
        int[] moreCounts = new int[2 * keys.length];
        for (int i = 0; i < keys.length; i++) {
            if (counts[i] != 0) {
                int at = place(moreKeys, moreCounts, keys[i]);
                moreKeys[at] = keys[i];
                moreCounts[at] = counts[i];
            }
        }
        keys = moreKeys;
        counts = moreCounts;
    }
}
