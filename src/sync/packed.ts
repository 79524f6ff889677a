/** Below this, packing costs a phone more than it saves. */
const smallestToPack = 1024;

type Packed = { headers: Record<string, string>; body: string | ArrayBuffer };

/** A request as it leaves: packed where this browser can, as the server's answers are. */
export async function packed(message: unknown): Promise<Packed> {
  const text = JSON.stringify(message);
  const headers = { 'content-type': 'application/json' };
  if (text.length < smallestToPack || typeof CompressionStream === 'undefined') {
    return { headers, body: text };
  }
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  const body = await new Response(stream).arrayBuffer();
  return { headers: { ...headers, 'content-encoding': 'gzip' }, body };
}
