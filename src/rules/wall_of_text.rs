//! 120 words and more without a break.

use crate::rules::{Finder, rule, say};
use crate::text::{Kind, Sentence, Voice, WordRange};

rule! {
    /// 120 words or more without an empty line or a line break.
    ///
    /// On a phone that is a screen full of grey. People skim it, and what mattered to you may be in the part they skip;
    /// or they put it off until they have time, and then forget. A break where a new thought begins costs nothing. If it
    /// is long because it is hard to say, the first line can tell what it is about.
    ///
    /// Quotations, pasted code and lists with breaks of their own are left alone.
    wall_of_text: Clarity, Communication, Attentive;
    sources: [
        "Nielsen & Pernice 2010: readers skip long unbroken passages and look at the first lines",
        "Kalyuga, Chandler & Sweller 1999: text in small pieces leaves more of the mind for what it says",
    ];
    fires: [
        say("I have been thinking about last weekend a lot. It was good to see everybody again, and the house looked wonderful with all the lights. I did notice though that you were quiet at dinner. Maybe you were just tired from the drive. Maybe it was what Dad said about the job. He means well but he has no idea how that sounds. When I was your age he told me much the same thing and I was furious for a week. «What I wanted» to say is that I am proud of you. It takes courage to leave something that pays well. I would not have dared to. If you would like to talk about it, I am around all week. We could go for a walk by the river like we used to. And bring the dog, he needs it as much as we do."),
        say("hey so about the trip i looked at the trains and the early one is like twice the price so i think we take the one at ten and then we are there at two which is fine because check in is at three anyway and we can leave the bags and get some food and then in the evening there is that concert in the park which is free but you need to be there early to get a spot so maybe we eat before and then go straight there and on sunday the museum opens at nine and closes at noon because of the holiday so if we want to see it we have to get up early and i know you hate that but it is only this once and then we can sleep on the train back home"),
        say("The deploy on Thursday did not go as planned and I want to write down what I saw before I forget. At nine the first nodes went down. We thought it was the usual memory problem, so Priya restarted them and all looked fine. At ten past nine the alerts came back. This time the queue had grown to four times its size. I stopped the workers to give it room. That helped for a while. Then the database ran out of connections, because the workers that had been stopped never gave theirs back. We found this out only at eleven. By then two customers had called. I think we should look at the pool first, and at the alerts second, since they told us nothing we could use. The rest can wait until Monday."),
        say("My dear, I wanted to tell you about the garden since you asked. The roses came late this year because of the cold, but now they are out, the red ones first and then the yellow. The apple tree has more fruit than ever and I do not know what to do with it all. Your uncle came by and cut the hedge. He is getting old and should not be on a ladder, but you know him. Mrs Owens from next door has a new cat which sits on the wall all day and looks at the birds. I made jam from the plums, eleven jars, and two of them are for you. The path is dry again after they mended the drain. Come when you can, the bench is in the sun from noon on."),
        say("So here is the thing about the flat. The agent said that the rent goes up in May, and that we can either sign for two years now or leave by the end of April. I do not want to decide this alone. The place is nice but it is far from your work and you come home late as it is. On the other hand moving costs money, and we just paid for the car. I looked at three others. One is dark, one is on the fifth floor without a lift, and one is fine but has no room for your desk. Maybe we could ask Jo whether her place is still free. She wanted to let it from June. It has a balcony and the bakery is next door. I would take it. What I need to know is how you see it."),
        say("ok long story but yesterday i was at the shop and this woman in front of me starts shouting at the guy at the till because he did not take her card and he was so calm about it and just said there is a machine outside and she goes on and on and then this old man behind me says to her that his wife died last week and he would give anything to have a day where a card is his problem and everybody went quiet and she started crying and he gave her a hug in the middle of the shop with his onions still in his hand and the guy at the till gave them both a chocolate bar and i stood there with my milk and cried as well like an idiot and i thought you would like this one so there you go that was my tuesday how was yours"),
    ];
    silent: [
        say("I'll be there at six. Save me a seat, please!"),
        say("I have been thinking about last weekend a lot. It was good to see everybody again, and the house looked wonderful with all the lights. I did notice though that you were quiet at dinner. Maybe you were just tired from the drive.\n\nMaybe it was what Dad said about the job. He means well but he has no idea how that sounds. When I was your age he told me much the same thing and I was furious for a week. What I wanted to say is that I am proud of you. It takes courage to leave something that pays well.\n\nI would not have dared to. If you would like to talk about it, I am around all week. We could go for a walk by the river like we used to. And bring the dog, he needs it as much as we do."),
        say("Look what she wrote: \"I have been thinking about last weekend a lot. It was good to see everybody again, and the house looked wonderful with all the lights. I did notice though that you were quiet at dinner. Maybe you were just tired from the drive. Maybe it was what Dad said about the job. He means well but he has no idea how that sounds. When I was your age he told me much the same thing and I was furious for a week. What I wanted to say is that I am proud of you. It takes courage to leave something that pays well. I would not have dared to. If you would like to talk about it, I am around all week. We could go for a walk by the river like we used to.\" What do you say to that?"),
        say("```\nfor every order in the list we look up the price and the tax and the weight and the country it goes to and then we add them all up and write the sum into the table that the report reads from every night and if the sum is more than the limit we write a line into the log with the name of the order and the time and then go on to the next one until the list is done and then we close the table and send a mail to everybody who asked for it with the sum and the number of orders and the number of those that were over the limit and the name of the person who has to look at them before the end of the week or ask somebody else to\n```"),
        say("flour\nsugar\ntwo eggs\nbutter\nmilk\nbread\nrice\nbeans\ntea\ncoffee\nsoap\npaper\nonions\ngarlic\nsalt\noil\nvinegar\nhoney\njam\napples\npears\nplums\nnuts\noats\ncream\ncheese\nham\nfish\npeas\ncorn\nwine\nbeer\nwater\njuice\nmatches\ncandles\nbags\nfoil\nbulbs\nstamps"),
        say("The bench is in the sun from noon on. Come when you can! I made jam, eleven jars, and two of them are for you. Mrs Owens from next door has a new cat which sits on the wall all day and looks at the birds."),
        say("> My dear, I wanted to tell you about the garden since you asked. The roses came late this year because of the cold, but now they are out, the red ones first and then the yellow. The apple tree has more fruit than ever and I do not know what to do with it all. Your uncle came by and cut the hedge. He is getting old and should not be on a ladder, but you know him. Mrs Owens from next door has a new cat which sits on the wall all day and looks at the birds. I made jam from the plums, eleven jars, and two of them are for you. The path is dry again after they mended the drain. Come when you can, the bench is in the sun from noon on.\nShe is so sweet"),
    ];
    find: find;
}

/// Words without a break that fill the screen of a phone.
const WALL: usize = 120;
/// How many words of a sentence are named to find it by.
const OPENING: usize = 3;

fn find(finder: &mut Finder) {
    let text = finder.text();
    for paragraph in text.sentences().chunk_by(|before, _| !before.ends_line) {
        let (Some(first), Some(last)) = (paragraph.first(), paragraph.last()) else { continue };
        let words = WordRange { start: first.words.start, end: last.words.end };
        let code = words.indices().any(|word| text.word(word).kind == Kind::Borrowed(Voice::Code));
        if text.written_words(words) < WALL || code {
            continue;
        }
        let hint = match middle(paragraph, words) {
            Some(next) => {
                let end = (next.words.start + OPENING).min(next.words.end);
                finder.hint_on("breathe", WordRange { start: next.words.start, end })
            }
            None => finder.hint_whole("unbroken"),
        };
        if let Some(hint) = hint {
            finder.add(hint);
        }
    }
}

/// The sentence that begins nearest the middle, if it is not the first.
fn middle(paragraph: &[Sentence], words: WordRange) -> Option<&Sentence> {
    let half = usize::midpoint(words.start, words.end);
    paragraph.iter().skip(1).min_by_key(|sentence| sentence.words.start.abs_diff(half))
}
