// The front page: what the visitor may raise, and the way to what they have raised.

import { countVisible } from '../permissions/list/visible.ts';
import { mayStart, raisableTypes } from '../permissions/raise.ts';
import { ANONYMOUS } from '../permissions/vocabulary.ts';
import type { Reply } from '../web/reply.ts';
import type { Visit } from '../web/visit.ts';
import { translated } from '../words/translated.ts';
import { raiseAddress } from './draft/addresses.ts';
import { unfinishedForms } from './draft/unfinished.ts';
import type { FrontPage } from './models.ts';

const MOST_COUNTED = 99;

/** GET / */
export async function showFront(visit: Visit): Promise<Reply> {
  const { prisma, actor, say, language } = visit;
  const anonymous = actor.person.id === ANONYMOUS;
  const title = say('raising.front-title');
  const model: FrontPage = {
    title,
    intro: say('raising.front-intro'),
    types: raisableTypes(actor).map((type) => ({
      name: translated(type, language, 'name'),
      text: [
        translated(type, language, 'description'),
        ...(mayStart(actor, type) ? [] : [say('raising.front-for-others')]),
      ]
        .join(' ')
        .trim(),
      href: raiseAddress(type),
    })),
    ...(anonymous
      ? {}
      : {
          mine: {
            text: say('frame.my-cases'),
            href: '/my-cases',
            count: await countVisible(prisma, actor, { lens: 'own' }, MOST_COUNTED),
          },
        }),
    unfinished: await unfinishedForms(visit),
    none: say(anonymous ? 'raising.front-none-anonymous' : 'raising.front-none'),
  };
  return { show: 'raising/front', model, title, section: '/' };
}
