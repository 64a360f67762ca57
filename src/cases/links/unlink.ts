// Removing a link, from either of its ends, by whoever may see both.
import { z } from 'zod';
import { record, recordThere } from '../../history.ts';
import { decide } from '../../permissions/decide.ts';
import type { Permit } from '../../permissions/permit.ts';
import { type Form, Invalid } from '../../web/routing.ts';
import { type CaseVisit, may } from '../../web/visit.ts';
import { actionPage, asked, Stamp } from '../actions/action-page.ts';
import { tabAddress } from '../manage/tabs.ts';
import { entryOf } from './link.ts';
import { linksSeen } from './read-links.ts';
import { otherWayRound, relationText, relationWords } from './relations.ts';

type Input = { version: number; seen: number; link: string };

const MOST_CHOICES = 100;
const CHOOSE = 'Choose the link to remove';

/** /cases/:reference/unlink-case; `link` in the address chooses one. */
export const unlinkForm: Form<CaseVisit, Permit<'unlink-case'>, Input> = {
  input: () => z.object({ ...Stamp, link: z.string(CHOOSE).regex(/^\d{1,9}$/, CHOOSE) }),
  asks: (input) => asked(input),
  show: async (visit, filled) => {
    const { prisma, actor, facts, query } = visit;
    const links = may(visit, 'view-links')
      ? await linksSeen(prisma, actor, facts.id, linkNamed(query['link']))
      : [];
    const options = links.map(({ id, relation, reference }) => ({
      value: String(id),
      label: `${relationText(relation)} ${reference}`,
    }));
    return actionPage(
      visit,
      {
        action: 'unlink-case',
        title: 'Remove a link',
        explanation:
          options.length > 0
            ? 'Neither of the two cases shows the link any more. Both histories keep that it was there.'
            : 'This case has no link that you can see, so there is none to remove.',
        fields:
          options.length > 0
            ? [
                {
                  kind: 'choice',
                  name: 'link',
                  label: 'Which link?',
                  required: true,
                  options,
                  value: query['link'] ?? '',
                },
              ]
            : [],
        submit: { text: 'Remove link' },
      },
      filled,
    );
  },
  submit: async (permit, { link: id }, visit) => {
    const { tx, actor, facts } = permit;
    const [link] = await linksSeen(tx, actor, facts.id, { most: 1, id: Number(id) });
    if (!link || !decide(actor, 'view-links', facts).allowed)
      throw new Invalid({ field: 'link', text: CHOOSE });
    const { relation, endId, reference } = link;
    await tx.link.delete({ where: { id: link.id } });
    await record(permit, entryOf(relation, { id: endId, reference }));
    await recordThere(permit, endId, entryOf(otherWayRound(relation), facts));
    return {
      goTo: tabAddress(visit.facts.reference, 'links'),
      notice: `Link removed: ${relationWords(relation)} ${reference}.`,
    };
  },
};

function linkNamed(id = ''): { most: number; id?: number } {
  return /^\d{1,9}$/.test(id) ? { most: 1, id: Number(id) } : { most: MOST_CHOICES };
}
