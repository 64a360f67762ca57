// Exporting a case: all of it that the person may see, as one zip; the history says who took it out.
import { z } from 'zod';
import { record } from '../../history.ts';
import { onCase } from '../../web/case-doors.ts';
import type { Door } from '../../web/doors.ts';
import type { Form } from '../../web/routing.ts';
import type { CaseVisit } from '../../web/visit.ts';
import { actionPage } from '../actions/action-page.ts';
import { makeDossier } from './make-zip.ts';

// It overwrites nothing, so it doesn't ask for the version that it was seen in.
const Click = z.object({});
type Click = z.infer<typeof Click>;

const door = onCase('export');

/** The entry stands before the zip is made: whatever comes of that, the case isn't locked while files are packed. */
export const exporting: Door<CaseVisit, null> = {
  says: door.says,
  admit: door.admit,
  write: async (visit, asked, work) => {
    await door.write(visit, asked, (permit) => record(permit, { public: false }));
    return work(null);
  },
};

/** /cases/:reference/export */
export const exportForm: Form<CaseVisit, null, Click> = {
  input: () => Click,
  show: (visit, filled) =>
    actionPage(
      visit,
      {
        action: 'export',
        title: 'Export this case',
        explanation:
          'You get one zip: a page to read, the same as JSON for machines, and the files. It holds what you may see of this case. The history keeps that you took it out.',
        fields: [],
        submit: { text: 'Download' },
      },
      filled,
    ),
  submit: async (_permit, _input, visit) => ({
    download: {
      path: await makeDossier(visit),
      name: `${visit.facts.reference}.zip`,
      contentType: 'application/zip',
      once: true,
    },
  }),
};
