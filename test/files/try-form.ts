// A form that takes files, for tests of how they come in: on a case of one's own, with a text beside.
import { z } from 'zod';
import { limitsOf } from '../../src/files/limits.ts';
import { type Kept, type RefusedFile, receive } from '../../src/files/receive.ts';
import { attachToCase } from '../../src/files/rows.ts';
import { record } from '../../src/history.ts';
import type { Permit } from '../../src/permissions/permit.ts';
import { routes } from '../../src/routes.ts';
import { onOwnCase } from '../../src/web/case-doors.ts';
import { type Form, form, type Route, typed, withFiles } from '../../src/web/routing.ts';
import type { CaseVisit } from '../../src/web/visit.ts';

type Received = CaseVisit & { kept?: Kept[]; refused?: RefusedFile[] };

const tryForm: Form<Received, Permit<'attach-file'>, { said: string }> = {
  receives: async (visit) => {
    const { prisma, config, uploads, say, facts } = visit;
    const limits = await limitsOf(prisma, facts.typeId, config);
    return { ...visit, ...(await receive(config, uploads, limits, say, 0)) };
  },
  input: ({ refused = [] }) =>
    z.object({ said: z.string() }).superRefine((_input, context) => {
      for (const { field, text } of refused)
        context.addIssue({ code: 'custom', path: [field], message: text });
    }),
  show: ({ path }, { sent, errors }) => ({
    show: 'raising/page',
    title: 'Try',
    model: {
      ...{
        typeName: 'Try',
        title: 'Try',
        step: { page: 1, of: 1 },
        action: path,
        hidden: [],
        submit: 'Send',
      },
      fields: [{ kind: 'text', name: 'said', label: 'Said', required: true, value: typed(sent, 'said') }],
      errors: errors.map(({ text }) => ({ text })),
    },
  }),
  submit: async (permit, { said }, visit) => {
    const eventId = await record(permit, { public: true, text: said });
    await attachToCase(permit, visit.kept ?? [], { eventId, public: true });
    return { goTo: `/my-cases/${permit.facts.reference}` };
  },
};

/** The site's own addresses, and the form's at /try/:reference. */
export const withTryForm: readonly Route[] = [
  ...withFiles(form('/try/:reference', onOwnCase('attach-file'), tryForm)),
  ...routes,
];
