package accord.repairs.query;

import accord.contract.ContractState;
import accord.member.query.Caller;
import accord.repairs.RepairRequest;
import accord.repairs.query.RequestStore.Kept;
import java.util.List;

/**
 * The words of requests that may speak of people: the members of a contract's sides read them, and
 * nobody else who may see the contract.
 */
final class PersonalWords {
    private PersonalWords() {}

    static boolean areReadBy(Caller caller, ContractState contract) {
        return contract.permission(caller.member()).isPresent();
    }

    /** Requests with what the caller may read of them. */
    static List<RepairRequest> shown(
            Caller caller, ContractState contract, List<RepairRequest> requests) {
        return areReadBy(caller, contract)
                ? requests
                : requests.stream().map(RepairRequest::withoutPersonalWords).toList();
    }

    /** A page of a listing with what the caller may read of it. */
    static List<Kept> page(Caller caller, ContractState contract, List<Kept> page) {
        return areReadBy(caller, contract)
                ? page
                : page.stream()
                        .map(kept -> new Kept(kept.place(), kept.request().withoutPersonalWords()))
                        .toList();
    }
}
