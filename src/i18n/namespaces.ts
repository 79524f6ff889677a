import type activities from '../../locales/nl/activities.json';
import type agreement from '../../locales/nl/agreement.json';
import type allCards from '../../locales/nl/all-cards.json';
import type along from '../../locales/nl/along.json';
import type app from '../../locales/nl/app.json';
import type bundle from '../../locales/nl/bundle.json';
import type cards from '../../locales/nl/cards.json';
import type catalogue from '../../locales/nl/catalogue.json';
import type conversation from '../../locales/nl/conversation.json';
import type desk from '../../locales/nl/desk.json';
import type erasing from '../../locales/nl/erasing.json';
import type forms from '../../locales/nl/forms.json';
import type guide from '../../locales/nl/guide.json';
import type guideLessons from '../../locales/nl/guide-lessons.json';
import type handover from '../../locales/nl/handover.json';
import type help from '../../locales/nl/help.json';
import type helpDesk from '../../locales/nl/help-desk.json';
import type history from '../../locales/nl/history.json';
import type homeEntries from '../../locales/nl/home-entries.json';
import type leading from '../../locales/nl/leading.json';
import type lesson from '../../locales/nl/lesson.json';
import type letter from '../../locales/nl/letter.json';
import type loopbook from '../../locales/nl/loopbook.json';
import type media from '../../locales/nl/media.json';
import type otherSchools from '../../locales/nl/other-schools.json';
import type paper from '../../locales/nl/paper.json';
import type parcel from '../../locales/nl/parcel.json';
import type pictures from '../../locales/nl/pictures.json';
import type profiles from '../../locales/nl/profiles.json';
import type review from '../../locales/nl/review.json';
import type school from '../../locales/nl/school.json';
import type settings from '../../locales/nl/settings.json';
import type sharing from '../../locales/nl/sharing.json';
import type staff from '../../locales/nl/staff.json';
import type thirdParties from '../../locales/nl/third-parties.json';
import type today from '../../locales/nl/today.json';
import type transitions from '../../locales/nl/transitions.json';
import type truth from '../../locales/nl/truth.json';
import type ui from '../../locales/nl/ui.json';
import type wordings from '../../locales/nl/wordings.json';
import type words from '../../locales/nl/words.json';

type Texts = {
  activities: typeof activities;
  agreement: typeof agreement;
  'all-cards': typeof allCards;
  along: typeof along;
  app: typeof app;
  bundle: typeof bundle;
  cards: typeof cards;
  catalogue: typeof catalogue;
  conversation: typeof conversation;
  desk: typeof desk;
  erasing: typeof erasing;
  forms: typeof forms;
  guide: typeof guide;
  'guide-lessons': typeof guideLessons;
  handover: typeof handover;
  help: typeof help;
  'help-desk': typeof helpDesk;
  history: typeof history;
  'home-entries': typeof homeEntries;
  leading: typeof leading;
  lesson: typeof lesson;
  letter: typeof letter;
  loopbook: typeof loopbook;
  media: typeof media;
  'other-schools': typeof otherSchools;
  paper: typeof paper;
  parcel: typeof parcel;
  pictures: typeof pictures;
  profiles: typeof profiles;
  review: typeof review;
  school: typeof school;
  settings: typeof settings;
  sharing: typeof sharing;
  staff: typeof staff;
  'third-parties': typeof thirdParties;
  today: typeof today;
  transitions: typeof transitions;
  truth: typeof truth;
  ui: typeof ui;
  wordings: typeof wordings;
  words: typeof words;
};

/** One file of texts a feature: `locales/<language>/<namespace>.json`. */
export type Namespace = keyof Texts;

type PluralEnd = '_zero' | '_one' | '_two' | '_few' | '_many' | '_other';
type WithoutPlural<K extends string> = K extends `${infer Stem}${PluralEnd}` ? Stem : K;
type Paths<T> = {
  [K in keyof T & string]: T[K] extends string ? WithoutPlural<K> : `${K}.${Paths<T[K]>}`;
}[keyof T & string];

/**
 * The keys of a namespace, read from the Dutch file. The keys of cards and catalogue are put
 * together from ids of activities and steps, so they are plain text; a test proves that each one
 * exists.
 */
export type TextKey<N extends Namespace> = N extends 'cards' | 'catalogue'
  ? string
  : Paths<Texts[N]>;
