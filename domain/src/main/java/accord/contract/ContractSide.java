package accord.contract;

import accord.member.SideId;
import accord.text.Text;

/**
 * A side as a contract names it.
 *
 * @param organisation who the side is
 * @param name what it is called in this contract, a single line
 * @param kind what it is here
 */
public record ContractSide(SideId organisation, String name, SideKind kind) {
    public ContractSide {
        name = Text.line("name", name);
    }
}
