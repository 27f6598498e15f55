package accord.issue.query;

import accord.contract.ContractId;
import accord.contract.query.Contracts;
import accord.contract.query.Desk;
import accord.contract.query.NotFound;
import accord.eventlog.query.Shelf;
import accord.eventlog.query.Shelves;
import accord.issue.IssueCommand.TakeLesson;
import accord.issue.IssueEvent.LessonNoted;
import accord.issue.IssueId;
import accord.member.query.Caller;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the sides of a contract learned, to be found and brought into a new room. */
@Singleton
public class Lessons {
    private static final int MOST = 500;
    private static final Pattern ID = Pattern.compile("(.+)-l([1-9][0-9]{0,5})");

    private final Contracts contracts;
    private final Rooms rooms;
    private final Desk desk;
    private final Shelf<Lesson> lessons;

    public Lessons(Contracts contracts, Rooms rooms, Desk desk, Shelves shelves) {
        this.contracts = contracts;
        this.rooms = rooms;
        this.desk = desk;
        this.lessons = Lesson.on(shelves);
    }

    /**
     * The lessons of a contract in which all of these words occur, newest first; all lessons where
     * no words are given.
     *
     * @param limit at most so many, 1 to 500
     */
    public List<Lesson> find(Caller caller, ContractId contract, String words, int limit) {
        contracts.visible(caller, contract);
        Set<String> wanted = Lesson.words(words);
        return wanted.stream()
                .max(Comparator.comparingInt(String::length))
                .map(rarest -> lessons.latest("word", Lesson.key(contract, rarest), null, MOST))
                .orElseGet(() -> lessons.latest("contract", contract.value(), null, limit))
                .stream()
                .filter(lesson -> lesson.has(wanted))
                .limit(limit)
                .toList();
    }

    /**
     * Brings a lesson into another issue of the same contract.
     *
     * @throws NotFound where the contract has no such lesson
     */
    public void take(Caller caller, IssueId issue, String lesson) {
        Matcher id = ID.matcher(lesson);
        if (!id.matches()) {
            throw new NotFound();
        }
        ContractId contract = rooms.contractOf(issue);
        IssueId from = new IssueId(id.group(1));
        if (!rooms.contractOf(from).equals(contract)) {
            throw new NotFound();
        }
        List<LessonNoted> noted = rooms.visible(caller, from).issue().lessons();
        int number = Integer.parseInt(id.group(2));
        if (number > noted.size()) {
            throw new NotFound();
        }
        String words = noted.get(number - 1).lesson();
        desk.act(caller, contract, act -> new TakeLesson(issue, from, words, act));
    }
}
