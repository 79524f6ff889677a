/**
 * Texts that a school says better, laid over those of the app: over what is loaded now and over
 * each file that comes later. Taking one back shows the text of the app again.
 */
import { ownText } from './own-text.ts';
import { heldTexts } from './use-text.ts';

export type PutWording = { language: string; namespace: string; key: string; text: string };

/** May this text stand where that one stood: the rule of whoever lays them over. */
export type MayStand = (text: string, better: string) => boolean;

type Laid = Omit<PutWording, 'text'> & { was: string };

let wanted: readonly PutWording[] = [];
let mayStand: MayStand = () => false;
const laid = new Map<string, Laid>();
let isListening = false;

export function putWordings(wordings: readonly PutWording[], rule: MayStand): void {
  wanted = wordings;
  mayStand = rule;
  if (!isListening) heldTexts.store.on('added', layOver);
  isListening = true;
  for (const one of laid.values()) put(one, one.was);
  laid.clear();
  for (const one of wanted) lay(one);
  // Whatever is on the screen says it anew.
  heldTexts.emit('languageChanged', heldTexts.language);
}

/** The text of the app itself, whatever lies over it. */
export function textOfApp(place: Omit<PutWording, 'text'>): string | null {
  const { language, namespace, key } = place;
  const was = laid.get(nameOf(place))?.was;
  return was ?? ownText(heldTexts.getResourceBundle(language, namespace), key);
}

function layOver(language: string, namespace: string): void {
  for (const one of wanted) {
    if (one.language !== language || one.namespace !== namespace) continue;
    // A file that came anew has the text of the app again.
    laid.delete(nameOf(one));
    lay(one);
  }
}

function lay(one: PutWording): void {
  const { language, namespace, key, text } = one;
  const was = textOfApp(one);
  if (was === null || !mayStand(was, text)) return;
  laid.set(nameOf(one), { language, namespace, key, was });
  put(one, text);
}

function put({ language, namespace, key }: Omit<PutWording, 'text'>, text: string): void {
  heldTexts.addResource(language, namespace, key, text, { silent: true });
}

function nameOf({ language, namespace, key }: Omit<PutWording, 'text'>): string {
  return `${language}/${namespace}/${key}`;
}
