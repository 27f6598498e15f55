package accord.issue.ui;

import com.vaadin.flow.component.html.DescriptionList;

/** What is so, line by line. */
final class Facts extends DescriptionList {

    void say(String what, String so) {
        add(new Term(what), new Description(so));
    }
}
