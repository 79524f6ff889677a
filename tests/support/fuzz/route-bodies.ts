/** What each route is sent when nothing is wrong. A new route has to be added here to be fuzzed. */
import fc, { type Arbitrary } from 'fast-check';
import { eraseRequest, findPieceRequest } from '#protocol/erase.ts';
import { helpLookUp, helpRequest } from '#protocol/help.ts';
import { mutation } from '#protocol/mutation.ts';
import {
  arrivalRequest,
  askParcel,
  otherSchoolRequest,
  parcelRequest,
  receipt,
  removeSchoolRequest,
  slip,
} from '#protocol/parcel.ts';
import {
  printCardsRequest,
  schoolCommands,
  setUpRequest,
  withdrawCardRequest,
} from '#protocol/school.ts';
import { choosePicturesRequest, signInRequest } from '#protocol/sign-in.ts';
import { syncRequest } from '#protocol/sync.ts';
import { fromSchema } from './from-schema.ts';

const none = fc.constant(undefined);
const bytes = fc.uint8Array({ maxLength: 40 }).map((array) => Buffer.from(array));

/** One way in or another, as the request wants it. */
const signing = fromSchema(signInRequest, ['AAAABBBB', 'a-card-that-nobody-printed']).map(
  (body) => {
    const { card, code, ...rest } = body as { card?: string; code?: string };
    return card === undefined ? { ...rest, code: code ?? 'ABCD1234' } : { ...rest, card };
  },
);

/** `ids`: what the sender may know; `others`: people whom the office may do anything to. */
export function bodyOf(
  route: string,
  ids: readonly string[],
  others: readonly string[],
): Arbitrary<unknown> | null {
  const bodies: Record<string, () => Arbitrary<unknown>> = {
    'GET /api/health': () => none,
    'GET /api/health/ready': () => none,
    'GET /metrics': () => none,
    'GET *': () => none,
    'POST /api/sign-in': () => signing,
    'POST /api/set-up': () => fromSchema(setUpRequest, ['a-token-of-sixteen-signs']),
    'POST /api/as/:person/sync': () => syncing(ids),
    'GET /api/as/:person/pokes': () => none,
    'POST /api/as/:person/pictures': () => fromSchema(choosePicturesRequest, ids),
    'GET /api/as/:person/sessions': () => none,
    'DELETE /api/as/:person/sessions/:id': () => none,
    'POST /api/as/:person/sign-out': () => fc.jsonValue(),
    'GET /api/as/:person/school': () => none,
    'POST /api/as/:person/school/commands': () => fromSchema(schoolCommands, others),
    'POST /api/as/:person/school/cards': () => fromSchema(printCardsRequest, others),
    'POST /api/as/:person/school/cards/withdraw': () => fromSchema(withdrawCardRequest, others),
    'POST /api/as/:person/school/erase': () => fromSchema(eraseRequest, others),
    'POST /api/as/:person/school/erase/find': () => fromSchema(findPieceRequest, others),
    'GET /api/as/:person/who': () => none,
    'GET /api/as/:person/erasures': () => none,
    'POST /api/as/:person/help': () => fromSchema(helpRequest, ids),
    'POST /api/as/:person/school/help': () => fromSchema(helpLookUp, ['BCDFGH']),
    'GET /api/as/:person/schools': () => none,
    'POST /api/as/:person/school/others': () => otherSchool(others),
    'POST /api/as/:person/school/others/remove': () => fromSchema(removeSchoolRequest, others),
    'GET /api/as/:person/parcels': () => none,
    'POST /api/as/:person/parcels': () => fromSchema(parcelRequest, ids),
    'POST /api/as/:person/arrivals': () => saying('slip', slip, { of: arrivalRequest, ids }),
    'POST /api/parcels/ask': () => saying('receipt', receipt, { of: askParcel, ids }),
    'GET /api/as/:person/spaces/:space/records/:record/history': () => none,
  };
  return bodies[route.replace(/^HEAD /, 'GET ')]?.() ?? (/\/blobs\//.test(route) ? bytes : null);
}

function otherSchool(ids: readonly string[]): Arbitrary<unknown> {
  const urls = fc.constantFrom('https://elders.example', 'http://elders.example', 'file:///etc');
  const school = fromSchema(otherSchoolRequest, ids);
  return fc.tuple(school, urls).map(([one, url]) => ({ ...(one as object), url }));
}

/** What is signed travels as text: here it is text of the right shape. */
function saying(
  field: string,
  schema: unknown,
  { of, ids }: { of: unknown; ids: readonly string[] },
): Arbitrary<unknown> {
  return fc.tuple(fromSchema(of, ids), fromSchema(schema, ids)).map(([one, said]) => {
    return { ...(one as object), [field]: JSON.stringify(said) };
  });
}

function syncing(ids: readonly string[]): Arbitrary<unknown> {
  const rows = fc.array(fromSchema(mutation, ids), { maxLength: 4 });
  return fc
    .tuple(fromSchema(syncRequest, ids), fc.oneof(rows, fc.constant(null)))
    .map(([request, push]) => (push === null ? request : { ...(request as object), push }));
}
