package planted.general.domain.contract;

/** Something to decide about. */
public class Contract {}
