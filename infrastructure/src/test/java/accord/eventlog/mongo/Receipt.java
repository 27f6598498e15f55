package accord.eventlog.mongo;

import accord.audit.Hash;
import java.util.List;

/**
 * What a node gave out while everything went on: that an event is in a record of a size.
 *
 * @param record the stream that it is the record of
 * @param root over the record's first so many events
 * @param index of the event within the record, from 0
 * @param leaf what stands for the event
 */
record Receipt(String record, long size, Hash root, long index, Hash leaf, List<Hash> proof) {}
