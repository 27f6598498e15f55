package accord.contract.ui;

import accord.contract.ContractSide;
import accord.contract.ContractState;
import accord.contract.SideKind;
import accord.contract.query.Desk;
import accord.look.ui.Badge;
import accord.look.ui.Card;
import accord.look.ui.Chair;
import accord.look.ui.Tags;
import accord.member.MemberId;
import accord.member.Permission;
import accord.member.SideId;
import accord.member.query.Caller;
import accord.member.query.Directory;
import accord.member.query.Person;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Who sits at the table: each side with its people and what they may do. */
@Component
class SidesPart implements ContractPart {
    private final Directory directory;
    private final Desk desk;

    SidesPart(Directory directory, Desk desk) {
        this.directory = directory;
        this.desk = desk;
    }

    @Override
    public Place place() {
        return Place.ASIDE;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Card show(Caller caller, ContractState contract, Runnable refresh) {
        Card card = new Card("Sides and people");
        Chairs chairs = Chairs.of(contract);
        PermissionDialogs dialogs =
                new PermissionDialogs(directory, desk, caller, contract, refresh);
        boolean negotiator = Table.of(contract, caller).may(Permission.NEGOTIATOR);
        for (ContractSide side : contract.opened().sides()) {
            boolean own = negotiator && side.organisation().equals(caller.side());
            card.add(side(side, contract, chairs, own ? dialogs : null));
        }
        return card;
    }

    private Div side(
            ContractSide side,
            ContractState contract,
            Chairs chairs,
            @org.jspecify.annotations.Nullable PermissionDialogs dialogs) {
        Chair chair = chairs.of(side.organisation());
        Span kind = new Span(kind(side, directory));
        kind.addClassName("small");
        Div head = new Div(Badge.named(chair), kind);
        head.addClassName("side-head");
        Div block = new Div(head);
        block.addClassNames("side-block", chair.style());
        if (!contract.joined().contains(side.organisation())) {
            Span waiting = new Span("has not joined yet");
            waiting.addClassNames("tag", "care");
            head.add(waiting);
        }
        UnorderedList people = new UnorderedList();
        people.addClassName("people");
        members(contract, side.organisation()).stream()
                .map(person -> new PersonRow(person, chair, contract, dialogs))
                .forEach(people::add);
        block.add(people);
        if (dialogs != null) {
            Button add = new Button("Add a colleague", click -> dialogs.add());
            add.addThemeVariants(ButtonVariant.LUMO_SMALL);
            block.add(Tags.also("invite somebody, give a seat", add));
        }
        return block;
    }

    private List<Person> members(ContractState contract, SideId side) {
        return contract.people().entrySet().stream()
                .filter(seat -> seat.getValue().side().equals(side))
                .sorted(Comparator.comparing(seat -> seat.getValue().permission()))
                .map(seat -> person(seat.getKey(), side))
                .toList();
    }

    private Person person(MemberId member, SideId side) {
        return directory
                .person(member)
                .orElse(new Person(member, side, "", "Somebody", Permission.OBSERVER));
    }

    private static String kind(ContractSide side, Directory directory) {
        String kind = words(side.kind());
        String organisation =
                directory.organisation(side.organisation()).map(o -> o.name()).orElse("");
        boolean same = organisation.isEmpty() || organisation.equals(side.name());
        boolean said = side.name().toLowerCase(Locale.UK).contains(kind);
        return same ? (said ? "" : kind) : (said ? organisation : organisation + ", " + kind);
    }

    static String words(SideKind kind) {
        return switch (kind) {
            case LANDLORD -> "landlord";
            case CONTRACTOR -> "contractor";
            case SERVICE_PROVIDER -> "service provider";
            case IN_HOUSE_TEAM -> "in-house team";
        };
    }
}
