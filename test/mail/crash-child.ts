// A process for the crash tests, to be killed. Takes a database's URL, an SMTP server's, a case, and an errand:
// `change` commits a change of the case with its mail, and nothing more; `change-and-take` takes the mail, too, and
// stays so; `change-and-walk` starts a postman afterwards; `walk` starts one, and nothing else.
import { changeCase } from '../../src/change.ts';
import { connect } from '../../src/db/client.ts';
import { record } from '../../src/history.ts';
import { tellOwner } from '../../src/mail/letters.ts';
import { take } from '../../src/mail/turns.ts';
import { actorOf, configWith } from './council.ts';
import { sendOff } from './out-tray.ts';

const [databaseUrl = '', smtpUrl = '', caseId = '', errand = ''] = process.argv.slice(2);
const { prisma } = connect(databaseUrl, { max: 3 });

if (errand.startsWith('change')) {
  const change = { action: 'add-public-note', caseId: Number(caseId) } as const;
  await changeCase(prisma, await actorOf(prisma, 'mia'), change, async (permit) => {
    const text = 'We come on Monday.';
    await record(permit, { public: true, text });
    const config = configWith({ SMTP_URL: smtpUrl });
    await tellOwner(permit.tx, config, permit.facts.id, { action: permit.action, text, by: permit.actor });
  });
}
if (errand.endsWith('take')) await take(prisma, new Date());
if (errand.endsWith('walk')) sendOff(prisma, smtpUrl);

console.log('done');
setInterval(() => {}, 60_000); // stays until it is killed
