// Serves the gallery: every part and every page's composition with made-up models, to look at while the look is worked on.
// Run: npm run build:look && npx tsx test/gallery/serve.ts [port]; its front page leads to every other.
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import path from 'node:path';
import { root } from '../../src/root.ts';
import { createRenderer } from '../../src/web/look/render.ts';
import { allPages } from './pages.ts';

const ASSETS = '/assets/gallery';
const TYPES: Record<string, string> = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
};
// As strict as the site's own, so that a page which needs more fails here already.
const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'";

/** Starts the gallery on a port of the loopback (0 for any). */
export function serveGallery(port: number): Promise<Server> {
  const render = createRenderer({
    siteName: 'Ambridge Council',
    timeZone: 'Europe/London',
    development: true,
    assets: ASSETS,
    now: () => new Date('2026-03-12T10:00:00Z'),
  });
  const pages = allPages();

  const server = createServer((request, response) => {
    const address = new URL(request.url ?? '/', 'http://gallery').pathname;
    const page = pages.get(address);
    if (page) {
      response.writeHead(page.status ?? 200, {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': CSP,
      });
      response.end(render(page.view, page.model, page.chrome));
      return;
    }
    asset(address).then(
      (body) => response.writeHead(200, { 'content-type': TYPES[path.extname(address)] ?? '' }).end(body),
      () => response.writeHead(404).end('No such page: see /'),
    );
  });
  return new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve(server)));
}

async function asset(address: string): Promise<Buffer> {
  if (!address.startsWith(`${ASSETS}/`)) throw new Error(`${address} is no asset`);
  const name = address.slice(ASSETS.length);
  return readFile(path.join(root, 'public', name)).catch(() =>
    readFile(path.join(root, 'dist/public', name)),
  );
}

if (import.meta.filename === process.argv[1]) {
  const port = Number(process.argv[2] ?? 4100);
  await serveGallery(port);
  process.stdout.write(`The gallery is at http://localhost:${port}/\n`);
}
