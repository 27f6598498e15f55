package accord.repairs.mongo;

import accord.contract.ContractId;
import accord.member.SideId;
import accord.repairs.Season;
import accord.repairs.SharedSeasons;
import accord.repairs.query.SeasonShelf;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bson.Document;

/** A document for each contract that shares; its trades are told apart by an index. */
final class MongoSeasons implements SeasonShelf {
    private static final String ID = "_id";
    private static final String SIDES = "sides";
    private static final String TRADES = "trades";
    private static final String NAME = "name";
    private static final String FACTORS = "factors";

    private final MongoCollection<Document> seasons;

    MongoSeasons(MongoDatabase database) {
        seasons = database.getCollection("repairs.seasons");
        seasons.createIndex(Indexes.ascending(TRADES + "." + NAME, ID));
    }

    @Override
    public void put(SharedSeasons shared) {
        Document document =
                new Document(ID, shared.contract().value())
                        .append(SIDES, shared.sides().stream().map(SideId::value).sorted().toList())
                        .append(
                                TRADES,
                                shared.byTrade().entrySet().stream()
                                        .sorted(Map.Entry.comparingByKey())
                                        .map(MongoSeasons::document)
                                        .toList());
        seasons.replaceOne(
                Filters.eq(ID, shared.contract().value()),
                document,
                new ReplaceOptions().upsert(true));
    }

    private static Document document(Map.Entry<String, Season> trade) {
        return new Document(NAME, trade.getKey()).append(FACTORS, trade.getValue().factors());
    }

    @Override
    public void remove(ContractId contract) {
        seasons.deleteOne(Filters.eq(ID, contract.value()));
    }

    @Override
    public List<SharedSeasons> having(Collection<String> trades, int most) {
        return seasons.find(Filters.in(TRADES + "." + NAME, trades))
                .sort(Sorts.ascending(ID))
                .limit(most)
                .map(MongoSeasons::shared)
                .into(new ArrayList<>());
    }

    private static SharedSeasons shared(Document stored) {
        return new SharedSeasons(
                new ContractId(stored.getString(ID)),
                stored.getList(SIDES, String.class).stream()
                        .map(SideId::new)
                        .collect(Collectors.toSet()),
                stored.getList(TRADES, Document.class).stream()
                        .collect(
                                Collectors.toMap(
                                        trade -> trade.getString(NAME),
                                        trade ->
                                                new Season(trade.getList(FACTORS, Double.class)))));
    }
}
