//! Languages in Latin letters, told by their commonest words as chat writes them, and by letters few others have.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

/// A language: its tag, words that are common in its chat, and letters that speak for it.
struct Profile {
    tag: &'static str,
    words: &'static str,
    letters: &'static str,
}

const PROFILES: [Profile; 22] = [
    Profile {
        tag: "es",
        words: "de la que el en los se del las por un una para con no su al lo como más mas pero sus le ya este si sí porque esta está son entre cuando muy sin sobre también tambien me hasta hay donde quien desde todo nos todos uno les ni contra otros ese eso ante ellos esto mí mi antes algunos qué unos yo otro tanto esa estos mucho nada muchos cual poco ella estar estas estás algo nosotros tu tú te ti hola gracias bueno buena buenos buenas vamos voy vas va quiero quieres puedo puedes tengo tienes tiene estoy hoy mañana noche días dia día casa ahora luego amigo hermano adiós jaja jajaja vale claro gusta verdad hacer hace siempre nunca dónde cómo cuándo soy eres es fue ser",
        letters: "ñ¿¡",
    },
    Profile {
        tag: "pt",
        words: "de que do da em um para é com não nao uma os no se na por mais as dos como mas foi ao ele das tem à seu sua ou ser quando muito há nos já está esta eu também tambem só pelo pela até isso ela entre era depois sem mesmo aos ter seus quem nas me esse eles estão você voce vc tinha foram essa num nem suas meu às minha têm numa pelos elas havia seja qual será nós tenho lhe te tu oi olá ola obrigado obrigada bom boa dia noite tudo bem hoje amanhã amanha vou vai vamos estou tá ta quero pode posso fazer casa agora cara gente aqui onde porque kkk kkkk beijo beijos tô né pra",
        letters: "ãõ",
    },
    Profile {
        tag: "fr",
        words: "de la le et les des en un du une que est pour qui dans par plus pas au sur ne se il ce sont mais ou on avec cette être etre aux elle comme nous ça ca je tu vous me te moi toi mon ma mes ton ta tes son sa ses leur si tout bien très tres aussi fait faire peut suis es êtes sommes ont ai as avons c'est j'ai t'es t'as qu'il d'accord oui non salut bonjour bonsoir merci demain aujourd'hui soir matin chez quand quoi pourquoi comment où rien jamais encore vraiment veux peux vais va vas allez viens mdr coucou bisous pouvez faut parce maintenant là sans",
        letters: "œ",
    },
    Profile {
        tag: "it",
        words: "di che la il un per è in una sono mi si ho lo ma ti le con cosa come no da se questo hai sei del bene tu sì mio più piu perché perche solo me te al tutto della gli cosi così io era lei va ne fatto lui ci quando essere fare so questa quello vuoi anche chi nel ora mia qui niente abbiamo molto sta ancora dove sto oggi domani stasera ciao grazie andiamo voglio posso puoi casa sempre mai tutti prego buongiorno buonanotte notte amore certo allora dopo sai devo non vieni dai",
        letters: "ìò",
    },
    Profile {
        tag: "de",
        words: "der die und in den von zu das mit sich des auf für fuer ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über ueber einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde sei ich du wir ihr mich dich mir dir uns euch mein dein kein keine was wer wo wann warum hallo danke bitte ja nein gut heute morgen gestern abend jetzt schon mal hab habe hast bin bist kann kannst will willst muss musst komme kommst kommt gehe geht gehen machen macht mache alles nichts immer wieder gerade doch halt später uhr haus zuhause weiß weiss vielleicht",
        letters: "ß",
    },
    Profile {
        tag: "nl",
        words: "de en van ik te dat die in een hij het niet zijn is was op aan met als voor had er maar om hem dan zou of wat mijn men dit zo door over ze zich bij ook tot je mij uit der daar haar naar heb hoe heeft hebben deze want nog zal me zij nu ge geen omdat iets worden toch al waren veel meer doen toen moet ben zonder kan hun dus alles onder ja eens hier wie werd altijd doch wordt wezen kunnen ons zelf tegen na wil kon niets uw iemand geweest andere jij jou jouw wij jullie hoi hallo dank bedankt goed morgen vandaag vanavond gaan ga gaat kom komt thuis leuk lekker even gewoon weet wel niks",
        letters: "",
    },
    Profile {
        tag: "sv",
        words: "och att det som en på är av för med den till inte han om ett men var jag sig från vi så kan när hade de skulle nu sin alla ut vara under hon du blir ska dig mig min din hej tack imorgon idag ikväll vad hur vart varför kommer går gör vill måste bara också mycket bra hemma där här kanske någon något inget aldrig alltid ja nej okej kul vet har tror hörs kram",
        letters: "å",
    },
    Profile {
        tag: "da",
        words: "og at det er en den til på ikke af der som for med han et jeg de var har kan vi du hun men om så skal mig dig sig fra nu ud hvad hvor hvordan hvorfor hej tak godt morgen idag aften kommer går gør vil må bare også meget hjemme måske noget ingen aldrig altid ja nej okay ved lige være blive",
        letters: "øæ",
    },
    Profile {
        tag: "nb",
        words: "og det er en den til på ikke av som for med han et jeg de var har kan vi du hun men om så skal meg deg seg fra nå ut hva hvor hvordan hvorfor hei takk bra morgen idag kveld kommer går gjør vil må bare også mye hjemme kanskje noe ingen aldri alltid ja nei greit vet være bli jo",
        letters: "øæ",
    },
    Profile {
        tag: "fi",
        words: "ja on ei se että en hän oli mutta niin ole minä mä sä sinä te he me kun kuin vain nyt jos mitä missä miksi miten milloin myös sitten joo moi hei terve kiitos hyvää huomenna tänään illalla tulen tulet tuletko menen mennään voin voit haluan pitää olen olet ovat olla ihan vielä aina koskaan kaikki mikä kuka hyvin kotona kotiin töihin mulla sulla",
        letters: "ä",
    },
    Profile {
        tag: "pl",
        words: "nie na się sie do to że ze jest jak za ale co po tak od już juz czy dla tylko mnie ci ty ja my wy on ona jestem jesteś jestes są sa mam masz ma będę bede będzie bedzie może moze gdzie kiedy dlaczego cześć czesc dziękuję dziekuje dzięki dzieki dobrze dzisiaj dziś jutro wieczorem teraz tutaj bardzo też tez jeszcze wszystko nic zawsze nigdy chcę chce chcesz mogę moge możesz wiem wiesz idę idziesz dom domu proszę prosze kocham no spoko",
        letters: "łąęśżźń",
    },
    Profile {
        tag: "cs",
        words: "je se na to že ze do jak ale co po tak už uz jsem jsi jsme jste jsou být byt mám máš má ne ano ahoj čau děkuji díky prosím dobře dnes zítra zitra večer teď ted tady taky ještě jeste všechno nic vždy nikdy chci chceš můžu můžeš vím víš kde kdy proč kdo pro jen mi ti mě tě já ty my on ona pak nebo když",
        letters: "řěů",
    },
    Profile {
        tag: "ro",
        words: "și si de în in la cu pe nu că ca un să sa mai este din ce eu tu el ea noi voi sunt am ai are fi fost pentru dar cum unde când cand mult bine da mulțumesc multumesc salut bună buna mâine maine azi acum aici vreau vrei pot poți poti fac faci vin vii merg acasă acasa foarte tot toate nimic mereu niciodată îmi imi te mă ma",
        letters: "șțăâî",
    },
    Profile {
        tag: "hu",
        words: "az és hogy nem is egy van de ez ha csak én te ő mi ti ők meg már mar még mint vagy volt lesz kell nagyon jól jol jó szia sziasztok köszönöm koszi köszi holnap ma este most itt ott hol mikor miért miert mit ki igen akkor lehet tudom tudod akarok szeretnék megyek jössz jövök haza otthon minden semmi mindig soha",
        letters: "őű",
    },
    Profile {
        tag: "tr",
        words: "ve bir bu da de için icin ne ben sen biz siz ama çok cok var yok mi mı mu daha gibi kadar en ki değil degil evet hayır hayir merhaba selam teşekkürler tesekkurler sağol sagol nasılsın nasilsin iyiyim iyi yarın yarin bugün bugun akşam aksam şimdi simdi nerede nerde neden niye tamam geliyorum geliyor gidiyorum istiyorum biliyorum misin musun olur oldu olsun her şey hiç hic bana sana beni seni onu benim senin burada eve evde kanka abi canım lütfen lutfen",
        letters: "ğış",
    },
    Profile {
        tag: "id",
        words: "yang dan di ke dari ini itu untuk dengan tidak gak nggak ga enggak ada saya aku kamu kau lo gue gua kita kami dia mereka akan bisa sudah udah belum juga atau apa siapa kenapa gimana bagaimana kapan mana dimana kalau kalo karena jadi lagi sama aja saja banget sih dong deh kok nih tuh ya iya mau pergi datang makan tidur besok hari malam pagi rumah terima kasih makasih selamat baik sekali sangat banyak semua sekarang nanti tapi punya lihat tau tahu bilang teman kerja pulang mas mbak",
        letters: "",
    },
    Profile {
        tag: "ms",
        words: "yang dan di ke dari ini itu untuk dengan tidak tak ada saya aku kamu awak kau kita kami dia mereka akan boleh sudah dah belum juga atau apa siapa kenapa macam bagaimana bila mana dekat kat kalau sebab jadi lagi sama je saja sangat nak nk tengok pergi pegi gi datang makan tidur esok hari malam pagi rumah terima kasih selamat baik semua sekarang nanti tapi punya tahu tau cakap kawan kerja balik korang mcm camne xde takde lah ni tu eh",
        letters: "",
    },
    Profile {
        tag: "tl",
        words: "ang ng sa na mga ay si ako ikaw ka siya kami tayo kayo sila ko mo niya namin natin nila ito iyan iyon yan yun yung hindi di oo opo po ba pa lang lng din rin naman nga kasi pero at kung ano sino saan kailan bakit paano may meron wala gusto kumusta kamusta salamat bukas ngayon mamaya kanina gabi umaga bahay punta kain tulog mahal kita talaga sige dito doon pala daw raw kaya para muna eh nasaan",
        letters: "",
    },
    Profile {
        tag: "vi",
        words: "là và của có không khong ko được duoc cho này một mot người nguoi với voi các đã em anh chị chi ơi oi mình minh bạn ban tôi toi gì gi đi di rồi roi nhé nhe nha ạ à ừ vậy vay thế the sao nào bao giờ đâu cũng cung thì thi mà nhưng nhung hay rất lắm nhiều hôm nay mai tối sáng về nhà ăn cơm ngủ cảm ơn cám xin chào yêu biết lam làm đang dang sẽ",
        letters: "ươđạảấầậẩẫắằặẳẵẹẻẽếềệểễịỉĩọỏộổỗốồớờợởỡụủũứừựửữỵỷỹ",
    },
    Profile {
        tag: "sw",
        words: "na ya wa kwa ni za katika la kuwa hii hiyo huyo yake yangu yako wangu wako mimi wewe yeye sisi nyinyi wao lakini au kama sana leo kesho jana sasa hapa wapi lini nani nini gani kwani ndiyo ndio hapana asante habari mambo poa sawa karibu nataka unataka niko uko yuko tuko nitakuja nitakupigia naenda unaenda nyumbani kazi chakula rafiki ndugu mama baba hakuna kuna pia tu bado kabisa nzuri njoo",
        letters: "",
    },
    Profile {
        tag: "hr",
        words: "je na se da ne za su sam si smo ste od što sto kako ali ili gdje gde kad kada zašto zasto ko tko bok cao ćao zdravo hvala molim dobro danas sutra večeras veceras sada sad ovdje ovde vrlo jako još jos sve ništa nista uvijek uvek nikad hoću hocu želim mogu možeš mozes znam znaš znas idem ideš doma kući kuci meni tebi mi ti ja moj tvoj to ovo već vec samo kod nije nisam imam",
        letters: "đćč",
    },
    Profile {
        tag: "hi-Latn",
        words: "hai hain ho hoon hun tha thi the nahi nahin nhi mat kya kyu kyun kyon kaise kaisa kaisi kab kahan kaun kitna mein main mai mujhe mera meri mere tum tumhe tera teri tere tu aap apka aapka aapko hum hamara humko ye yeh wo woh is us ko ka ki ke se par aur ya lekin magar toh bhi hi haan han accha acha theek thik abhi aaj kal raat subah ghar khana raha rahi rahe kar karo karna karte kiya gaya gayi jaa jao jana aao aana bol bolo baat yaar bhai didi bahut bohot kuch sab koi phir fir wala wali liye chahiye pata dekho dekh lo sakta sakte hoga hogi kro rha rhi",
        letters: "",
    },
];

/// The languages each word is common in, one bit each, in the order of the profiles.
static COMMON_IN: LazyLock<FxHashMap<&str, u32>> = LazyLock::new(|| {
    let mut languages: FxHashMap<&str, u32> = FxHashMap::default();
    for (language, profile) in PROFILES.iter().enumerate() {
        for word in profile.words.split(' ') {
            *languages.entry(word).or_default() |= 1 << language;
        }
    }
    languages
});

/// The language in which most of `words` are common, and how many. What belongs to several speaks for all of them.
pub(super) fn closest<'a>(words: impl Iterator<Item = &'a str>) -> Option<(&'static str, usize)> {
    let mut own = [0_usize; PROFILES.len()];
    let mut lower = String::new();
    for word in words {
        lower.clear();
        lower.extend(word.chars().flat_map(char::to_lowercase).map(|c| if c == '’' { '\'' } else { c }));
        let common_in = COMMON_IN.get(lower.as_str()).copied().unwrap_or_default();
        for (language, (profile, own)) in PROFILES.iter().zip(&mut own).enumerate() {
            let lettered = || !lower.is_ascii() && lower.chars().any(|c| !c.is_ascii() && profile.letters.contains(c));
            *own += usize::from(common_in >> language & 1 == 1 || lettered());
        }
    }
    // Of equals the first: the list begins with the languages most people write.
    let best = own.iter().copied().max().filter(|&best| best > 0)?;
    let at = own.iter().position(|&own| own == best)?;
    Some((PROFILES[at].tag, best))
}
