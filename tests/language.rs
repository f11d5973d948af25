//! Languages of short chat lines. English stays English whatever is mixed into it; others are named.

use attune::{Draft, Engine, Settings};

fn language(engine: &Engine, text: &str) -> String {
    engine.check(&Draft { text: text.to_owned(), ..Draft::default() }, &Settings::default()).language
}

fn assert_languages(cases: &[(&str, &[&str])]) {
    let engine = Engine::new();
    let mut wrong = Vec::new();
    for (expected, lines) in cases {
        for line in *lines {
            let found = language(&engine, line);
            if found != *expected {
                wrong.push(format!("{line:?} is {expected}, not {found}"));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}

#[test]
fn mixed_and_regional_english_is_english() {
    assert_languages(&[(
        "en",
        &[
            "hola amigo, how are you doing today",
            "wah so expensive lah, can or not?",
            "aiyo why you like that one, go makan first lor",
            "yaar I told you na, the meeting is at 5 only",
            "arre bhai please send me the file today",
            "no worries habibi, I got you",
            "we had schadenfreude and jalapeños, très chic",
            "let's get tacos mañana with los chicos",
            "that café near the déjà vu bar is closed",
            "u still at sch? im reaching soon",
            "finna head out, y'all be safe fr",
            "how you dey? I dey come",
            "ciao bella, see you on Friday",
            "me too",
            "no",
            "lol",
            "ok on it",
            "thanks Siddharth",
            "I said no me and him are done",
            "Zoë and Björn are here",
            "on a plane, die hard is on",
        ],
    )]);
}

#[test]
fn other_languages_in_latin_letters_are_named() {
    assert_languages(&[
        (
            "es",
            &["hola, cómo estás?", "no me gusta", "vamos al cine mañana?", "que haces esta noche", "te quiero mucho"],
        ),
        ("pt", &["oi, tudo bem?", "você vai amanhã?", "não sei o que fazer", "vou pra casa agora"]),
        ("fr", &["tu fais quoi ce soir ?", "je suis en retard désolé", "on se voit demain ?", "t'es où"]),
        ("it", &["ciao come stai?", "non so cosa fare", "ci vediamo domani a casa mia"]),
        ("de", &["was machst du heute abend?", "ich komme später nach hause", "das ist doch nicht wahr", "wo bist du"]),
        ("nl", &["hoe gaat het met je?", "ik kom vanavond niet", "wat doe je morgen"]),
        ("sv", &["vad gör du ikväll?", "jag kommer inte idag"]),
        ("pl", &["co robisz dzisiaj?", "nie wiem gdzie jesteś", "będę jutro wieczorem"]),
        ("tr", &["nasılsın? ben iyiyim", "yarın gelecek misin", "şimdi evde değilim"]),
        ("id", &["kamu lagi apa?", "aku gak bisa datang malam ini", "besok kita pergi ke rumah dia"]),
        ("ms", &["awak nak pergi mana?", "aku tak tahu nak buat apa"]),
        ("tl", &["saan ka pupunta bukas?", "hindi ko alam kung ano ang gagawin", "kumain ka na ba"]),
        ("vi", &["bạn đang làm gì vậy?", "tôi không biết", "em ơi anh về nhà rồi nhé"]),
        ("sw", &["habari yako leo?", "sijui niko wapi sasa", "nataka kwenda nyumbani kesho"]),
        ("hi-Latn", &["kya kar rahe ho?", "mujhe nahi pata yaar", "kal ghar aa jao na", "tum kaise ho"]),
        ("fi", &["mitä sä teet tänään?", "en tiedä missä hän on"]),
        ("ro", &["ce mai faci?", "nu știu unde ești"]),
        ("hu", &["hol vagy most?", "nem tudom hogy mit akarok"]),
        ("cs", &["kde jsi teď?", "nevím co dnes večer"]),
    ]);
}

#[test]
fn other_scripts_are_named() {
    assert_languages(&[
        ("ru", &["ты где?", "я не знаю что делать", "ok, буду через час"]),
        ("uk", &["що ти робиш сьогодні? їдемо"]),
        ("el", &["τι κάνεις σήμερα;"]),
        ("he", &["מה שלומך היום"]),
        ("ar", &["كيف حالك اليوم"]),
        ("fa", &["چطوری؟ کجا هستی"]),
        ("hi", &["तुम कैसे हो"]),
        ("ta", &["எப்படி இருக்கிறாய்"]),
        ("th", &["สบายดีไหม"]),
        ("zh", &["你在干嘛呢", "我在 Starbucks 等你"]),
        ("ja", &["今日は何してるの?"]),
        ("ko", &["지금 뭐해?"]),
    ]);
}

#[test]
fn in_another_language_only_what_needs_no_understanding_speaks() {
    let engine = Engine::new();
    let kinds = |text: &str| {
        let review = engine.check(&Draft { text: text.to_owned(), ..Draft::default() }, &Settings::default());
        review.hints.into_iter().map(|hint| hint.kind).collect::<Vec<_>>()
    };
    assert_eq!(kinds("eres un idiot y no me gusta nada"), Vec::<String>::new());
    assert_eq!(kinds("mein iban ist DE89 3704 0044 0532 0130 00"), ["personal_data"]);
}
