// Poses as a database for comparing two schema files, where the engine only asks for the server's version.
import { ColumnTypeEnum } from '@prisma/driver-adapter-utils';

const identity = { provider: 'postgres', adapterName: 'no-database' };

const version = {
  columnNames: ['exists', 'version', 'num'],
  columnTypes: [ColumnTypeEnum.Boolean, ColumnTypeEnum.Text, ColumnTypeEnum.Int32],
  rows: [[true, 'PostgreSQL 18.4', 180004]],
};

const refuse = async () => {
  throw new Error('comparing two schema files needs no database, yet the engine asked for one');
};

export const noDatabase = {
  ...identity,
  connect: async () => ({
    ...identity,
    getConnectionInfo: () => ({ schemaName: 'public', supportsRelationJoins: true }),
    queryRaw: async () => version,
    executeRaw: async () => 0,
    executeScript: async () => {},
    startTransaction: refuse,
    dispose: async () => {},
  }),
  connectToShadowDb: refuse,
};
