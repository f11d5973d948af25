//! Every kind, by name. Generated from the files of this folder: `cargo xtask generate`.

#[path = "accusing_why.rs"]
mod accusing_why;
#[path = "acronym_pile.rs"]
mod acronym_pile;
#[path = "advice_first.rs"]
mod advice_first;
#[path = "after_no.rs"]
mod after_no;
#[path = "blame_absolute.rs"]
mod blame_absolute;
#[path = "blocking_honesty.rs"]
mod blocking_honesty;
#[path = "buried_ask.rs"]
mod buried_ask;
#[path = "command.rs"]
mod command;
#[path = "commitment.rs"]
mod commitment;
#[path = "comparison.rs"]
mod comparison;
#[path = "condescension.rs"]
mod condescension;
#[path = "contempt.rs"]
mod contempt;
#[path = "crisis_in_draft.rs"]
mod crisis_in_draft;
#[path = "crisis_in_thread.rs"]
mod crisis_in_thread;
#[path = "curt_full_stop.rs"]
mod curt_full_stop;
#[path = "curt_reply.rs"]
mod curt_reply;
#[path = "deflection.rs"]
mod deflection;
#[path = "denying_reality.rs"]
mod denying_reality;
#[path = "dismissal.rs"]
mod dismissal;
#[path = "double_negative.rs"]
mod double_negative;
#[path = "faux_feeling.rs"]
mod faux_feeling;
#[path = "fix_it.rs"]
mod fix_it;
#[path = "flat_good_news.rs"]
mod flat_good_news;
#[path = "generalisation.rs"]
mod generalisation;
#[path = "good_acknowledgement.rs"]
mod good_acknowledgement;
#[path = "good_boundary.rs"]
mod good_boundary;
#[path = "good_ownership.rs"]
mod good_ownership;
#[path = "good_question.rs"]
mod good_question;
#[path = "good_thanks.rs"]
mod good_thanks;
#[path = "gossip.rs"]
mod gossip;
#[path = "guilt_trip.rs"]
mod guilt_trip;
#[path = "half_present.rs"]
mod half_present;
#[path = "identity_attack.rs"]
mod identity_attack;
#[path = "insult.rs"]
mod insult;
#[path = "invalidation.rs"]
mod invalidation;
#[path = "late_heat.rs"]
mod late_heat;
#[path = "location_alone.rs"]
mod location_alone;
#[path = "long_sentence.rs"]
mod long_sentence;
#[path = "many_questions.rs"]
mod many_questions;
#[path = "mind_reading.rs"]
mod mind_reading;
#[path = "missed_encouragement.rs"]
mod missed_encouragement;
#[path = "missing_acknowledgement.rs"]
mod missing_acknowledgement;
#[path = "mixed_signal.rs"]
mod mixed_signal;
#[path = "non_apology.rs"]
mod non_apology;
#[path = "one_upping.rs"]
mod one_upping;
#[path = "over_promise.rs"]
mod over_promise;
#[path = "passive_aggression.rs"]
mod passive_aggression;
#[path = "personal_data.rs"]
mod personal_data;
#[path = "pressing_for_reply.rs"]
mod pressing_for_reply;
#[path = "pressure.rs"]
mod pressure;
#[path = "profanity_at_person.rs"]
mod profanity_at_person;
#[path = "prying.rs"]
mod prying;
#[path = "rapid_fire.rs"]
mod rapid_fire;
#[path = "sarcasm_risk.rs"]
mod sarcasm_risk;
#[path = "scattered.rs"]
mod scattered;
#[path = "scorekeeping.rs"]
mod scorekeeping;
#[path = "secret_credential.rs"]
mod secret_credential;
#[path = "self_put_down.rs"]
mod self_put_down;
#[path = "shaky_candour.rs"]
mod shaky_candour;
#[path = "shouting.rs"]
mod shouting;
#[path = "silver_lining.rs"]
mod silver_lining;
#[path = "someone_elses_story.rs"]
mod someone_elses_story;
#[path = "stonewalling.rs"]
mod stonewalling;
#[path = "threat.rs"]
mod threat;
#[path = "time_spent.rs"]
mod time_spent;
#[path = "topic_change.rs"]
mod topic_change;
#[path = "ultimatum.rs"]
mod ultimatum;
#[path = "unanswered_question.rs"]
mod unanswered_question;
#[path = "vague_promise.rs"]
mod vague_promise;
#[path = "vague_reference.rs"]
mod vague_reference;
#[path = "vague_time.rs"]
mod vague_time;
#[path = "wall_of_text.rs"]
mod wall_of_text;

use super::Rule;

/// Every rule, in the order of their ids.
pub static RULES: &[&Rule] = &[
    &accusing_why::RULE,
    &acronym_pile::RULE,
    &advice_first::RULE,
    &after_no::RULE,
    &blame_absolute::RULE,
    &blocking_honesty::RULE,
    &buried_ask::RULE,
    &command::RULE,
    &commitment::RULE,
    &comparison::RULE,
    &condescension::RULE,
    &contempt::RULE,
    &crisis_in_draft::RULE,
    &crisis_in_thread::RULE,
    &curt_full_stop::RULE,
    &curt_reply::RULE,
    &deflection::RULE,
    &denying_reality::RULE,
    &dismissal::RULE,
    &double_negative::RULE,
    &faux_feeling::RULE,
    &fix_it::RULE,
    &flat_good_news::RULE,
    &generalisation::RULE,
    &good_acknowledgement::RULE,
    &good_boundary::RULE,
    &good_ownership::RULE,
    &good_question::RULE,
    &good_thanks::RULE,
    &gossip::RULE,
    &guilt_trip::RULE,
    &half_present::RULE,
    &identity_attack::RULE,
    &insult::RULE,
    &invalidation::RULE,
    &late_heat::RULE,
    &location_alone::RULE,
    &long_sentence::RULE,
    &many_questions::RULE,
    &mind_reading::RULE,
    &missed_encouragement::RULE,
    &missing_acknowledgement::RULE,
    &mixed_signal::RULE,
    &non_apology::RULE,
    &one_upping::RULE,
    &over_promise::RULE,
    &passive_aggression::RULE,
    &personal_data::RULE,
    &pressing_for_reply::RULE,
    &pressure::RULE,
    &profanity_at_person::RULE,
    &prying::RULE,
    &rapid_fire::RULE,
    &sarcasm_risk::RULE,
    &scattered::RULE,
    &scorekeeping::RULE,
    &secret_credential::RULE,
    &self_put_down::RULE,
    &shaky_candour::RULE,
    &shouting::RULE,
    &silver_lining::RULE,
    &someone_elses_story::RULE,
    &stonewalling::RULE,
    &threat::RULE,
    &time_spent::RULE,
    &topic_change::RULE,
    &ultimatum::RULE,
    &unanswered_question::RULE,
    &vague_promise::RULE,
    &vague_reference::RULE,
    &vague_time::RULE,
    &wall_of_text::RULE,
];
