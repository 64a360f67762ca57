// A process for the crash test, to be killed: works on the jobs of a database, whose URL it takes.
import { startBulkWork } from '../../../src/cases/bulk/worker.ts';
import { readConfig } from '../../../src/config.ts';
import { connect } from '../../../src/db/client.ts';
import { createLog } from '../../../src/log.ts';

const [databaseUrl = ''] = process.argv.slice(2);
const config = readConfig({ NODE_ENV: 'test', LOG_LEVEL: 'error' });
startBulkWork(connect(databaseUrl, { max: 3 }).prisma, config, createLog(config));
console.log('working');
setInterval(() => {}, 60_000); // stays until it is killed
