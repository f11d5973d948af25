// Made by `cargo xtask generate` from src/protocol.rs and src/settings.rs: change those.

/**
 * What goes on around a draft: facts that whoever holds it knows, not judgements. A field that is missing or makes no
 * sense counts as nothing known.
 */
export type Context = {
  /** It is within the hours the writer wants to keep quiet. */
  quietHours?: boolean,
  /** In how many other conversations the writer has an unsent draft, touched within the last minutes. */
  otherDrafts?: number,
  /** Minutes the writer has spent on messages today. */
  minutesSpent?: number,
  /** Minutes the writer means to spend a day; absent until set. */
  minutesBudget?: number,
};

/** A hint waved away: its kind and the words it marked (empty when it meant the whole draft). */
export type Dismissal = {
  /** The hint's kind. */
  kind: string,
  /** The words it marked. */
  words: string,
};

/** The answer to waving a hint away. */
export type Dismissed = {
  /** This kind has been waved away often enough that it should offer to rest. */
  offerRest: boolean,
};

/** A draft to be judged: what is in the box, and the conversation it answers. */
export type Draft = {
  /** The words in the box. */
  text: string,
  /** The messages before it, oldest first. */
  thread: Array<Message>,
  /** The moment of writing with the writer's offset from UTC, RFC 3339. Times in promises are read against it. */
  now?: string,
  /** What goes on around the draft. */
  context?: Context,
  /** Hints already waved away in this draft: they do not come back. */
  dismissed: Array<Dismissal>,
};

/** When a promise is due, and the words that say so. */
export type Due = {
  /** The moment, RFC 3339, with the offset of the draft's own. */
  at: string,
  /** Start of the words that name it, in UTF-16 code units of the draft. */
  start: number,
  /** End of those words. */
  end: number,
};

/** The families a person can switch on and off, and the names under which underlines are painted. */
export type Group = "respect" | "clarity" | "listening" | "care" | "trust" | "closeness" | "attention" | "affirmations";

/** One hint. */
export type Hint = {
  /** The id of its kind. */
  kind: string,
  /** The group it belongs to. */
  group: Group,
  /** The principle it serves. */
  principle: Principle,
  /** The lowest sensitivity at which it shows. */
  level: Sensitivity,
  /** Start of the words it means, in UTF-16 code units of the draft; 0 when it means the whole draft. */
  start: number,
  /** End of those words; 0 when it means the whole draft. */
  end: number,
  /** Set when it is about something missing from the draft as a whole. */
  whole?: boolean,
  /** Set when the nag budget keeps it from being underlined: it waits behind the badge. */
  waiting?: boolean,
  /** How sure the engine is, 0–1. */
  confidence: number,
  /** The heading of its card, at most 40 characters. */
  title: string,
  /** One sentence on how the words may land, at most 140 characters. */
  why: string,
  /** One to three things to try. */
  tries: Array<Try>,
  /** When what the words promise is due: where they name a time, and the draft says when it is written. */
  due?: Due,
};

/** One message of the conversation so far. */
export type Message = {
  /** Who sent it. */
  sender: Sender,
  /** What it says. */
  text: string,
  /** When it was sent, RFC 3339. */
  at?: string,
};

/** What a page may ask of the background. Grants nothing but judging a draft and minding one's own hints. */
export type PageRequest = {
  "type": "attach"
} | {
  "type": "check",
  /** What to judge. */
  draft: Draft,
} | {
  "type": "dismiss",
  /** The hint's kind. */
  kind: string,
} | {
  "type": "rest",
  /** The kind to switch off. */
  kind: string,
};

/** Whether Attune works in a page, and how. */
export type PageState = {
  /** False where the site is switched off or Attune is paused. */
  active: boolean,
  /** When a pause ends, in milliseconds since the Unix epoch. */
  resumesAt: number | null,
  /** How long typing must rest before a draft is looked at, in milliseconds. */
  pauseMs: number,
};

/** The five principles of harmony online that every kind serves one of. */
export type Principle = "attention" | "communication" | "care" | "trust" | "intimacy";

/** What the engine makes of a draft. */
export type Review = {
  /** The draft's language as a BCP 47 tag, `und` when it cannot be told. */
  language: string,
  /** How it sounds. */
  tone: Tone,
  /** What to show, in the order of the text; hints about the whole draft come first. */
  hints: Array<Hint>,
  /** Probabilities for the draft as a whole. */
  signals: Signals,
};

/** Who sent a message of the thread. */
export type Sender = "them" | "me";

/** How much a person wants to be told. Ordered: what shows at [`Gentle`](Self::Gentle) shows at every level above it. */
export type Sensitivity = "gentle" | "balanced" | "attentive";

/** What the extension's own pages may ask of the background, which alone writes settings. Answered with [`Settings`]. */
export type SettingChange = {
  "type": "sensitivity",
  /** The new level. */
  level: Sensitivity,
} | {
  "type": "site",
  /** The site's host name. */
  site: string,
  /** Whether to work there. */
  on: boolean,
} | {
  "type": "group",
  /** The group. */
  group: Group,
  /** Whether to show it. */
  on: boolean,
} | {
  "type": "kind",
  /** The kind's id. */
  kind: string,
  /** Whether to show it. */
  on: boolean,
} | {
  "type": "pause",
  /** Minutes from now. */
  minutes: number,
};

/**
 * Everything a person has set.
 *
 * Stored as one object. A field that is missing or does not make sense takes its default, and the other fields stay
 * as they were: a damaged setting never costs the rest.
 */
export type Settings = {
  /** How much to show. */
  sensitivity: Sensitivity,
  /** Groups of kinds that are switched off. */
  groupsOff: Array<Group>,
  /** Kinds, by id, that are switched off. Unknown ids are kept: they may belong to a newer version. */
  kindsOff: Array<string>,
  /** Host names on which Attune stays away. */
  sitesOff: Array<string>,
  /** Silent everywhere until this moment, in milliseconds since the Unix epoch. */
  pausedUntil: number | null,
  /** How long typing must rest before a draft is looked at, in milliseconds. */
  pauseMs: number,
  /**
   * Where the person lives, as a country's two letters or a language tag that holds them (`GB`, `en-GB`): which
   * helplines a card can name. Without it a card names those that anybody can reach.
   */
  region?: string,
};

/** Probabilities, 0–1, for the draft as a whole; the last two for the other person's latest message. */
export type Signals = {
  disrespect: number,
  politeness: number,
  emotional_reaction: number,
  interpretation: number,
  exploration: number,
  condescension: number,
  dismissal: number,
  hostility: number,
  sarcasm: number,
  commitment: number,
  their_distress: number,
  their_joy: number,
};

/** How a draft sounds as a whole. */
export type Tone = "warm" | "even" | "tense" | "heated";

/** Something to try. */
export type Try = {
  /** What the card's button says. */
  label: string,
  /** The exact words to put in; empty to remove the marked ones. */
  replacement: string,
} | {
  /** What the card's button says. */
  label: string,
  /** The words to begin with. */
  prompt: string,
};
