package planted.nulls.domain.issue;

/** In a package that says nothing of nulls. */
class Unmarked {}
