// A mail room for a file of tests: a database with a council, SMTP servers and postmen, all closed after each test.
import { afterAll, afterEach, beforeAll } from 'vitest';
import type { PrismaClient } from '../../src/generated/prisma/client.ts';
import type { Postman } from '../../src/mail/postman.ts';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';
import { addressOf, PEOPLE, raise, writeCouncil } from './council.ts';
import { sendOff } from './out-tray.ts';
import { type Manners, openPostOffice, type PostOffice } from './post-office.ts';

export type MailRoom = {
  database: FreshDatabase;
  postmen: Postman[];
  open(manners?: Manners): Promise<PostOffice>;
  /** Starts a postman for a server, whose clock is so many minutes fast. */
  send(office: Pick<PostOffice, 'url'>, ahead?: number): Postman;
};

/** Call it at the top of the file. */
export function mailRoom(): MailRoom {
  let made: FreshDatabase | undefined;
  const offices: PostOffice[] = [];
  const postmen: Postman[] = [];
  const room: MailRoom = {
    get database() {
      if (!made) throw new Error('the mail room opens before the first test');
      return made;
    },
    postmen,
    open: async (manners) => {
      const office = await openPostOffice(manners);
      offices.push(office);
      return office;
    },
    send: ({ url }, ahead) => {
      const postman = sendOff(room.database.prisma, url, ahead);
      postmen.push(postman);
      return postman;
    },
  };

  beforeAll(async () => {
    made = await freshDatabase();
    await writeCouncil(made.prisma);
  });
  afterAll(() => room.database.close());
  afterEach(async () => {
    // the servers first: a postman that one of them keeps waiting needn't wait any longer
    await Promise.all(offices.splice(0).map((office) => office.close()));
    await Promise.all(postmen.splice(0).map((postman) => postman.stop()));
    await room.database.prisma.mail.deleteMany();
    await room.database.prisma.case.deleteMany();
  });
  return room;
}

export const toOlive = { address: addressOf('olive'), userId: PEOPLE.olive.id };

/** A case of Olive's. Gives its id. */
export function olives(prisma: PrismaClient): Promise<number> {
  return raise(prisma, { reference: 'POT-7K3M-9QXD', owner: 'olive' });
}
