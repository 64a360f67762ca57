// The tab of the staff's fields: each for whoever may read it, beside what else staff alone say of a case.
import { answerRows } from '../../forms/show.ts';
import { shownFields } from '../../forms/shown.ts';
import { mayReadField } from '../../permissions/fields.ts';
import type { SummaryRow } from '../../web/look/parts.ts';
import type { Reply } from '../../web/reply.ts';
import { type CaseVisit, decision, may, why } from '../../web/visit.ts';
import { sayIn } from '../../words/say.ts';
import { caseFrame, type TabBody } from '../manage/frame.ts';
import { actionAddress, isSaidAbove } from '../manage/offers.ts';
import { additionalOf } from './additional-record.ts';
import { PRIORITIES } from './priority.ts';

/** GET /cases/:reference/additional */
export function showAdditional(visit: CaseVisit): Promise<Reply> {
  return caseFrame(visit, 'additional', additionalTab(visit));
}

async function additionalTab(visit: CaseVisit): Promise<TabBody> {
  const { prisma, actor, facts } = visit;
  const { fields, answers, priority } = await additionalOf(prisma, facts.id);
  const readable = shownFields(fields, answers).filter(({ key }) =>
    mayReadField(actor, 'view-additional', facts, key),
  );
  const rows: SummaryRow[] = [
    { key: 'Priority', value: PRIORITIES[priority] },
    ...readable.flatMap((field) => answerRows(field, answers, sayIn('en'))),
  ];
  const made = decision(visit, 'view-additional');
  const edit = { text: 'Edit additional details', href: actionAddress(facts.reference, 'edit-additional') };
  return {
    sections: [
      {
        title: 'Additional details',
        rows,
        ...(made.allowed && made.bypass && !isSaidAbove(visit)
          ? { bypass: why(visit, 'view-additional') }
          : {}),
        ...(may(visit, 'edit-additional') ? { links: [edit] } : {}),
      },
    ],
  };
}
