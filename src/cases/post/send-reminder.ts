// Reminding those who are assigned to a case, in whichever role: a note by e-mail.
import { z } from 'zod';
import { record } from '../../history.ts';
import { tellStaff } from '../../mail/letters.ts';
import type { Held } from '../../permissions/facts.ts';
import type { Reader } from '../../permissions/load-configuration.ts';
import type { Permit } from '../../permissions/permit.ts';
import { type Form, Invalid } from '../../web/routing.ts';
import type { CaseVisit } from '../../web/visit.ts';
import { actionPage, asked, backToCase, Stamp } from '../actions/action-page.ts';
import { oneOf, requiredText } from '../actions/texts.ts';

type Input = { version: number; seen: number; whom: string; note: string };
type Assignee = { key: string; name: string; to: { userId: number } | { groupId: number } };

const EVERYBODY = 'everybody';

/** /cases/:reference/send-reminder */
export const reminderForm: Form<CaseVisit, Permit<'send-reminder'>, Input> = {
  input: async (visit) =>
    z.object({
      ...Stamp,
      whom: oneOf(
        [EVERYBODY, ...(await assigneesOf(visit.prisma, visit)).map(({ key }) => key)],
        'whom to remind',
      ),
      note: requiredText('what to remind them of'),
    }),
  asks: (input) => asked(input),
  show: async (visit, filled) => {
    const assignees = await assigneesOf(visit.prisma, visit);
    return actionPage(
      visit,
      {
        action: 'send-reminder',
        title: 'Send a reminder',
        explanation:
          'They get it by e-mail, as far as they can see this case. You don’t get it, even where you are assigned.',
        fields: [
          {
            kind: 'select',
            name: 'whom',
            label: 'To whom?',
            required: true,
            options: [
              { value: EVERYBODY, label: 'Everybody who is assigned' },
              ...assignees.map(({ key, name }) => ({ value: key, label: name })),
            ],
            value: EVERYBODY,
          },
          {
            kind: 'long-text',
            name: 'note',
            label: 'Note',
            hint: 'For staff only.',
            required: true,
            maxLength: 5000,
          },
        ],
        submit: { text: 'Send reminder' },
      },
      filled,
    );
  },
  submit: async (permit, { whom, note }, visit) => {
    const { tx, facts, actor } = permit;
    const assignees = await assigneesOf(tx, permit);
    const chosen = assignees.filter(({ key }) => whom === EVERYBODY || whom === key);
    await record(permit, {
      public: false,
      text: note,
      data: { to: chosen.map(({ name }) => name).join(', ') },
    });
    let letters = 0;
    for (const { to } of chosen)
      letters += await tellStaff(
        tx,
        visit.config,
        facts.id,
        { action: 'send-reminder', note, by: actor },
        to,
      );
    if (letters === 0)
      throw new Invalid({ field: 'whom', text: 'There is nobody but you among them who can see this case' });
    return backToCase(visit, 'The reminder is on its way.');
  },
};

/** The people and groups who hold a role by assignment, each once; the actor isn't reminded. */
async function assigneesOf(
  reader: Reader,
  { actor, facts }: Pick<CaseVisit, 'actor' | 'facts'>,
): Promise<Assignee[]> {
  const userIds = idsOf(facts.assignments, 'userId').filter((id) => id !== actor.person.id);
  const people = await reader.user.findMany({
    where: { id: { in: userIds } },
    orderBy: { name: 'asc' },
    select: { id: true, name: true },
  });
  const groups = idsOf(facts.assignments, 'groupId').map((id) => actor.configuration.groups.get(id));
  return [
    ...people.map(({ id, name }) => ({ key: `user-${id}`, name, to: { userId: id } })),
    ...groups
      .filter((group) => group !== undefined)
      .map(({ id, name }) => ({ key: `group-${id}`, name, to: { groupId: id } })),
  ];
}

function idsOf(rows: readonly Held[], of: 'userId' | 'groupId'): number[] {
  return [...new Set(rows.map((row) => row[of]))].filter((id) => id !== null);
}
