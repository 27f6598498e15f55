package accord.member.query;

/** Who is asking: the person whose page it is, or the program whose credentials came along. */
public interface CurrentCaller {

    /**
     * The one who is signed in, as their account stands now.
     *
     * @throws IllegalStateException if nobody is signed in
     */
    Caller caller();
}
