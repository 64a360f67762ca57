// A case type’s own page: everything that is set for it, as the draft leaves it, and where each thing is changed.
import type { SectionProps } from '../../web/look/parts.ts';
import type { Reply } from '../../web/reply.ts';
import type { Visit } from '../../web/visit.ts';
import { namesIn } from '../choosing.ts';
import { TYPES } from '../rooms.ts';
import { setupPage } from '../show.ts';
import { CHOICES } from './choices.ts';
import { groupsSection } from './groups.ts';
import { stateTags } from './list.ts';
import type { TypePage } from './models.ts';
import { nextSteps, testCase } from './next.ts';
import { SECTIONS } from './settings/routes.ts';
import type { Names } from './settings/section.ts';
import { type Type, theType, typeAddress, typeKey } from './the-type.ts';
import { countCases, usesSection } from './uses.ts';

/** GET /setup/types/:key */
export async function showType(visit: Visit): Promise<Reply> {
  const { prisma, actor } = visit;
  const key = typeKey(visit);
  const type = await theType(prisma, visit);
  const names: Names = {
    group: await namesIn(prisma, actor, 'group'),
    workflow: await namesIn(prisma, actor, 'workflow'),
    calendar: await namesIn(prisma, actor, 'calendar'),
    role: await namesIn(prisma, actor, 'role'),
  };
  const touched = await prisma.draftPiece.findFirst({
    where: { section: 'type', key, draft: { byId: actor.person.id } },
    select: { before: true },
  });
  const published = await prisma.caseType.findFirst({ where: { key }, select: { id: true } });
  const id = published?.id ?? 0;
  const counts = await countCases(visit, id);
  const model: TypePage = {
    title: type.name,
    tags: stateTags(type, touched === null ? 'published' : published ? 'changed' : 'new'),
    ...(touched === null ? {} : { draft: DRAFT }),
    ...nextSteps(visit, type, id, counts, touched !== null),
    actions: [
      ...testCase(visit, id),
      { text: 'Copy it', href: `${typeAddress(key)}/copy`, kind: 'secondary' },
    ],
    sections: [
      ...SECTIONS.map(
        ({ slug, title, rows }): SectionProps => ({
          ...{ id: slug, title, rows: rows(type, names) },
          links: [{ text: `Change ${title.toLowerCase()}`, href: `${typeAddress(key)}/${slug}` }],
        }),
      ),
      formsSection(type, key),
      groupsSection(type, key, names),
      choicesSection(type, key),
      workSection(type, key, names),
      await usesSection(visit, key, type, id, counts),
    ],
  };
  return setupPage('setup/type', type.name, model, TYPES);
}

const DRAFT = {
  text: 'You see it as your draft leaves it. Nothing of that holds before it is published.',
  link: { text: 'Review and publish', href: '/setup/draft' },
};

type RawForm = { pages?: readonly { fields?: readonly unknown[] }[] } | undefined;

function formsSection({ form, additional }: Type, key: string): SectionProps {
  return {
    id: 'forms',
    title: 'Forms',
    rows: [
      { key: 'What whoever raises it is asked', value: sizeOf(form as RawForm) },
      { key: 'What staff fill in besides', value: sizeOf(additional as RawForm) },
    ],
    links: [
      { text: 'Build the form', href: `${typeAddress(key)}/form` },
      { text: 'Build the staff’s fields', href: `${typeAddress(key)}/additional` },
      { text: 'Who reads and changes which field', href: `${typeAddress(key)}/field-rights` },
    ],
  };
}

function sizeOf(form: RawForm): string {
  const pages = form?.pages ?? [];
  const fields = pages.reduce((sum, page) => sum + (page.fields?.length ?? 0), 0);
  if (pages.length === 0) return 'Nothing';
  return `${counted(pages.length, 'page')}, ${counted(fields, 'field')}`;
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

function choicesSection(type: Type, key: string): SectionProps {
  return {
    id: 'choices',
    title: 'Choices',
    rows: CHOICES.map((list) => ({
      key: list.title,
      value:
        list
          .read(type)
          .filter(({ retired }) => !retired)
          .map(({ name }) => name)
          .join('\n') || 'None',
      change: { href: `${typeAddress(key)}/${list.slug}`, what: list.title },
    })),
  };
}

function workSection({ tasks, autoAssign }: Type, key: string, { group }: Names): SectionProps {
  return {
    id: 'work',
    title: 'Tasks and assignment',
    rows: [
      {
        key: 'Tasks',
        value: tasks.map(({ title }) => title).join('\n') || 'None',
        change: { href: `${typeAddress(key)}/tasks`, what: 'tasks' },
      },
      {
        key: 'Assigned by rules to',
        value:
          autoAssign.map((rule) => group.get(rule.group) ?? rule.group).join('\n') ||
          'No rules: the first manager group gets each case',
        change: { href: `${typeAddress(key)}/assignment`, what: 'rules of assignment' },
      },
    ],
  };
}
