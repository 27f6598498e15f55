package accord.contract.api;

import java.util.List;
import java.util.Set;

/** A route of the API, and who may go on in it. */
record Route(String method, Takes takes, String path) {
    /** What a route takes. */
    enum Takes {
        ANYBODY,
        READER,
        /** A contributor, or whoever facilitates, who may belong to no side. */
        FACILITATOR,
        CONTRIBUTOR,
        NEGOTIATOR
    }

    static final List<Route> ALL =
            routes(
                    """
                    GET    READER      /contracts/{contract}
                    POST   NEGOTIATOR  /contracts/{contract}/people
                    DELETE NEGOTIATOR  /contracts/{contract}/people/{member}
                    POST   NEGOTIATOR  /contracts/{contract}/auditors
                    DELETE NEGOTIATOR  /contracts/{contract}/auditors/{member}
                    GET    READER      /contracts/{contract}/authorities
                    POST   NEGOTIATOR  /contracts/{contract}/authorities
                    POST   NEGOTIATOR  /contracts/{contract}/authorities/thresholds
                    DELETE NEGOTIATOR  /contracts/{contract}/authorities/{member}
                    GET    READER      /contracts/{contract}/protocol
                    POST   CONTRIBUTOR /contracts/{contract}/protocol/decisions
                    GET    READER      /contracts/{contract}/issues
                    POST   CONTRIBUTOR /contracts/{contract}/issues
                    POST   CONTRIBUTOR /contracts/{contract}/repair-requests
                    GET    READER      /contracts/{contract}/repair-requests
                    POST   CONTRIBUTOR /contracts/{contract}/repair-requests/erasures
                    GET    READER      /contracts/{contract}/repair-counts
                    GET    READER      /contracts/{contract}/imports
                    GET    CONTRIBUTOR /contracts/{contract}/imports/{import}/taking-back
                    POST   CONTRIBUTOR /contracts/{contract}/imports/{import}/taking-back
                    GET    READER      /contracts/{contract}/surges
                    GET    READER      /contracts/{contract}/surges/{surge}
                    GET    READER      /contracts/{contract}/surges/{surge}/requests
                    GET    READER      /contracts/{contract}/surges/{surge}/streets
                    GET    READER      /contracts/{contract}/surges/{surge}/recomputation
                    POST   CONTRIBUTOR /contracts/{contract}/surges/{surge}/causes
                    GET    READER      /contracts/{contract}/what-if
                    GET    READER      /contracts/{contract}/incidents
                    POST   CONTRIBUTOR /contracts/{contract}/incidents
                    GET    READER      /contracts/{contract}/incidents/{incident}
                    GET    READER      /contracts/{contract}/capacities
                    POST   CONTRIBUTOR /contracts/{contract}/capacities
                    GET    READER      /contracts/{contract}/season-sharing
                    POST   NEGOTIATOR  /contracts/{contract}/season-sharing
                    DELETE NEGOTIATOR  /contracts/{contract}/season-sharing
                    GET    READER      /issues/{issue}
                    POST   CONTRIBUTOR /issues/{issue}/acknowledgements
                    POST   CONTRIBUTOR /issues/{issue}/decisions
                    POST   CONTRIBUTOR /issues/{issue}/positions
                    POST   CONTRIBUTOR /issues/{issue}/restatements
                    POST   CONTRIBUTOR /issues/{issue}/marks
                    POST   NEGOTIATOR  /issues/{issue}/skips
                    POST   CONTRIBUTOR /issues/{issue}/measures
                    POST   NEGOTIATOR  /issues/{issue}/measures/{measure}/ratifications
                    POST   NEGOTIATOR  /issues/{issue}/measures/{measure}/contests
                    POST   CONTRIBUTOR /issues/{issue}/measures/{measure}/endings
                    POST   CONTRIBUTOR /issues/{issue}/actions
                    POST   CONTRIBUTOR /issues/{issue}/actions/{action}/reschedulings
                    POST   CONTRIBUTOR /issues/{issue}/actions/{action}/completions
                    POST   NEGOTIATOR  /issues/{issue}/resolutions
                    POST   CONTRIBUTOR /issues/{issue}/reopenings
                    POST   CONTRIBUTOR /issues/{issue}/lessons
                    GET    READER      /contracts/{contract}/lessons
                    POST   CONTRIBUTOR /issues/{issue}/taken-lessons
                    POST   CONTRIBUTOR /issues/{issue}/measurements
                    GET    READER      /contracts/{contract}/agendas
                    POST   CONTRIBUTOR /contracts/{contract}/agendas
                    GET    READER      /issues/{issue}/sessions
                    POST   CONTRIBUTOR /issues/{issue}/sessions
                    GET    READER      /sessions/{session}
                    GET    READER      /sessions/{session}/minutes
                    GET    READER      /sessions/{session}/invitation
                    POST   READER      /sessions/{session}/attendances
                    POST   FACILITATOR /sessions/{session}/starts
                    POST   FACILITATOR /sessions/{session}/items
                    POST   FACILITATOR /sessions/{session}/extensions
                    POST   FACILITATOR /sessions/{session}/chairs
                    POST   CONTRIBUTOR /sessions/{session}/moves
                    POST   CONTRIBUTOR /sessions/{session}/cancellations
                    POST   NEGOTIATOR  /sessions/{session}/verdicts
                    POST   FACILITATOR /sessions/{session}/endings
                    GET    READER      /decisions/{decision}
                    POST   NEGOTIATOR  /decisions/{decision}/closings
                    POST   NEGOTIATOR  /decisions/{decision}/extensions
                    GET    READER      /decisions/{decision}/comments
                    POST   CONTRIBUTOR /decisions/{decision}/comments
                    POST   CONTRIBUTOR /decisions/{decision}/comments/{comment}/withdrawals
                    POST   CONTRIBUTOR /decisions/{decision}/comments/{comment}/settlements
                    POST   CONTRIBUTOR /decisions/{decision}/comments/{comment}/reopenings
                    GET    READER      /decisions/{decision}/comparison
                    POST   CONTRIBUTOR /decisions/{decision}/criteria
                    POST   CONTRIBUTOR /decisions/{decision}/scores
                    POST   CONTRIBUTOR /decisions/{decision}/proposals
                    POST   CONTRIBUTOR /decisions/{decision}/proposals/{proposal}/versions
                    POST   READER      /decisions/{decision}/proposals/{proposal}/versions/{version}/sightings
                    POST   NEGOTIATOR  /decisions/{decision}/proposals/{proposal}/consents
                    POST   NEGOTIATOR  /decisions/{decision}/proposals/{proposal}/asides
                    POST   NEGOTIATOR  /decisions/{decision}/proposals/{proposal}/liftings
                    POST   NEGOTIATOR  /decisions/{decision}/proposals/{proposal}/withdrawals
                    POST   NEGOTIATOR  /decisions/{decision}/proposals/{proposal}/objections
                    POST   NEGOTIATOR  /decisions/{decision}/proposals/{proposal}/objections/{objection}/resolutions
                    GET    READER      /audit/events?contract={contract}
                    GET    READER      /audit/issues/{issue}
                    GET    READER      /audit/verification?contract={contract}
                    GET    READER      /audit/checkpoints?contract={contract}
                    GET    READER      /audit/consistency?contract={contract}&from=1&to=1
                    GET    READER      /audit/exports?contract={contract}
                    GET    READER      /audit/receipts?contract={contract}
                    POST   NEGOTIATOR  /contracts/{contract}/keys
                    POST   NEGOTIATOR  /contracts/{contract}/cosignatures
                    GET    ANYBODY     /contracts
                    GET    ANYBODY     /proposal-templates
                    GET    ANYBODY     /me
                    """);

    /** These say themselves who may, and are tested one by one. */
    static final Set<String> OF_THEIR_OWN =
            Set.of(
                    "POST /contracts",
                    "POST /contracts/{contract}/acceptances",
                    "GET /contracts/{contract}/repair-requests/versions",
                    "GET /decisions/{decision}/drafts",
                    "POST /decisions/{decision}/drafts",
                    "DELETE /decisions/{decision}/drafts/{draft}",
                    "POST /decisions/{decision}/drafts/{draft}/fields",
                    "POST /decisions/{decision}/drafts/{draft}/openings",
                    "POST /decisions/{decision}/drafts/{draft}/freezes",
                    "GET /issues/{issue}/caucus",
                    "POST /issues/{issue}/caucus/messages",
                    "POST /issues/{issue}/caucus/texts",
                    "POST /issues/{issue}/caucus/texts/{text}/versions",
                    "POST /issues/{issue}/caucus/texts/{text}/moves",
                    "POST /issues/{issue}/caucus/people",
                    "DELETE /issues/{issue}/caucus/people/{member}",
                    "GET /issues/{issue}/protected",
                    "POST /issues/{issue}/protected/openings",
                    "POST /issues/{issue}/protected/messages",
                    "POST /issues/{issue}/protected/texts",
                    "POST /issues/{issue}/protected/texts/{text}/releases");

    private static List<Route> routes(String table) {
        return table.lines()
                .map(row -> row.split(" +"))
                .map(cells -> new Route(cells[0], Takes.valueOf(cells[1]), cells[2]))
                .toList();
    }
}
