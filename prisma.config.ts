// Tells Prisma's command line where the schema is, and to use its engine as WebAssembly instead of a downloaded program.
import fs from 'node:fs';
import path from 'node:path';
import { defineConfig } from 'prisma/config';

const env = path.join(import.meta.dirname, '.env');
if (fs.existsSync(env)) process.loadEnvFile(env);

process.env['PRISMA_SCHEMA_ENGINE_BINARY'] ??= path.join(import.meta.dirname, 'prisma/schema-engine.mjs');

// `generate`, `validate` and `format` ask no database, yet Prisma wants an address: nothing ever answers at this one.
const nowhere = 'postgresql://nobody@127.0.0.1:1/nothing';

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env['DATABASE_URL'] || nowhere },
});
