// Brings a file in as a process of its own, which a test kills.
import { connect } from '../../../src/db/client.ts';
import { bring } from './moving.ts';

const [url = '', file = ''] = process.argv.slice(2);
const { prisma, close } = connect(url, { max: 2 });
await bring(prisma, 'cases', file, { take: 'all' });
await close();
