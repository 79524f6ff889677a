import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { packageSchema } from '#along/package-schema.ts';
import { openZip, readEntry, type Zip } from '#along/read-zip.ts';
import { writeZip, type ZipFile, zipSize } from '#along/write-zip.ts';

const made = Date.UTC(2026, 10, 28, 20);

async function* listed(files: readonly ZipFile[]): AsyncGenerator<ZipFile> {
  yield* files;
}

const zipOf = (files: Record<string, Uint8Array<ArrayBuffer> | string>) =>
  writeZip(
    listed(Object.entries(files).map(([name, one]) => ({ name, contents: new Blob([one]) }))),
    made,
  );

async function opened(file: Blob): Promise<Zip> {
  const zip = await openZip(file);
  if (typeof zip === 'string') throw new Error(zip);
  return zip;
}

async function read(zip: Zip, name: string): Promise<string | null> {
  const entry = zip.entries.get(name);
  const bytes = entry === undefined ? null : await readEntry(entry, 10_000_000);
  return bytes === null ? null : new TextDecoder().decode(bytes);
}

/** Packed by another program, its list saying another size than what comes out. */
function packed(name: string, contents: Uint8Array, saidSize = contents.length): Blob {
  const bytes = zipSync({ [name]: contents });
  const view = new DataView(bytes.buffer);
  const list = view.getUint32(bytes.length - 6, true);
  view.setUint32(22, saidSize, true);
  view.setUint32(list + 24, saidSize, true);
  return new Blob([bytes]);
}

describe('a zip', () => {
  it('gives back what was put in it, whatever it is called and holds', async () => {
    const names = fc.uniqueArray(fc.stringMatching(/^[\p{L}\d]{1,12}\.bin$/u), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(names, fc.uint8Array({ maxLength: 4_000 }), async (all, bytes) => {
        const files = Object.fromEntries(all.map((name) => [name, Uint8Array.from(bytes)]));
        const zip = await opened(await zipOf(files));
        expect([...zip.entries.keys()]).toEqual(all);
        for (const entry of zip.entries.values()) {
          expect(await readEntry(entry, 4_000)).toEqual(Uint8Array.from(bytes));
        }
      }),
      { numRuns: 40 },
    );
  });

  it('is as large as was said before it was made', async () => {
    const files = { 'index.html': 'hallo', 'media/één.jpg': 'x'.repeat(999) };
    const sizes = Object.entries(files).map(([name, text]) => ({ name, size: text.length }));
    expect((await zipOf(files)).size).toBe(zipSize(sizes));
  });

  it('that another program packed is read as well', async () => {
    const text = 'Ik ben trots. '.repeat(500);
    const zip = await opened(packed('leap2a.xml', Buffer.from(text)));
    expect(await read(zip, 'leap2a.xml')).toBe(text);
  });

  it('of ours is read by another program', async () => {
    const zip = await zipOf({ 'index.html': 'hallo', 'media/één.jpg': 'foto' });
    const files = unzipSync(new Uint8Array(await zip.arrayBuffer()));
    expect(Object.keys(files)).toEqual(['index.html', 'media/één.jpg']);
    expect(new TextDecoder().decode(files['media/één.jpg'])).toBe('foto');
  });

  it('of which a byte was changed gives nothing of that file', async () => {
    const bytes = new Uint8Array(await (await zipOf({ a: 'aaaa', b: 'bbbb' })).arrayBuffer());
    bytes[bytes.indexOf('a'.charCodeAt(0), 31)] = 'x'.charCodeAt(0);
    const zip = await opened(new Blob([bytes]));
    expect(await read(zip, 'a')).toBeNull();
    expect(await read(zip, 'b')).toBe('bbbb');
  });

  it('that swells beyond its own word is let go of', async () => {
    const zip = await opened(packed('bomb', new Uint8Array(50_000_000), 100));
    expect(await read(zip, 'bomb')).toBeNull();
    const honest = packed('bomb', new Uint8Array(10), 700 * 1024 * 1024);
    expect(await openZip(honest)).toBe('swollen');
  });

  it('with a way out of its folder is not opened', async () => {
    for (const name of ['../x', 'a/../../x', '/etc/x', '\\x', 'C:\\x', 'a\\..\\x']) {
      expect(await openZip(await zipOf({ [name]: 'x' }))).toBe('climbs');
    }
  });

  it('that is none, is cut off, or is very large, says which', async () => {
    expect(await openZip(new Blob(['Ik ben geen zip']))).toBe('no-zip');
    const whole = await zipOf({ a: 'a'.repeat(2_000) });
    expect(await openZip(whole.slice(0, whole.size - 60))).toBe('no-zip');
    const large = { size: 301 * 1024 * 1024 } as Blob;
    expect(await openZip(large)).toBe('too-large');
  });
});

describe('the published shape', () => {
  it('is the one that travels in every file', () => {
    const published = readFileSync('docs/loopboek.schema.json', 'utf8');
    expect(JSON.parse(published)).toEqual(JSON.parse(JSON.stringify(packageSchema)));
  });
});
