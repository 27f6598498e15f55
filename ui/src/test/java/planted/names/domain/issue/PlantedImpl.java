package planted.names.domain.issue;

/** Of what? */
class PlantedImpl {
    /** Nested, and no better. */
    static class PlantedTextUtil {}
}
