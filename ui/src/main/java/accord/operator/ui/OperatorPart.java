package accord.operator.ui;

import accord.member.query.Caller;
import com.vaadin.flow.component.Component;

/** A part of the operators' page. Features declare theirs as beans. */
public interface OperatorPart {

    /**
     * Where it stands: ascending from the top; the processors are 100, what is parked is 200, read
     * models are 300.
     */
    int order();

    /**
     * A new one, as things stand now.
     *
     * @param operator who looks; that they are one was checked
     * @param again shows the whole page anew
     */
    Component show(Caller operator, Runnable again);
}
