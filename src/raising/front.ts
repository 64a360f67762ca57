// The front page: what the visitor may raise, and the way to what they have raised.

import { countVisible } from '../permissions/list/visible.ts';
import { mayStart, raisableTypes } from '../permissions/raise.ts';
import { ANONYMOUS } from '../permissions/vocabulary.ts';
import type { Reply } from '../web/reply.ts';
import type { Visit } from '../web/visit.ts';
import { raiseAddress } from './draft/addresses.ts';
import type { FrontPage } from './models.ts';

const MOST_COUNTED = 99;

/** GET / */
export async function showFront({ prisma, actor }: Visit): Promise<Reply> {
  const anonymous = actor.person.id === ANONYMOUS;
  const title = 'What can we help with?';
  const model: FrontPage = {
    title,
    intro: 'Choose what it is about. You can follow what happens to everything that you send us.',
    types: raisableTypes(actor).map((type) => ({
      name: type.name,
      text: mayStart(actor, type)
        ? type.description
        : `${type.description} You raise it for somebody else.`.trim(),
      href: raiseAddress(type),
    })),
    ...(anonymous
      ? {}
      : {
          mine: {
            text: 'My cases',
            href: '/my-cases',
            count: await countVisible(prisma, actor, { lens: 'own' }, MOST_COUNTED),
          },
        }),
    none: anonymous
      ? 'Without an account there is nothing to raise here.'
      : 'There is nothing that you can raise with this account.',
  };
  return { show: 'raising/front', model, title, section: '/' };
}
