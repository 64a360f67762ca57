// The matrix that a new workflow starts with, restated by hand from domain.md, section 4, in the page's order.
// Columns: owner, manager, monitor, task user, escalation user. Review a change of it against that page.
import { type Cell, ROLE } from './world.ts';

const COLUMNS = [ROLE.owner, ROLE.manager, ROLE.monitor, ROLE.taskUser, ROLE.escalationUser];

export const GRID = `
  view-summary          ✔     ✔       ✔     ✔     ✔
  view-details          ✔     ✔       ✔     –     ✔
  view-contact          ✔     ✔       –     –     ✔
  view-history          ✔     ✔       ✔     –     ✔
  view-private-history  –     ✔       –     –     ✔
  view-attachments      ✔     ✔       ✔     –     ✔
  view-emails           –     ✔       –     –     ✔
  view-links            –     ✔       ✔     –     ✔
  view-additional       –     ✔       ✔     –     ✔
  view-tasks            –     ✔       ✔     ✔     ✔

  add-public-note       live  ✔       –     –     –
  add-private-note      –     ✔       live  –     live
  edit-note             –     live    –     –     –
  edit-additional       –     live    –     –     –
  attach-file           live  live    –     live  –
  delete-file           –     live    –     –     –

  contact-owner         –     live    –     –     –
  email-owner           –     live    –     –     –
  answer-question       live  –       –     –     –
  withdraw              live  –       –     –     –
  give-feedback         closed –       –     –     –

  claim                 –     live    –     –     –
  release               –     live    –     –     –
  reassign              –     live    –     –     –
  assign-role           –     live    –     –     –
  send-reminder         –     live    –     –     –
  forward               –     live    –     –     –

  change-status         –     live    –     –     –
  change-stage          –     live    –     –     –
  change-subtype        –     live    –     –     –
  escalate              –     live    –     –     live
  de-escalate           –     live    –     –     live
  close                 –     live    –     –     –
  reopen                –     closed  –     –     –
  convert               –     live    –     –     –

  set-target            –     live    –     –     –
  extend-target         –     live    –     –     –
  pause-target          –     live    –     –     –
  resume-target         –     live    –     –     –

  raise-task            –     live    –     –     –
  cancel-task           –     live    –     –     –
  complete-task         –     live    –     live  –
  link-case             –     ✔       –     –     –
  unlink-case           –     ✔       –     –     –
  book-appointment      –     live    –     –     –

  export                –     ✔       –     –     –
`;

export type GridRow = { action: string; marks: string[] };

/** The grid's rows: an action and its five marks (✔, live, closed or –). */
export function gridRows(): GridRow[] {
  return GRID.split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter((words) => words.length > 1)
    .map(([action = '', ...marks]) => ({ action, marks }));
}

/** The cells of the grid that aren't "never". */
export function gridCells(): Cell[] {
  const modes = { '✔': 'always', live: 'live', closed: 'closed' } as const;
  return gridRows().flatMap(({ action, marks }) =>
    COLUMNS.flatMap((role, column) => {
      const mode = modes[marks[column] as keyof typeof modes];
      return mode ? [{ role, action: action as Cell['action'], mode }] : [];
    }),
  );
}
