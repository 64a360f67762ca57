// One PostgreSQL server for the whole run (or the one that TEST_DATABASE_URL names), gone without a trace afterwards.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { startEmbedded } from '../../src/db/embedded.ts';
import { dropTemplates, makeTemplate } from './templates.ts';

declare module 'vitest' {
  interface ProvidedContext {
    server: string;
    run: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await testServer();
  const run = `${process.pid}`; // several runs may share a server
  try {
    await makeTemplate(server.url, run, 'empty');
  } catch (error) {
    await server.stop();
    throw error;
  }
  project.provide('server', server.url);
  project.provide('run', run);
  return async () => {
    await dropTemplates(server.url, run);
    await server.stop();
  };
}

async function testServer(): Promise<{ url: string; stop(): Promise<void> }> {
  const given = process.env['TEST_DATABASE_URL'];
  if (given) return { url: given, stop: async () => {} };
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'casement-test-'));
  fs.chmodSync(folder, 0o711); // as root, the server's account must get in
  const server = await startEmbedded(folder, { durable: false });
  const stop = async () => {
    await server.stop();
    fs.rmSync(folder, { recursive: true });
  };
  return { url: server.url, stop };
}
