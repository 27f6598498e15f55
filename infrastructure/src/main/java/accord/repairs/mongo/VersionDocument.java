package accord.repairs.mongo;

import static java.util.Map.entry;

import accord.repairs.Field;
import accord.repairs.ImportId;
import accord.repairs.Telling;
import accord.repairs.Version;
import java.time.Instant;
import java.util.Date;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;

/** What was told of a request, as fields of a document. */
final class VersionDocument {
    private static final String TELLS = "f";
    private static final String SEEN = "n";
    private static final String BY = "i";
    private static final String UNDATED = "u";

    private static final Map<Field, String> NAMES =
            new EnumMap<>(
                    Map.ofEntries(
                            entry(Field.REPORTED_AT, RequestDocument.AT),
                            entry(Field.TRADE, "t"),
                            entry(Field.AREA, "a"),
                            entry(Field.PRIORITY, "p"),
                            entry(Field.STATUS, "s"),
                            entry(Field.DUE_AT, "due"),
                            entry(Field.COMPLETED_AT, "done"),
                            entry(Field.PROVIDER, "by"),
                            entry(Field.PROPERTY, "b"),
                            entry(Field.HAZARD, "z"),
                            entry(Field.ORDERED_AT, "ord"),
                            entry(Field.APPOINTMENT_AT, "app"),
                            entry(Field.ATTENDED_AT, "att"),
                            entry(Field.OUTCOME, "out"),
                            entry(Field.OUTCOME_REASON, "why"),
                            entry(Field.OUTCOME_EVIDENCE, "ev"),
                            entry(Field.PARENT, "par"),
                            entry(Field.VALUE, "val"),
                            entry(Field.UPDATED_AT, "upd")));

    private VersionDocument() {}

    static void append(Document document, Version version) {
        Telling telling = version.telling();
        append(document, telling.words(), telling.moments());
        int tells = 0;
        for (Field field : telling.tells()) {
            tells |= 1 << field.ordinal();
        }
        document.append(TELLS, tells)
                .append(SEEN, Date.from(version.seenAt()))
                .append(BY, version.by().stream().map(ImportId::value).toList());
        if (!telling.dated() && telling.reportedAt() != null) {
            document.append(UNDATED, true);
        }
        if (!telling.others().isEmpty()) {
            document.append(ApartWords.REFERRED, ApartWords.digest(telling));
        }
    }

    static void append(Document document, Map<Field, String> words, Map<Field, Instant> moments) {
        words.forEach((field, text) -> document.append(NAMES.get(field), text));
        moments.forEach((field, at) -> document.append(NAMES.get(field), Date.from(at)));
    }

    /** What else was told is kept apart: it has only its digest here. */
    static Version version(String source, String reference, Document document) {
        Map<Field, String> words = new EnumMap<>(Field.class);
        Map<Field, Instant> moments = new EnumMap<>(Field.class);
        NAMES.forEach((field, name) -> {
            Object value = document.get(name);
            if (value instanceof Date at) {
                moments.put(field, at.toInstant());
            } else if (value instanceof String text) {
                words.put(field, text);
            }
        });
        Telling telling =
                new Telling(
                        source,
                        reference,
                        tells(document.getInteger(TELLS, 0)),
                        words,
                        moments,
                        moments.containsKey(Field.REPORTED_AT) && !document.containsKey(UNDATED),
                        ApartWords.digested(document.getString(ApartWords.REFERRED)));
        List<ImportId> by = document.getList(BY, String.class).stream().map(ImportId::new).toList();
        return new Version(telling, document.getDate(SEEN).toInstant(), by);
    }

    private static Set<Field> tells(int bits) {
        Set<Field> tells = EnumSet.noneOf(Field.class);
        for (Field field : Field.values()) {
            if ((bits & 1 << field.ordinal()) != 0) {
                tells.add(field);
            }
        }
        return tells;
    }
}
