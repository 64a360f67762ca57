// Prisma's PostgreSQL adapter, mended in four places where the schema engine asks more of it than the client does.
import { randomUUID } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import { ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import pg from 'pg';
import { addressOf } from './database.mjs';

const CONNECTIONS = 4;

export class EngineAdapter extends PrismaPg {
  #address;
  #schema;
  #shadowUrl;

  constructor({ url, shadowDatabaseUrl }) {
    const { address, schema } = addressOf(url);
    super({ ...address, max: CONNECTIONS }, { schema });
    this.#address = address;
    this.#schema = schema;
    this.#shadowUrl = shadowDatabaseUrl;
  }

  async connect() {
    return mended(await super.connect());
  }

  // As it is, it may connect to the main database, and drops the shadow before it lets go of it.
  connectToShadowDb() {
    return this.#shadowUrl ? this.#givenShadow() : this.#passingShadow();
  }

  async #givenShadow() {
    const connection = await this.#open(addressOf(this.#shadowUrl).address);
    await connection.executeScript(
      `DROP SCHEMA IF EXISTS "${this.#schema}" CASCADE; CREATE SCHEMA "${this.#schema}"`,
    );
    return connection;
  }

  async #passingShadow() {
    const database = `prisma_migrate_shadow_db_${randomUUID()}`;
    const server = new pg.Client(this.#address);
    await server.connect();
    await server.query(`CREATE DATABASE "${database}"`);
    const connection = await this.#open({ ...this.#address, database });
    const letGo = connection.dispose;
    connection.dispose = async () => {
      await letGo();
      await server.query(`DROP DATABASE "${database}" WITH (FORCE)`);
      await server.end();
    };
    return connection;
  }

  async #open(address) {
    const adapter = new PrismaPg({ ...address, max: CONNECTIONS }, { schema: this.#schema });
    const connection = mended(await adapter.connect());
    const pool = connection.underlyingDriver();
    const dispose = connection.dispose.bind(connection);
    connection.dispose = async () => {
      await dispose();
      if (!pool.ended) await pool.end();
    };
    return connection;
  }
}

function mended(connection) {
  // As it is, it cuts a script at every ";", also inside a function's body.
  connection.executeScript = async (sql) => {
    try {
      await connection.underlyingDriver().query(sql);
    } catch (error) {
      connection.onError(error);
    }
  };
  const begin = connection.startTransaction.bind(connection);
  connection.startTransaction = async (isolation) => readingChar(await begin(isolation));
  return readingChar(connection);
}

const CHAR = 18; // pg_catalog's "char", of one byte: the engine reads it from the catalogue, the adapter refuses it
const BPCHAR = 1042;

/** Passes "char" columns off as char(1) on their way through the adapter, and names them for the engine. */
function readingChar(queryable) {
  const charColumns = new WeakMap();
  const performIO = queryable.performIO.bind(queryable);
  queryable.performIO = async (query) => {
    const result = await performIO(query);
    const found = [...result.fields.keys()].filter((i) => result.fields[i].dataTypeID === CHAR);
    for (const i of found) result.fields[i].dataTypeID = BPCHAR;
    charColumns.set(query, found);
    return result;
  };
  const queryRaw = queryable.queryRaw.bind(queryable);
  queryable.queryRaw = async (query) => {
    const result = await queryRaw(query);
    for (const i of charColumns.get(query) ?? []) result.columnTypes[i] = ColumnTypeEnum.Character;
    return result;
  };
  return queryable;
}
