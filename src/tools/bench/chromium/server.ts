import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../ports.mjs';
import { raceMinibatches } from '../raceMinibatches.ts';

/** Or the next that is free. */
const PORT = 4390;

/** What is used of Vite's server. */
interface ViteServer {
  middlewares: { use(path: string, answer: (request: unknown, response: Response) => void): void };
  listen(): Promise<unknown>;
  close(): Promise<void>;
  resolvedUrls: { local: string[] } | null;
}

interface Response {
  setHeader(name: string, value: string): void;
  end(body: string | Uint8Array): void;
}

/** Serves the workers as the site's development server does, an empty page for them, and the minibatches. */
export async function serve(): Promise<{ address: string; close(): Promise<void> }> {
  const server = await createServer({
    configFile: false,
    root: fileURLToPath(new URL('../../../..', import.meta.url)),
    appType: 'custom',
    logLevel: 'error',
    // Every request to these files is a fresh one: nothing to watch, to reload or to bundle beforehand.
    server: { host: '127.0.0.1', port: await freePort(PORT), watch: null, hmr: false, ws: false },
    optimizeDeps: { noDiscovery: true },
  });
  server.middlewares.use('/page', (_request, response) => {
    response.setHeader('Content-Type', 'text/html');
    response.end('<!doctype html><title>Bench</title>');
  });
  server.middlewares.use('/minibatches', (_request, response) => response.end(allMinibatches()));
  await server.listen();
  return { address: server.resolvedUrls?.local[0] ?? '', close: () => server.close() };
}

/** For each minibatch its grey levels, then its labels. */
function allMinibatches(): Uint8Array {
  return Buffer.concat(raceMinibatches().flatMap(({ levels, labels }) => [levels, labels]));
}

/** Of the Vite that Astro brings: the project names none itself. */
async function createServer(options: object): Promise<ViteServer> {
  const astro = createRequire(import.meta.url).resolve('astro/package.json');
  const vite: { createServer(options: object): Promise<ViteServer> } = await import(
    createRequire(astro).resolve('vite')
  );
  return vite.createServer(options);
}
