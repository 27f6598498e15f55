package accord.contract;

/** What a side is in a contract; it gives no precedence. */
public enum SideKind {
    LANDLORD,
    CONTRACTOR,
    SERVICE_PROVIDER,
    IN_HOUSE_TEAM
}
