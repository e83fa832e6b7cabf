import assert from 'node:assert/strict';
import { test } from 'node:test';
import { download, type DownloadOptions } from './download.ts';

const URL = '/course/data/mnist/train-02.bin';
type Fetch = DownloadOptions['fetch'];

/** A server that answers with these pieces and headers, then ends, or fails where a piece is an Error. */
function serving(pieces: (Uint8Array | Error)[], headers: Record<string, string> = {}, status = 200): Fetch {
  return async () => {
    const left = [...pieces];
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        const piece = left.shift();
        if (piece === undefined) controller.close();
        else if (piece instanceof Error) controller.error(piece);
        else controller.enqueue(piece);
      },
    });
    return new Response(body, { status, headers });
  };
}

test('the pieces arrive as one file, and the reader hears how far it is', async () => {
  const seen: [number, number][] = [];
  const buffer = await download(URL, {
    fetch: serving([Uint8Array.of(1, 2), Uint8Array.of(3), Uint8Array.of(4, 5, 6)], {
      'content-length': '6',
    }),
    onProgress: (received, total) => seen.push([received, total]),
  });
  assert.deepEqual([...new Uint8Array(buffer)], [1, 2, 3, 4, 5, 6]);
  assert.deepEqual(seen, [
    [2, 6],
    [3, 6],
    [6, 6],
  ]);
});

test('the total is 0 where nobody tells it, and where it counts encoded bytes', async () => {
  const encoded: Record<string, string> = { 'content-length': '2', 'content-encoding': 'gzip' };
  for (const headers of [{}, encoded]) {
    const totals = new Set<number>();
    const fetch = serving([new Uint8Array(1), new Uint8Array(2)], headers);
    const { byteLength } = await download(URL, { fetch, onProgress: (_, total) => totals.add(total) });
    assert.equal(byteLength, 3);
    assert.deepEqual([...totals], [0]);
  }
});

test('a bad status is one sentence with the name of the file', async () => {
  const missing = download(`${URL}?v=2`, { fetch: serving([], {}, 404) });
  await assert.rejects(missing, { name: 'Error', message: 'train-02.bin did not arrive (404).' });
});

test('where nobody answers, the sentence says so and keeps the cause', async () => {
  const cause = new TypeError('Failed to fetch');
  const fetch: Fetch = () => Promise.reject(cause);
  await assert.rejects(download(URL, { fetch }), {
    message: 'train-02.bin did not arrive (no answer).',
    cause,
  });
});

test('a file that fails half way, or ends early, says how much came', async () => {
  const part = new Uint8Array(120_000);
  const headers = { 'content-length': '480000' };
  const message = 'train-02.bin broke off after 120 of 480 kB.';
  const lost = new TypeError('network error');
  await assert.rejects(download(URL, { fetch: serving([part, lost], headers) }), { message, cause: lost });
  await assert.rejects(download(URL, { fetch: serving([part], headers) }), { message });
  await assert.rejects(download(URL, { fetch: serving([part, lost]) }), {
    message: 'train-02.bin broke off after 120 kB.',
  });
});

test('an abort rejects with its own reason, before the answer and after', async () => {
  const reason = new Error('The reader left.');
  const waiting: Fetch = (_, { signal }) =>
    new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(signal.reason)));
  const before = new AbortController();
  const unanswered = download(URL, { fetch: waiting, signal: before.signal });
  before.abort(reason);
  await assert.rejects(unanswered, reason);

  const after = new AbortController();
  const fetch = serving([new Uint8Array(1), new TypeError('aborted')], { 'content-length': '2' });
  const begun = download(URL, { fetch, signal: after.signal, onProgress: () => after.abort(reason) });
  await assert.rejects(begun, reason);
});
