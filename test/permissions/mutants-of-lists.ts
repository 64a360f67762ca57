// Mistakes in the lists, the bin and "who may" that the agreement must catch, and one change that it must let pass.
import type { Mutant } from './mutants.ts';

export const MUTANTS_OF_LISTS: Mutant[] = [
  {
    name: 'lists deleted cases by type',
    file: 'list/walks.ts',
    find: 'WHERE NOT c."deleted" AND c."caseTypeId" = pair."typeId"',
    replace: 'WHERE c."caseTypeId" = pair."typeId"',
  },
  {
    name: 'lists deleted cases by assignment and task',
    file: 'list/walks.ts',
    find: `AND \${holds} AND NOT r."deleted" \${place.where}`,
    replace: `AND \${holds} \${place.where}`,
  },
  {
    name: 'forgets in the list that escalation users see what is escalated',
    file: 'list/visible.ts',
    find: `Prisma.sql\`AND c."escalated" \${also}\``,
    replace: 'also',
  },
  {
    name: 'lists a case once for each way in',
    file: 'list/visible.ts',
    find: "Prisma.join(walks, ' UNION ')",
    replace: "Prisma.join(walks, ' UNION ALL ')",
  },
  {
    name: 'lets repetitions use up a page',
    file: 'list/walks.ts',
    find: `Prisma.sql\`DISTINCT r."caseId"\``,
    replace: `Prisma.sql\`r."caseId"\``,
  },
  {
    name: 'begins a page with the last row of the one before',
    file: 'list/order.ts',
    find: "Boolean(rising) === back ? '<' : '>'",
    replace: "Boolean(rising) === back ? '<=' : '>='",
  },
  {
    name: 'turns an order with a key round',
    file: 'list/order.ts',
    find: "Boolean(rising) === back ? 'DESC' : 'ASC'",
    replace: "Boolean(rising) === back || key ? 'DESC' : 'ASC'",
  },
  {
    name: 'lets guess by a condition what somebody may not read',
    file: 'list/visible.ts',
    find: '(action) => !goesWithSeeing(actor, ways, action),',
    replace: '() => false,',
  },
  {
    name: 'calls claimable what a colleague has',
    file: 'list/pairs.ts',
    find: " || assigned === 'claimable'",
    replace: '',
  },
  {
    name: 'fills the bin without an assignment',
    file: 'list/deleted.ts',
    find: ` AND (\${assigned} OR \${reached})`,
    replace: '',
  },
  {
    name: 'still lists a case for a task that is done',
    file: 'list/walks.ts',
    find: `Prisma.sql\`r."state" = 'open'\``,
    replace: 'Prisma.sql`true`',
  },
  {
    name: "puts the owner's cases into the staff's list",
    file: 'list/visible.ts',
    find: "isOwners(way) === (lens === 'own')",
    replace: "isOwners(way) || lens === 'staff'",
  },
  {
    name: 'forgets child groups when asked who may',
    file: 'list/people.ts',
    find: 'UNION SELECT child."id" FROM "groups" child JOIN below above ON child."parentId" = above."id"',
    replace: '',
  },
];

/** Changes that change no answer: the other branch of a choice made for speed. They must agree. */
export const HARMLESS: Mutant[] = [
  {
    name: 'walks groups and filters pairs, as for somebody in very many groups',
    file: 'list/walk-rows.ts',
    find: 'const MOST_WALKS = 4000;',
    replace: 'const MOST_WALKS = 0;',
  },
];
