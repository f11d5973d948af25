//! When promises are due: what a person means by the time they name, at the moment they write.

use attune::{Draft, Engine, Sensitivity, Settings};

/// A Friday afternoon in Singapore.
const FRIDAY: &str = "2026-11-20T15:20:00+08:00";

fn due(engine: &Engine, text: &str, now: Option<&str>) -> Option<(String, String)> {
    let settings = Settings { sensitivity: Sensitivity::Attentive, ..Settings::default() };
    let draft = Draft { text: text.to_owned(), now: now.map(str::to_owned), ..Draft::default() };
    let review = engine.check(&draft, &settings);
    let note = review.hints.into_iter().find(|hint| hint.kind == "commitment");
    let due = note.unwrap_or_else(|| panic!("no promise is noted in {text:?}")).due?;
    let units: Vec<u16> = text.encode_utf16().collect();
    let words = String::from_utf16(&units[due.start as usize..due.end as usize]).expect("no character is cut in two");
    Some((due.at, words))
}

/// Cases of a draft with its time marked by `«…»`, and the moment meant, to the minute.
fn assert_due(now: &str, cases: &[(&str, &str)]) {
    let engine = Engine::new();
    let mut wrong = Vec::new();
    for (marked, expected) in cases {
        let text = marked.replace(['«', '»'], "");
        let words = marked.split_once('«').and_then(|(_, rest)| rest.split_once('»')).map(|(words, _)| words);
        let found = due(&engine, &text, Some(now));
        let at = found.as_ref().map_or("", |(at, _)| &at[..16]);
        let named = found.as_ref().map(|(_, words)| words.as_str());
        if at != *expected || (!expected.is_empty() && named != words) {
            wrong.push(format!("{marked}: {expected} expected, {at} found in {named:?}"));
        }
    }
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}

#[test]
fn days_are_counted_from_the_day_of_writing() {
    assert_due(
        FRIDAY,
        &[
            ("I'll send it «tomorrow»", "2026-11-21T17:00"),
            ("I'll send it «tmr»", "2026-11-21T17:00"),
            ("«tomorrow» I'll call the bank", "2026-11-21T17:00"),
            ("I'll send it «today»", "2026-11-20T17:00"),
            ("I'll send it «by Monday»", "2026-11-23T17:00"),
            ("I'll pay you back «on Sunday»", "2026-11-22T17:00"),
            ("I'll send it «the day after tomorrow»", "2026-11-22T17:00"),
            ("I'll send it «in three days»", "2026-11-23T17:00"),
            ("I'll send it «within 3 working days»", "2026-11-25T17:00"),
            ("I'll send it «in a week»", "2026-11-27T17:00"),
            ("I'll send it «a week from now»", "2026-11-27T17:00"),
            ("I'll send it «before Wednesday»", "2026-11-24T17:00"),
        ],
    );
}

#[test]
fn a_weekday_is_the_next_one_and_this_one_may_be_today() {
    assert_due(
        FRIDAY,
        &[
            ("I'll send it «by Friday»", "2026-11-27T17:00"),
            ("I'll send it «this Friday»", "2026-11-20T17:00"),
            ("I'll send it «next Friday»", "2026-11-27T17:00"),
            ("I'll send it «next Tuesday»", "2026-11-24T17:00"),
            ("I'll send it «on Thursday at 9»", "2026-11-26T09:00"),
            ("I'll send it «Saturday morning»", "2026-11-21T10:00"),
        ],
    );
    assert_due("2026-11-18T09:00:00Z", &[("I'll send it «next Friday»", "2026-11-27T17:00")]);
}

#[test]
fn weeks_and_months_end_when_people_mean() {
    assert_due(
        FRIDAY,
        &[
            ("I'll send it «next week»", "2026-11-27T17:00"),
            ("I'll send it «by next week»", "2026-11-23T17:00"),
            ("I'll clean it «this weekend»", "2026-11-22T17:00"),
            ("I'll send it «by the end of the month»", "2026-11-30T17:00"),
            ("I'll send it «by end of day»", "2026-11-20T17:00"),
            ("I'll send it «by end of week»", "2026-11-20T17:00"),
            ("I'll send it «by eod»", "2026-11-20T17:00"),
            ("I'll pay you back «next month»", "2026-12-31T17:00"),
            ("I'll send it «by the end of January»", "2027-01-31T17:00"),
            ("I'll send it «by January»", "2027-01-01T17:00"),
            ("I'll send it «by the end of next week»", "2026-11-27T17:00"),
        ],
    );
}

#[test]
fn dates_are_the_next_of_their_name_across_the_year() {
    assert_due(
        FRIDAY,
        &[
            ("I'll send it «on the 3rd»", "2026-12-03T17:00"),
            ("I'll send it «by May 5»", "2027-05-05T17:00"),
            ("I'll send it «on 5 May 2028»", "2028-05-05T17:00"),
            ("I'll send it «by the 5th of December»", "2026-12-05T17:00"),
            ("I'll send it «by 2026-12-05»", "2026-12-05T17:00"),
            ("I'll send it «on 25/12»", "2026-12-25T17:00"),
            ("I'll send it «by Friday, 27 November»", "2026-11-27T17:00"),
            ("I'll send it «in May»", "2027-05-31T17:00"),
        ],
    );
    assert_due(
        "2026-12-31T18:30:00-05:00",
        &[
            ("I'll send it «tomorrow at noon»", "2027-01-01T12:00"),
            ("I'll send it «in 6 hours»", "2027-01-01T00:30"),
            ("I'll send it «on the 31st at 2pm»", "2027-01-31T14:00"),
            ("I'll send it «on the 30th»", "2027-01-30T17:00"),
            ("I'll send it «in two months»", "2027-02-28T17:00"),
        ],
    );
}

#[test]
fn clock_times_are_the_next_sensible_ones() {
    assert_due(
        FRIDAY,
        &[
            ("I'll call you «at 5»", "2026-11-20T17:00"),
            ("I'll call you «at 3»", "2026-11-21T15:00"),
            ("I'll call you «at 9»", "2026-11-20T21:00"),
            ("I'll call you «at 17:30»", "2026-11-20T17:30"),
            ("I'll call you «at 5:30»", "2026-11-20T17:30"),
            ("I'll call you «at 5.30pm»", "2026-11-20T17:30"),
            ("I'll call you «at 3pm»", "2026-11-21T15:00"),
            ("I'll call you «at 8 am»", "2026-11-21T08:00"),
            ("I'll call you «at noon»", "2026-11-21T12:00"),
            ("I'll send it «by midnight»", "2026-11-20T23:59"),
            ("I'll call you «at half past six»", "2026-11-20T18:30"),
            ("I'll call you «at quarter to five»", "2026-11-20T16:45"),
            ("I'll call you «at five o'clock»", "2026-11-20T17:00"),
            ("I'll call you «tomorrow at 5»", "2026-11-21T17:00"),
            ("I'll pick you up «at 5 tomorrow»", "2026-11-21T17:00"),
            ("I'll call you «tomorrow morning at 7»", "2026-11-21T07:00"),
            ("I'll call you «tomorrow at 10»", "2026-11-21T10:00"),
            ("I'll call you «at 8 tonight»", "2026-11-20T20:00"),
            ("I'll call you «at 12:05 am»", "2026-11-21T00:05"),
            ("I'll call you «at 1730»", ""),
        ],
    );
    assert_due(
        "2026-11-20T20:10:00+00:00",
        &[
            ("I'll call you «at 7»", "2026-11-21T07:00"),
            ("I'll call you «at 5»", "2026-11-21T17:00"),
            ("I'll send it «today»", "2026-11-20T21:00"),
            ("I'll send it «tonight»", "2026-11-20T21:00"),
            ("I'll send it today at 5pm", ""),
            ("I'll send it this morning", ""),
        ],
    );
}

#[test]
fn spans_and_parts_of_the_day_count_too() {
    assert_due(
        FRIDAY,
        &[
            ("I'll call you «in an hour»", "2026-11-20T16:20"),
            ("I'll call you «in 20 mins»", "2026-11-20T15:40"),
            ("I'll call you «in 20mins» ok", "2026-11-20T15:40"),
            ("I'll call you «in half an hour»", "2026-11-20T15:50"),
            ("I'll call you «in an hour and a half»", "2026-11-20T16:50"),
            ("I'll call you «in a couple of hours»", "2026-11-20T17:20"),
            ("I'll send it «tonight»", "2026-11-20T21:00"),
            ("I'll send it «this evening»", "2026-11-20T19:00"),
            ("I'll send it «before lunch»", "2026-11-21T12:00"),
            ("I'll send it «tomorrow after lunch»", "2026-11-21T14:00"),
            ("I'll call you «after work»", "2026-11-20T17:00"),
            ("I'll send it «first thing tomorrow»", "2026-11-21T08:00"),
        ],
    );
}

#[test]
fn what_tells_no_future_moment_makes_nothing_due() {
    assert_due(
        FRIDAY,
        &[
            ("I'll send it", ""),
            ("I'll send it soon", ""),
            ("I'll send you the photos from Friday", ""),
            ("I'll send you 5 photos", ""),
            ("I'll send you the notes of last Monday", ""),
            ("I'll bring you lunch", ""),
            ("I'll send the 3rd chapter", ""),
        ],
    );
}

#[test]
fn the_moment_keeps_the_offset_of_the_writer_and_needs_one() {
    let engine = Engine::new();
    let at = |now| due(&engine, "I'll send it tomorrow", now).map(|(at, _)| at);
    assert_eq!(at(Some(FRIDAY)).as_deref(), Some("2026-11-21T17:00:00+08:00"));
    assert_eq!(at(Some("2026-11-20T23:59:59.5-03:30")).as_deref(), Some("2026-11-21T17:00:00-03:30"));
    assert_eq!(at(Some("2026-11-20T10:00:00Z")).as_deref(), Some("2026-11-21T17:00:00+00:00"));
    for now in
        [None, Some(""), Some("soon"), Some("2026-11-20"), Some("2026-11-20T10:00:00"), Some("9999-12-31T10:00:00Z")]
    {
        assert_eq!(at(now), None, "{now:?}");
    }
}
