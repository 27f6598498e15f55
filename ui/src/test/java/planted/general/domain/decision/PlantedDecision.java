package planted.general.domain.decision;

import planted.general.domain.contract.Contract;

/** A decision that knows what it is about. */
class PlantedDecision {
    Contract contract = new Contract();
}
