import type activities from '../../locales/nl/activities.json';
import type app from '../../locales/nl/app.json';
import type catalogue from '../../locales/nl/catalogue.json';
import type erasing from '../../locales/nl/erasing.json';
import type history from '../../locales/nl/history.json';
import type homeEntries from '../../locales/nl/home-entries.json';
import type loopbook from '../../locales/nl/loopbook.json';
import type media from '../../locales/nl/media.json';
import type profiles from '../../locales/nl/profiles.json';
import type review from '../../locales/nl/review.json';
import type school from '../../locales/nl/school.json';
import type settings from '../../locales/nl/settings.json';
import type sharing from '../../locales/nl/sharing.json';
import type today from '../../locales/nl/today.json';
import type transitions from '../../locales/nl/transitions.json';
import type truth from '../../locales/nl/truth.json';
import type ui from '../../locales/nl/ui.json';

type Texts = {
  activities: typeof activities;
  app: typeof app;
  catalogue: typeof catalogue;
  erasing: typeof erasing;
  history: typeof history;
  'home-entries': typeof homeEntries;
  loopbook: typeof loopbook;
  media: typeof media;
  profiles: typeof profiles;
  review: typeof review;
  school: typeof school;
  settings: typeof settings;
  sharing: typeof sharing;
  today: typeof today;
  transitions: typeof transitions;
  truth: typeof truth;
  ui: typeof ui;
};

/** One file of texts a feature: `locales/<language>/<namespace>.json`. */
export type Namespace = keyof Texts;

type PluralEnd = '_zero' | '_one' | '_two' | '_few' | '_many' | '_other';
type WithoutPlural<K extends string> = K extends `${infer Stem}${PluralEnd}` ? Stem : K;
type Paths<T> = {
  [K in keyof T & string]: T[K] extends string ? WithoutPlural<K> : `${K}.${Paths<T[K]>}`;
}[keyof T & string];

/**
 * The keys of a namespace, read from the Dutch file. The catalogue's keys are put together from
 * ids of activities and steps, so they are plain text; its own test proves that each one exists.
 */
export type TextKey<N extends Namespace> = N extends 'catalogue' ? string : Paths<Texts[N]>;
