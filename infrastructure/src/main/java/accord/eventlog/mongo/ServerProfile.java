package accord.eventlog.mongo;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a MongoDB is, and whether a log may trust it.
 *
 * @param kind standalone, replica set or sharded cluster
 * @param ours whether it is the one that another Accord has inside it
 * @param tells whether it has change streams, by which nodes learn what others wrote
 */
record ServerProfile(String version, String kind, boolean ours, boolean tells) {
    private static final Logger LOG = LoggerFactory.getLogger(ServerProfile.class);

    /**
     * Asks the server, and says once what it found.
     *
     * @throws Unreachable when a log would not be safe there
     */
    static ServerProfile unlessUnsafe(MongoClient client) {
        Document hello = ask(client, "hello").or(() -> ask(client, "isMaster")).orElseThrow();
        Document build = ask(client, "buildInfo").orElse(new Document());
        Document config =
                Optional.of(hello)
                        .filter(answer -> answer.containsKey("setName"))
                        .flatMap(set -> ask(client, "replSetGetConfig"))
                        .map(answer -> answer.get("config", new Document()))
                        .orElse(new Document());
        Document status = ask(client, "serverStatus").orElse(new Document());
        Optional<String> refusal = refusal(build, config, status);
        if (refusal.isPresent()) {
            client.close();
            throw new Unreachable(refusal.get());
        }
        ServerProfile profile = of(hello, build);
        LOG.info(
                "The log is kept on MongoDB {}, a {}; of what other nodes write {}",
                profile.version,
                profile.kind,
                profile.tells ? "its change stream tells" : "a look every few milliseconds tells");
        return profile;
    }

    /** Whether it is the server inside this program, or another one's. */
    static boolean isOurs(MongoDatabase database) {
        return isOurs(database.runCommand(new Document("buildInfo", 1)));
    }

    private static Optional<Document> ask(MongoClient client, String command) {
        try {
            return Optional.of(client.getDatabase("admin").runCommand(new Document(command, 1)));
        } catch (MongoCommandException unknownOrNotPermitted) {
            return Optional.empty();
        }
    }

    static ServerProfile of(Document hello, Document build) {
        String kind =
                "isdbgrid".equals(hello.getString("msg"))
                        ? "sharded cluster"
                        : hello.containsKey("setName") ? "replica set" : "standalone server";
        boolean ours = isOurs(build);
        return new ServerProfile(
                build.get("version", "of unknown version"),
                kind,
                ours,
                ours || !kind.equals("standalone server"));
    }

    private static boolean isOurs(Document build) {
        return build.getList("modules", String.class, List.of()).contains("accord");
    }

    /**
     * Why a log would not be safe there, as a sentence; empty where it is.
     *
     * @param status what the server says of itself; empty where we may not ask
     */
    static Optional<String> refusal(Document build, Document config, Document status) {
        if (!isOurs(build) && older(build.get("version", "99"))) {
            return Optional.of("MongoDB 4.4 is the oldest that a log is safe on: update it.");
        }
        if (Boolean.FALSE.equals(config.get("writeConcernMajorityJournalDefault"))) {
            return Optional.of(
                    "the replica set acknowledges majority writes before they are on disk: set writeConcernMajorityJournalDefault to true.");
        }
        if (status.get("storageEngine") instanceof Document engine
                && Boolean.FALSE.equals(engine.get("supportsCommittedReads"))) {
            return Optional.of(
                    "the server cannot tell what a majority holds: start it without enableMajorityReadConcern: false.");
        }
        if (config.get("protocolVersion") instanceof Number version && version.intValue() == 0) {
            return Optional.of(
                    "the replica set's protocol version 0 can roll acknowledged writes back: reconfigure it to 1.");
        }
        return Optional.empty();
    }

    private static boolean older(String version) {
        String[] parts = version.split("\\.");
        int major = Integer.parseInt(parts[0]);
        return major < 4 || (major == 4 && parts.length > 1 && Integer.parseInt(parts[1]) < 4);
    }
}
