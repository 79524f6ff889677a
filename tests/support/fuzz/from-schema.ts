/** Chance from a schema of the wire: values as devices send them, with ids that exist among them. */
import fc, { type Arbitrary } from 'fast-check';

type Action = { type: string; requirement?: unknown };
/** What the schema library keeps of itself; only these parts are read. */
type Schema = {
  type: string;
  pipe?: readonly (Schema | Action)[];
  entries?: Record<string, Schema>;
  wrapped?: Schema;
  item?: Schema;
  items?: readonly Schema[];
  key?: Schema | string;
  value?: Schema;
  options?: readonly unknown[];
  literal?: unknown;
};

const longest = 3;
const kinds = ['entry', 'step', 'reply', 'note', 'home-entry', 'seen', 'roster', 'unknown-kind'];

/** `ids`: what somebody might know or guess. */
export function fromSchema(schema: unknown, ids: readonly string[]): Arbitrary<unknown> {
  return build(schema as Schema, ids);
}

function build(schema: Schema, ids: readonly string[]): Arbitrary<unknown> {
  const actions = (schema.pipe ?? []).slice(1) as Action[];
  const below = (part: Schema | undefined) => (part ? build(part, ids) : fc.anything());
  switch (schema.type) {
    case 'object':
    case 'loose_object':
      return objectOf(schema.entries ?? {}, ids);
    case 'optional':
      return fc.option(below(schema.wrapped), { nil: undefined });
    case 'nullable':
      return fc.option(below(schema.wrapped), { nil: null });
    case 'array': {
      const exact = limit(actions, 'length');
      const minLength = exact ?? limit(actions, 'min_length') ?? 0;
      const maxLength = exact ?? Math.max(minLength, longest);
      return fc.array(below(schema.item), { minLength, maxLength });
    }
    case 'tuple':
      return fc.tuple(...(schema.items ?? []).map((item) => build(item, ids)));
    case 'record':
      return fc.dictionary(fc.constantFrom(...ids, 'space'), below(schema.value), { maxKeys: 3 });
    case 'picklist':
      return fc.constantFrom(...(schema.options ?? []));
    case 'literal':
      return fc.constant(schema.literal);
    case 'variant':
    case 'union':
      return fc.oneof(...((schema.options ?? []) as Schema[]).map((one) => build(one, ids)));
    case 'boolean':
      return fc.boolean();
    case 'number':
      return numberOf(actions);
    case 'string':
      return stringOf(actions, ids);
    case 'custom':
      return fc.constantFrom(...ids, 'role:teacher', 'role:parent');
    default:
      return fc.anything();
  }
}

function objectOf(entries: Record<string, Schema>, ids: readonly string[]): Arbitrary<unknown> {
  const parts = Object.entries(entries).map(([name, part]) => [name, build(part, ids)] as const);
  return fc.record(Object.fromEntries(parts));
}

function limit(actions: readonly Action[], type: string): number | undefined {
  const found = actions.find((action) => action.type === type)?.requirement;
  return typeof found === 'number' ? found : undefined;
}

function numberOf(actions: readonly Action[]): Arbitrary<number> {
  const min = limit(actions, 'min_value') ?? -10;
  const max = limit(actions, 'max_value') ?? Number.MAX_SAFE_INTEGER;
  return fc.oneof(fc.integer({ min, max: Math.min(max, min + 100) }), fc.constantFrom(min, max));
}

function stringOf(actions: readonly Action[], ids: readonly string[]): Arbitrary<string> {
  const pattern = actions.find((action) => action.type === 'regex')?.requirement;
  if (pattern instanceof RegExp) {
    if (pattern.source.startsWith('^[0-9a-f]{8}')) return fc.oneof(fc.constantFrom(...ids), anId);
    if (pattern.source.startsWith('^[0-9a-f]{64}')) return hex64;
    if (kinds.some((kind) => pattern.test(kind))) return fc.constantFrom(...kinds);
    return fc.stringMatching(pattern);
  }
  const minLength = limit(actions, 'min_length') ?? 0;
  const maxLength = Math.min(limit(actions, 'max_length') ?? 40, 40);
  const text = fc.string({ minLength, maxLength, unit: 'grapheme' });
  const fitting = ids.filter((one) => one.length <= (limit(actions, 'max_length') ?? 1e9));
  return fc.oneof(text, ...(fitting.length > 0 ? [fc.constantFrom(...fitting)] : []));
}

const digits = (length: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: length, maxLength: length });
const hex64 = digits(64);
const anId = digits(32).map(
  (hex) =>
    `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`,
);
