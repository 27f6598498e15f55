package accord.issue;

import accord.text.Text;

/**
 * Where a side stands, in its own words.
 *
 * @param condition what it is faced with
 * @param can what it can do
 * @param need what it needs of the others
 */
public record Position(String condition, String can, String need) {
    public Position {
        condition = Text.paragraph("condition", condition);
        can = Text.paragraph("can", can);
        need = Text.paragraph("need", need);
    }
}
