// Stopping the clock of a case's target, and starting it again with the time that was left.
import { z } from 'zod';
import { pauseTarget, resumeTarget } from '../../clock/case-target.ts';
import type { Permit } from '../../permissions/permit.ts';
import type { Form } from '../../web/routing.ts';
import type { CaseVisit } from '../../web/visit.ts';
import { actionPage, asked, backToCase, Stamp } from '../actions/action-page.ts';
import { requiredText } from '../actions/texts.ts';
import { sentenceOn } from './sentence.ts';

type Stop = { version: number; seen: number; reason: string };

/** /cases/:reference/pause-target */
export const pauseTargetForm: Form<CaseVisit, Permit<'pause-target'>, Stop> = {
  input: () => z.object({ ...Stamp, reason: requiredText('why the target is paused', 1000) }),
  asks: (input) => asked(input),
  show: async (visit, filled) =>
    actionPage(
      visit,
      {
        action: 'pause-target',
        title: 'Pause the target',
        explanation: `${await sentenceOn(visit)} Until somebody resumes it, the case isn’t late.`,
        fields: [{ kind: 'long-text', name: 'reason', label: 'Why?', required: true, maxLength: 1000 }],
        submit: { text: 'Pause' },
      },
      filled,
    ),
  submit: async (permit, { reason }, visit) => {
    await pauseTarget(permit, visit.config, reason);
    return backToCase(visit, 'The target is paused.');
  },
};

/** /cases/:reference/resume-target */
export const resumeTargetForm: Form<CaseVisit, Permit<'resume-target'>, Stop> = {
  input: () => z.object({ ...Stamp, reason: requiredText('why the target goes on', 1000) }),
  asks: (input) => asked(input),
  show: async (visit, filled) =>
    actionPage(
      visit,
      {
        action: 'resume-target',
        title: 'Resume the target',
        explanation: `${await sentenceOn(visit)} It goes on with exactly that.`,
        fields: [{ kind: 'long-text', name: 'reason', label: 'Why?', required: true, maxLength: 1000 }],
        submit: { text: 'Resume' },
      },
      filled,
    ),
  submit: async (permit, { reason }, visit) => {
    await resumeTarget(permit, visit.config, reason);
    return backToCase(visit, 'The target is running again.');
  },
};
