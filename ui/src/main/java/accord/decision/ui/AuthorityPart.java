package accord.decision.ui;

import accord.contract.ContractSide;
import accord.contract.ContractState;
import accord.contract.query.Desk;
import accord.contract.ui.Chairs;
import accord.contract.ui.ContractPart;
import accord.contract.ui.Table;
import accord.decision.Register;
import accord.decision.query.Registers;
import accord.look.ui.Badge;
import accord.look.ui.Card;
import accord.look.ui.Chair;
import accord.look.ui.Tags;
import accord.member.MemberId;
import accord.member.Permission;
import accord.member.query.Caller;
import accord.member.query.Directory;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may bind each side, as it has registered it; each side writes its own. */
@Component
class AuthorityPart implements ContractPart {
    private final Registers registers;
    private final Directory directory;
    private final Desk desk;

    AuthorityPart(Registers registers, Directory directory, Desk desk) {
        this.registers = registers;
        this.directory = directory;
        this.desk = desk;
    }

    @Override
    public Place place() {
        return Place.ASIDE;
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public Card show(Caller caller, ContractState contract, Runnable refresh) {
        Card card = new Card("Who may bind each side");
        Chairs chairs = Chairs.of(contract);
        boolean negotiator = Table.of(contract, caller).may(Permission.NEGOTIATOR);
        for (ContractSide side : contract.opened().sides()) {
            Register register =
                    registers.register(Objects.requireNonNull(contract.id()), side.organisation());
            boolean own = negotiator && side.organisation().equals(caller.side());
            AuthorityDialogs dialogs =
                    own ? new AuthorityDialogs(directory, desk, caller, contract, refresh) : null;
            card.add(block(contract, register, chairs.of(side.organisation()), dialogs));
        }
        return card;
    }

    private Div block(
            ContractState contract,
            Register register,
            Chair chair,
            @Nullable AuthorityDialogs dialogs) {
        Div block = Tags.div("side-block", Tags.div("side-head", Badge.named(chair)));
        block.addClassName(chair.style());
        if (register.authorities().isEmpty()) {
            block.add(
                    Tags.paragraph(
                            "small",
                            "Nothing registered: each negotiator binds it without limit."));
        } else {
            block.add(people(contract, register, dialogs));
        }
        if (register.alone() != null) {
            block.add(Tags.paragraph("small two-sign", sentence(register)));
        }
        if (dialogs != null) {
            block.add(
                    Tags.div(
                            "acts",
                            Tags.button("small", "Register somebody", dialogs::add),
                            Tags.button(
                                    "tertiary small",
                                    "Two signatures",
                                    () -> dialogs.two(register.alone()))));
        }
        return block;
    }

    private UnorderedList people(
            ContractState contract, Register register, @Nullable AuthorityDialogs dialogs) {
        UnorderedList list = new UnorderedList();
        list.addClassNames("people", "authorities");
        register.authorities().keySet().stream()
                .sorted(Comparator.comparing(directory::name))
                .map(member -> row(contract, register, member, dialogs))
                .forEach(list::add);
        return list;
    }

    private ListItem row(
            ContractState contract,
            Register register,
            MemberId member,
            @Nullable AuthorityDialogs dialogs) {
        var authority = Objects.requireNonNull(register.authorities().get(member));
        Div words =
                Tags.div(
                        "",
                        Tags.span("name", directory.name(member)),
                        Tags.paragraph("small", RegisterWords.authority(authority)));
        if (authority.limit() != null) {
            words.add(
                    Tags.paragraph(
                            "small",
                            "%s of it is used"
                                    .formatted(
                                            registers.used(
                                                    Objects.requireNonNull(contract.id()),
                                                    member))));
        }
        ListItem row = new ListItem(words);
        if (dialogs != null) {
            row.add(
                    Tags.button(
                            "tertiary small", "Change", () -> dialogs.change(member, authority)));
        }
        return row;
    }

    private static String sentence(Register register) {
        String two = RegisterWords.two(register.alone());
        return Character.toUpperCase(two.charAt(0)) + two.substring(1) + ".";
    }
}
