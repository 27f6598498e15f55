package planted.rooms.application.decision;

/** The other half, in another module. */
class OtherHalf {}
