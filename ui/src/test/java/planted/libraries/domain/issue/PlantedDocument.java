package planted.libraries.domain.issue;

import org.bson.Document;

/** A domain with Mongo in it. */
class PlantedDocument {
    Object document = new Document();
}
