// Putting a case into another workflow of its type: which one, and in which of its statuses it goes on.
import { z } from 'zod';
import { keepTimeIn } from '../../clock/case-target.ts';
import { record } from '../../history.ts';
import type { Status, Workflow } from '../../permissions/configuration.ts';
import type { Permit } from '../../permissions/permit.ts';
import { type Form, Invalid } from '../../web/routing.ts';
import type { CaseVisit } from '../../web/visit.ts';
import { actionPage, asked, backToCase, Stamp } from '../actions/action-page.ts';
import { oneOf, optionalText } from '../actions/texts.ts';

type Input = { version: number; seen: number; status: string; note: string | undefined };
type Place = { workflow: Workflow; status: Status };

/** /cases/:reference/change-workflow */
export const workflowForm: Form<CaseVisit, Permit<'change-workflow'>, Input> = {
  input: (visit) =>
    z.object({
      ...Stamp,
      status: oneOf(
        placesFor(visit).map(({ status }) => String(status.id)),
        'a workflow and a status',
      ),
      note: optionalText(),
    }),
  asks: (input) => asked(input),
  show: (visit, filled) => {
    const places = placesFor(visit);
    return actionPage(
      visit,
      {
        action: 'change-workflow',
        title: 'Change the workflow',
        explanation:
          places.length > 0
            ? 'Who may do what with this case follows the new workflow from then on. Nobody is written to.'
            : 'The type of this case has no other workflow that it could be in now.',
        fields:
          places.length > 0
            ? [
                {
                  kind: 'choice',
                  name: 'status',
                  label: 'In which workflow and status does it go on?',
                  required: true,
                  options: places.map(({ workflow, status }) => ({
                    value: String(status.id),
                    label: `${workflow.name}: ${status.name}`,
                  })),
                  value: String(nearest(visit, places)?.status.id ?? ''),
                },
                { kind: 'long-text', name: 'note', label: 'Note', hint: 'For staff only.', maxLength: 5000 },
              ]
            : [],
        submit: { text: 'Change workflow' },
      },
      filled,
    );
  },
  submit: async (permit, { status: chosen, note }, visit) => {
    const { tx, facts, actor } = permit;
    const place = placesFor({ ...visit, facts }).find(({ status }) => String(status.id) === chosen);
    if (!place) throw new Invalid({ field: 'status', text: 'Choose a workflow and a status' });
    const { workflow, status } = place;
    await tx.case.update({
      where: { id: facts.id },
      data: { workflowId: workflow.id, statusId: status.id },
    });
    const { workflows, statuses } = actor.configuration;
    await record(permit, {
      public: false,
      ...(note === undefined ? {} : { text: note }),
      data: {
        ...{ from: workflows.get(facts.workflowId)?.name ?? '', to: workflow.name },
        ...{ fromStatus: statuses.get(facts.statusId)?.name ?? '', toStatus: status.name },
      },
    });
    await keepTimeIn(status, permit, visit.config);
    return backToCase(visit, `The workflow is ${workflow.name} now, and the status ${status.name}.`);
  },
};

/** The statuses of the type's other workflows. Into and out of a closed one lead only closing and reopening. */
function placesFor({ actor, facts }: CaseVisit): Place[] {
  const { types, statuses, workflows } = actor.configuration;
  const isClosed = statuses.get(facts.statusId)?.kind === 'closed';
  return (types.get(facts.typeId)?.statusIds ?? []).flatMap((id) => {
    const status = statuses.get(id);
    const workflow = status && workflows.get(status.workflowId);
    if (!status || !workflow || workflow.id === facts.workflowId) return [];
    return (status.kind === 'closed') === isClosed ? [{ workflow, status }] : [];
  });
}

/** The status with the same name, or else the first of the same kind. */
function nearest({ actor, facts }: CaseVisit, places: readonly Place[]): Place | undefined {
  const now = actor.configuration.statuses.get(facts.statusId);
  const sameName = places.find(({ status }) => status.name === now?.name);
  return sameName ?? places.find(({ status }) => status.kind === now?.kind);
}
