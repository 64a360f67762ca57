// Whom a draft is for, as the helper reads it on every page of the form.
import type { Answers } from '../../forms/answer.ts';
import { fieldsOf } from '../../forms/definition.ts';
import { answerText } from '../../forms/show.ts';
import type { Reader } from '../../permissions/load-configuration.ts';
import type { ForWhomProps } from '../../web/look/raising-parts.ts';
import type { DraftVisit } from '../draft/doors.ts';
import { allAnswers, type Draft } from '../draft/drafts.ts';
import { whomAddress } from './addresses.ts';

/** Somebody with an account whom a draft is for; the helper found and chose them. */
export type Helped = { id: number; name: string; email: string; phone: string | null };

/** Nothing where it is for the visitor, or for somebody whom only the answers name. */
export async function helpedBy(
  reader: Reader,
  { forUserId }: Pick<Draft, 'forUserId'>,
): Promise<Helped | undefined> {
  if (forUserId === null) return undefined;
  return reader.user.findUniqueOrThrow({
    where: { id: forUserId },
    select: { id: true, name: true, email: true, phone: true },
  });
}

type Asked = Pick<DraftVisit, 'type' | 'draft' | 'form' | 'helped' | 'say'>;

/** What stands on every page of a draft for somebody else; nothing on the pages of one's own. */
export function forWhom({ type, draft, form, helped, say }: Asked): ForWhomProps | undefined {
  if (!draft.onBehalf) return undefined;
  const name = helped?.name ?? said('name', { draft, form, say }) ?? say('behalf.new-contact');
  return {
    text: say('behalf.for', { name }),
    change: { text: say('behalf.change'), href: whomAddress(type, draft.id) },
  };
}

/** What the answers so far say of whom it is for. */
export function said(
  means: 'name' | 'email',
  { draft, form, say }: Pick<DraftVisit, 'draft' | 'form' | 'say'>,
): string | undefined {
  const answers: Answers = allAnswers(draft.answers);
  const field = fieldsOf(form).find((one) => one.means === means);
  return (field && answerText(field, answers, say)) || undefined;
}
