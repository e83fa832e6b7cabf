import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};

/** Serves a folder under a base path on a free port, and nothing else: a host that has another site at `/`. */
export async function serveUnder(base: string, folder: string): Promise<{ server: Server; origin: string }> {
  const server = createServer((request, response) => {
    const file = fileAt(base, folder, new URL(request.url ?? '/', 'http://localhost').pathname);
    if (!file) {
      response.writeHead(404).end('Nothing here.');
      return;
    }
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A server that listens on a port has an AddressInfo, not the name of a pipe.
  return { server, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

function fileAt(base: string, folder: string, path: string): string | undefined {
  if (!path.startsWith(base)) return undefined;
  const asked = join(folder, normalize(`/${decodeURIComponent(path.slice(base.length))}`));
  const file = path.endsWith('/') ? join(asked, 'index.html') : asked;
  return existsSync(file) && statSync(file).isFile() ? file : undefined;
}
