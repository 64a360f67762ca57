// The gallery's case, and what its manager is offered.
import type { IdentityBarProps, OfferedAction } from '../../src/web/look/parts.ts';

export const identity: IdentityBarProps = {
  reference: 'POT-7K3M-9QXD',
  type: 'Pothole',
  title: 'Borchester Road, outside number 14',
  tags: [
    { text: 'In progress', tone: 'open' },
    { text: 'Escalated', tone: 'danger' },
  ],
  facts: [
    { key: 'Target', value: '11 March 2026 (missed)', tone: 'danger' },
    { key: 'Assigned to', value: 'Martin Okafor, Potholes team' },
    { key: 'Raised', value: '2 March 2026' },
  ],
};

const yes = (text: string): OfferedAction => ({ text, allowed: true, href: '/cases/form' });
export const no = (text: string, why: string): OfferedAction => ({ text, allowed: false, why });

export const groups = [
  {
    title: 'Writing to the case',
    actions: [yes('Attach a file'), yes('Edit staff fields')],
  },
  {
    title: 'The owner',
    actions: [yes('Ask a question'), no('Withdraw', 'Only the owner can withdraw POT-7K3M-9QXD.')],
  },
  {
    title: 'Who works on it',
    actions: [
      no('Claim', 'You can’t claim POT-7K3M-9QXD: Martin Okafor has it already. Release it first.'),
      yes('Release'),
      yes('Reassign'),
    ],
  },
  {
    title: 'Where it stands',
    actions: [
      yes('Change status'),
      no('Escalate', 'You can’t escalate POT-7K3M-9QXD: it is escalated already.'),
      yes('De-escalate'),
      no(
        'Close',
        'You can’t close POT-7K3M-9QXD: one task is open. Complete or cancel “Inspect the place” first.',
      ),
      no('Reopen', 'You can’t reopen POT-7K3M-9QXD: it isn’t closed.'),
    ],
  },
  {
    title: 'Out of the system',
    actions: [
      yes('Export'),
      no('Delete', 'You can’t delete POT-7K3M-9QXD: that needs the delete flag, and you don’t hold it.'),
    ],
  },
];
