#!/usr/bin/env node
// Stands in for Prisma's native `schema-engine`, which the registry doesn't carry: the same conversation
// (JSON-RPC, a line a message, over stdin and stdout), held with Prisma's own WebAssembly build of the engine.
import fs from 'node:fs';
import readline from 'node:readline';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import { EngineAdapter } from './schema-engine/adapter.mjs';
import { createDatabase, ping } from './schema-engine/database.mjs';
import { noDatabase } from './schema-engine/no-database.mjs';
import { loadEngine } from './schema-engine/wasm.mjs';

const args = process.argv.slice(2);
const datasource = JSON.parse(argument('--datasource') ?? '{}');

if (args.includes('--version')) {
  console.log('schema-engine-cli wasm');
} else if (args.includes('cli')) {
  await runCommand(args[args.indexOf('cli') + 1]);
} else {
  converse();
}

function argument(option) {
  const at = args.indexOf(option);
  return at < 0 ? undefined : args[at + 1];
}

/** The two commands that Prisma gives as arguments, outside of any conversation. It reads their outcome from stderr. */
async function runCommand(command) {
  const commands = { 'can-connect-to-database': ping, 'create-database': createDatabase };
  process.stderr.write('\n');
  try {
    const run = commands[command];
    if (!run) throw new Error(`schema-engine.mjs doesn't know the command "${command}"`);
    await run(datasource.url);
  } catch (error) {
    logError(error.message, { error_code: error.error_code });
    process.exitCode = 1;
  }
}

function converse() {
  const printed = new Map();
  let engine;
  let busy = Promise.resolve();

  // Prisma answers requests in the order in which it made them, so one is done after the other.
  const input = readline.createInterface({ input: process.stdin });
  input.on('line', (line) => {
    if (!line.trim()) return;
    const message = JSON.parse(line);
    if (message.method) busy = busy.then(() => answer(message));
    else printed.get(message.id)?.();
  });
  input.on('close', () => busy.then(() => process.exit()));

  async function answer({ id, method, params = {} }) {
    try {
      const result = own[method] ? await own[method](params) : await (await open())[method](params);
      send({ id, result: result ?? {} });
    } catch (error) {
      const message = String(error.message ?? error);
      const data = {
        is_panic: false,
        message,
        error_code: error.error_code ?? error.code,
        meta: error.meta ?? null,
      };
      send({ id, error: { code: 4466, message, data } });
    }
  }

  // what the WebAssembly engine lacks, or does differently from the native one
  const own = {
    createDatabase: async (params) => ({
      databaseName: await createDatabase(params.datasource?.url ?? datasource.url),
    }),
    ensureConnectionValidity: () => ping(datasource.url),
    getDatabaseVersion: async (params) => (await open()).version(params),
    diff: async (params) => {
      const schemasOnly = [params.from, params.to].every(({ tag }) =>
        ['empty', 'schemaDatamodel'].includes(tag),
      );
      const result = await (await open({ schemasOnly })).diff(params);
      if (result.stdout) await print(result.stdout);
      return { ...result, stdout: null };
    },
  };

  async function open({ schemasOnly = false } = {}) {
    engine ??= await startEngine(schemasOnly ? noDatabase : new EngineAdapter(datasource));
    return engine;
  }

  function print(content) {
    const id = `print-${printed.size + 1}`;
    send({ id, method: 'print', params: { content } });
    return new Promise((resolve) => printed.set(id, resolve));
  }

  function send(message) {
    process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
  }
}

async function startEngine(adapter) {
  const SchemaEngine = await loadEngine((message) => logError(message));
  const files = args.filter((_, i) => args[i - 1] === '--datamodels');
  const datamodels = files.map((file) => [file, fs.readFileSync(file, 'utf8')]);
  const options = { datamodels: datamodels.length ? datamodels : undefined };
  return SchemaEngine.new(options, () => {}, bindMigrationAwareSqlAdapterFactory(adapter));
}

/** Writes a line of the log in the form in which Prisma reads it. */
function logError(message, fields = {}) {
  const timestamp = new Date().toISOString();
  const line = { timestamp, level: 'ERROR', fields: { message, ...fields }, target: 'schema_engine::logger' };
  process.stderr.write(`${JSON.stringify(line)}\n`);
}
