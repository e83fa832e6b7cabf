/** What a download may be told. */
export interface DownloadOptions {
  /** Ends it; the download then rejects with the signal's reason. */
  signal?: AbortSignal;
  /** Bytes so far, and in all: 0 while that is unknown. */
  onProgress?: (received: number, total: number) => void;
  /** Tests pass their own. */
  fetch?: (url: string, init: { signal?: AbortSignal }) => Promise<Response>;
}

/** Fetches a file of this site whole, and rejects with one sentence for the reader if it does not arrive so. */
export async function download(url: string, options: DownloadOptions = {}): Promise<ArrayBuffer> {
  const { signal, onProgress } = options;
  const response = await answer(url, options);
  const total = promisedBytes(response);
  const chunks: Uint8Array[] = [];
  let received = 0;
  try {
    for await (const chunk of chunksOf(response)) {
      chunks.push(chunk);
      received += chunk.length;
      onProgress?.(received, total);
    }
  } catch (cause) {
    signal?.throwIfAborted();
    throw new Error(brokenOff(url, received, total), { cause });
  }
  signal?.throwIfAborted();
  if (received < total) throw new Error(brokenOff(url, received, total));
  return joined(chunks, received);
}

async function answer(url: string, { signal, fetch = globalThis.fetch }: DownloadOptions): Promise<Response> {
  let response;
  try {
    response = await fetch(url, { signal });
  } catch (cause) {
    signal?.throwIfAborted();
    throw new Error(`${nameOf(url)} did not arrive (no answer).`, { cause });
  }
  if (!response.ok) throw new Error(`${nameOf(url)} did not arrive (${response.status}).`);
  return response;
}

/** Of an encoded body, content-length counts the bytes before decoding, and we see those after. */
function promisedBytes({ headers }: Response): number {
  const isEncoded = (headers.get('content-encoding') ?? 'identity') !== 'identity';
  return isEncoded ? 0 : Number(headers.get('content-length')) || 0;
}

/** A response's body is iterable in Node and Firefox, in other browsers by its reader alone. */
async function* chunksOf({ body }: Response): AsyncGenerator<Uint8Array> {
  const reader = body?.getReader();
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) yield next.value;
}

function joined(chunks: readonly Uint8Array[], length: number): ArrayBuffer {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes.buffer;
}

const nameOf = (url: string) => new URL(url, 'http://localhost').pathname.split('/').at(-1) ?? url;

function brokenOff(url: string, received: number, total: number): string {
  const kB = (bytes: number) => String(Math.round(bytes / 1000));
  const sofar = total > 0 ? `${kB(received)} of ${kB(total)}` : kB(received);
  return `${nameOf(url)} broke off after ${sofar} kB.`;
}
