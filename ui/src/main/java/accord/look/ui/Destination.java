package accord.look.ui;

import com.vaadin.flow.component.Component;

/**
 * A page that every other leads to: in the bar, and at the bottom of a phone. Features declare
 * theirs as beans.
 *
 * @param order ascending from the left; Home is 0
 */
public record Destination(String name, Class<? extends Component> page, int order) {}
