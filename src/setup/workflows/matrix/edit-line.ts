// A whole row or column of a matrix on one page: every cell a question, or all of them set as in another.
import { z } from 'zod';
import { setup } from '../../../web/doors.ts';
import type { Reply } from '../../../web/reply.ts';
import { type Filled, form, post, type Route } from '../../../web/routing.ts';
import type { Visit } from '../../../web/visit.ts';
import type { RecordPage } from '../../models.ts';
import { filledIn, setupPage } from '../../show.ts';
import { keepWorkflow, theWorkflow } from '../the-workflow.ts';
import { type CellChange, withCells } from './cells.ts';
import { cellSaid, fieldOf, lineCells, lineFields, lineOf, modelOptions, setAs } from './line.ts';

const ROW = '/setup/workflows/:key/matrix-rows/:action';
const COLUMN = '/setup/workflows/:key/matrix-columns/:role';

/** The pages of rows and of columns, and what they send. */
export const lineRoutes: Route[] = [ROW, COLUMN].flatMap((path) => [
  ...form(path, setup, {
    input: lineInput,
    show: showLine,
    submit: async (permit, changes, visit) => {
      const line = await lineOf(permit.tx, visit, await theWorkflow(permit.tx, visit));
      return keepWorkflow(permit, visit, (workflow) => withCells(workflow, changes), line.href);
    },
  }),
  ...post(`${path}/as`, setup, {
    input: () => z.object({ model: z.string('Choose what it is to be like') }),
    show: showLine,
    submit: async (permit, { model }, visit) => {
      const found = await theWorkflow(permit.tx, visit);
      const line = await lineOf(permit.tx, visit, found);
      const changes = await setAs(permit.tx, visit, line, found.workflow, model);
      return keepWorkflow(permit, visit, (workflow) => withCells(workflow, changes), line.href);
    },
  }),
]);

/** The cells that are answered; of one that is left out, nothing is said. */
async function lineInput(visit: Visit): Promise<z.ZodType<CellChange[]>> {
  const found = await theWorkflow(visit.prisma, visit);
  const { places } = await lineOf(visit.prisma, visit, found);
  const sent = z.record(z.string(), z.unknown());
  return sent.transform((answers, context) =>
    places.flatMap((place): CellChange[] => {
      const said = answers[fieldOf(place)];
      if (said === undefined) return [];
      const cell = typeof said === 'string' ? cellSaid(found.workflow, said) : null;
      if (cell !== null) return [{ role: place.role, action: place.action, cell }];
      context.addIssue({
        ...{ code: 'custom', path: [fieldOf(place)] },
        message: `${place.label}: choose when it holds`,
      });
      return [];
    }),
  );
}

async function showLine(visit: Visit, filled: Filled): Promise<Reply> {
  const found = await theWorkflow(visit.prisma, visit);
  const line = await lineOf(visit.prisma, visit, found);
  const model: RecordPage = {
    title: `${found.workflow.name}: ${line.title}`,
    tags: [],
    rows: [],
    errors: filled.errors,
    lists: [{ title: 'Each by itself', items: lineCells(line, found), none: 'There is no cell.' }],
    forms: [
      {
        ...{ title: 'Set as in …', action: `${line.href}/as`, hidden: [] },
        explanation:
          'Every cell becomes what it is there. Statuses of another workflow are found by their names.',
        fields: filledIn(
          [
            {
              ...{ kind: 'search', name: 'model', label: 'As in', required: true },
              options: await modelOptions(visit.prisma, visit, line, found.key),
            },
          ],
          filled,
        ),
        submit: { text: 'Set them' },
      },
      {
        ...{ title: 'All of them', action: line.href, hidden: [] },
        fields: filledIn(lineFields(line, found), filled),
        submit: { text: 'Keep in my draft' },
      },
    ],
  };
  const back = { text: `Matrix of ${found.workflow.name}`, href: `${found.href}/matrix` };
  return setupPage('setup/record', model.title, model, back);
}
