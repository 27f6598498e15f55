package accord.decision.mongo;

import accord.decision.DecisionId;
import accord.decision.Draft;
import accord.decision.DraftId;
import accord.decision.Origin;
import accord.decision.Passage;
import accord.decision.ProposalId;
import accord.decision.Template;
import accord.decision.query.Drafted;
import accord.decision.query.Pen;
import accord.member.MemberId;
import accord.member.SideId;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Drafts as documents. What older builds did not keep is left to the draft. */
final class DraftDocuments {
    private DraftDocuments() {}

    static Drafted drafted(Document d) {
        return new Drafted(draft(d), pens(d));
    }

    static Document document(Draft draft) {
        Document passages = new Document();
        draft.passages().forEach((field, passage) -> passages.append(field, document(passage)));
        ProposalId proposal = draft.proposal();
        Template template = draft.template();
        return new Document("_id", draft.id().value())
                .append("decision", draft.decision().value())
                .append("proposal", proposal == null ? null : proposal.value())
                .append("basedOn", draft.basedOn())
                .append("origin", document(draft.origin()))
                .append("author", draft.author().value())
                .append("opened", draft.opened())
                .append("template", template == null ? null : template.name())
                .append("passages", passages);
    }

    static Draft draft(Document d) {
        Map<String, Passage> passages = new LinkedHashMap<>();
        d.get("passages", Document.class)
                .forEach((field, each) -> {
                    Document passage = (Document) each;
                    @Nullable String by = passage.getString("by");
                    passages.put(
                            field,
                            new Passage(
                                    passage.getString("text"),
                                    passage.getInteger("revision", 0),
                                    by == null ? null : new MemberId(by)));
                });
        @Nullable String proposal = d.getString("proposal");
        @Nullable String template = d.getString("template");
        return new Draft(
                new DraftId(d.getString("_id")),
                new DecisionId(d.getString("decision")),
                proposal == null ? null : new ProposalId(proposal),
                d.getInteger("basedOn", 0),
                origin(d.get("origin", Document.class)),
                new MemberId(d.getString("author")),
                d.getBoolean("opened", false),
                template == null ? null : Template.valueOf(template),
                passages);
    }

    static Document document(Passage passage) {
        return new Document("text", passage.text())
                .append("revision", passage.revision())
                .append("by", passage.by() == null ? null : passage.by().value());
    }

    static @Nullable Document document(@Nullable Origin origin) {
        return origin == null
                ? null
                : new Document("decision", origin.decision().value())
                        .append("proposal", origin.proposal().value())
                        .append("version", origin.version());
    }

    private static @Nullable Origin origin(@Nullable Document d) {
        return d == null
                ? null
                : new Origin(
                        new DecisionId(d.getString("decision")),
                        new ProposalId(d.getString("proposal")),
                        d.getInteger("version", 0));
    }

    static Document document(Pen pen) {
        return new Document("member", pen.member().value())
                .append("side", pen.side().value())
                .append("field", pen.field())
                .append("until", Date.from(pen.until()));
    }

    private static List<Pen> pens(Document d) {
        List<Pen> pens = new ArrayList<>();
        d.get("pens", new Document())
                .forEach((page, each) -> {
                    Document pen = (Document) each;
                    pens.add(
                            new Pen(
                                    page,
                                    new MemberId(pen.getString("member")),
                                    new SideId(pen.getString("side")),
                                    pen.getString("field"),
                                    pen.getDate("until").toInstant()));
                });
        return pens;
    }
}
