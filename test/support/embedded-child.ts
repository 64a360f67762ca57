// A process that runs the embedded server in the folder given, says so in a line of JSON, and stops it when told to.
import { startEmbedded } from '../../src/db/embedded.ts';

const [folder = ''] = process.argv.slice(2);
const { url, adopted, stop } = await startEmbedded(folder);
console.log(JSON.stringify({ url, adopted }));
process.once('SIGTERM', stop);
