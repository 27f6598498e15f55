package accord.live.query;

/** Somebody who looks at a room. Told on a thread of its own, one thing after the other. */
public interface Viewer {

    /** Something happened; what piled up meanwhile comes as one. */
    void told(News news);

    /** The viewer may not see this room any more, and is told nothing more. */
    void shutOut();
}
