package accord.decision;

import java.util.List;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/**
 * All laws of a decision at once, over ten thousand interleavings of what two dozen and more people
 * of three and more sides try. The other classes try each law alone, in fewer and other games, and
 * say what is wrong in fewer words.
 */
class LawsProperties {
    private static final ActingProperties ACTING = new ActingProperties();
    private static final AgreementProperties AGREEMENT = new AgreementProperties();
    private static final ConsentProperties CONSENT = new ConsentProperties();
    private static final MandateProperties MANDATE = new MandateProperties();
    private static final ScoreProperties SCORES = new ScoreProperties();
    private static final TalkProperties TALK = new TalkProperties();
    private static final VersionProperties VERSION = new VersionProperties();

    private static final List<Consumer<Game>> LAWS =
            List.of(
                    ACTING::no_side_acts_for_another,
                    ACTING
                            ::who_is_no_side_does_nothing_but_what_the_course_of_things_asks_of_accord,
                    ACTING::a_refusal_says_why_in_a_sentence_and_leaves_nothing_behind,
                    ACTING::the_same_events_give_the_same_state,
                    ACTING::consent_opens_once_and_not_after_the_end,
                    ACTING::the_status_tells_how_far_it_has_come,
                    AGREEMENT::agreed_exactly_when_every_side_stands_to_the_same_version,
                    AGREEMENT
                            ::what_is_sealed_is_the_text_who_stood_to_it_and_the_objections_left_open,
                    AGREEMENT
                            ::after_the_end_nothing_is_possible_but_talk_and_for_the_agreed_supersession,
                    AGREEMENT
                            ::when_the_time_box_runs_out_that_is_noted_once_and_nothing_else_changes,
                    AGREEMENT::it_is_closed_without_agreement_when_every_side_says_so_and_only_then,
                    AGREEMENT::only_what_is_agreed_is_superseded_and_once,
                    AGREEMENT::sides_stand_aside_only_where_there_are_three_or_more_and_never_all,
                    CONSENT
                            ::a_side_consents_exactly_to_what_it_saw_if_that_is_current_and_it_has_no_open_objection,
                    CONSENT
                            ::a_side_of_three_or_more_stands_aside_with_a_reason_even_while_it_objects,
                    CONSENT::nobody_stands_to_anything_before_consent_opens,
                    CONSENT
                            ::a_new_version_voids_every_consent_and_keeps_what_each_side_consented_to_last,
                    CONSENT::the_state_tells_how_each_side_stands_and_stood_last_as_the_events_do,
                    CONSENT::a_side_can_withdraw_its_consent_until_something_is_agreed_or_closed,
                    CONSENT
                            ::a_side_objects_to_the_current_version_with_a_reason_and_what_would_resolve_it,
                    CONSENT
                            ::an_objection_follows_its_proposal_until_its_own_side_says_that_it_is_resolved,
                    MANDATE::nobody_binds_a_side_beyond_what_it_has_registered,
                    MANDATE
                            ::where_two_have_to_sign_they_are_two_people_of_that_side_for_the_same_text,
                    MANDATE
                            ::consent_is_given_signed_or_conditional_exactly_as_the_mandate_and_the_words_say,
                    MANDATE::a_condition_and_a_first_signature_are_never_counted_as_consent,
                    MANDATE::a_condition_that_is_lifted_becomes_the_consent_that_was_given_on_it,
                    VERSION
                            ::versions_are_numbered_from_one_each_based_on_the_one_before_and_hashes_recompute,
                    VERSION::what_was_written_never_changes,
                    VERSION::a_side_has_seen_a_version_since_somebody_of_it_did_and_nobody_says_who,
                    VERSION::any_side_proposes_while_nothing_is_decided,
                    VERSION::any_side_amends_the_current_version_with_a_reason_and_something_new,
                    CONSENT
                            ::neither_talk_nor_scores_change_a_text_how_a_side_stands_or_how_far_it_has_come,
                    TALK::any_side_comments_at_any_time_on_words_and_threads_that_are_there,
                    TALK::who_said_something_takes_it_back_within_seconds_while_nobody_has_answered,
                    TALK::what_was_taken_back_is_nowhere_shown_and_nothing_hangs_on_it,
                    TALK::any_side_settles_and_any_reopens_a_thread_of_comments,
                    SCORES
                            ::scores_stay_blind_until_every_side_has_scored_and_are_those_that_it_gave,
                    SCORES
                            ::any_side_sets_criteria_while_nothing_is_decided_and_says_whose_scores_end_unseen,
                    SCORES
                            ::a_side_scores_on_the_criteria_of_now_and_thinks_again_until_every_side_has_scored,
                    SCORES::all_scores_are_shown_once_and_together);

    @Property(tries = 10_000, shrinking = ShrinkingMode.OFF)
    void every_law_holds_whatever_two_dozen_people_of_three_sides_try(
            @ForAll(supplier = ManySides.class) Game game) {
        LAWS.forEach(law -> law.accept(game));
    }
}
