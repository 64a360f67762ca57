// What a batch of records is looked up in: the people, groups, types and cases that are here already, in few questions.
import type { FormDefinition } from '../../../forms/definition.ts';
import { formIn } from '../../../forms/definition.ts';
import type { CaseType, Configuration, Status } from '../../../permissions/configuration.ts';
import { configurationIn, type Reader } from '../../../permissions/load-configuration.ts';
import { readReference } from '../../../reference.ts';
import type { Kind } from '../kinds.ts';

export type Person = { id: number; email: string; name: string };
type Named = { id: number; name: string };
/** A type with all that its cases' records name. */
export type TypeHere = CaseType & {
  /** Of its workflow now. */
  statuses: readonly Status[];
  form: { id: number; definition: FormDefinition } | undefined;
  lists: { stages: Named[]; subtypes: Named[]; reasons: Named[] };
};
/** What is the same for every line of a file. */
export type Rules = {
  configuration: Configuration;
  types: Map<string, TypeHere>;
  groups: Map<string, Named>;
};
/** What is known of a batch. */
export type Known = Rules & {
  people: Map<string, Person>;
  cases: Map<string, number>;
  references: Set<string>;
  held: Set<string>;
};

/** Reads the rules as they are now. */
export async function readRules(reader: Reader): Promise<Rules> {
  const configuration = await configurationIn(reader);
  const forms = await reader.form.findMany({
    where: { purpose: 'raising' },
    distinct: ['caseTypeId'],
    orderBy: [{ caseTypeId: 'asc' }, { version: 'desc' }],
    select: { id: true, caseTypeId: true, definition: true },
  });
  const [stages, subtypes] = [await reader.stage.findMany(), await reader.subtype.findMany()];
  const reasons = await reader.reason.findMany({ where: { kind: 'closing' } });
  const types = new Map<string, TypeHere>();
  for (const type of configuration.types.values()) {
    const form = forms.find(({ caseTypeId }) => caseTypeId === type.id);
    const own = <Row extends { caseTypeId: number }>(rows: readonly Row[]) =>
      rows.filter(({ caseTypeId }) => caseTypeId === type.id);
    const here: TypeHere = {
      ...type,
      statuses: configuration.workflows.get(type.workflowId)?.statuses ?? [],
      form: form && { id: form.id, definition: formIn(form.definition, 'en') },
      lists: {
        stages: own(stages),
        subtypes: own(subtypes),
        reasons: own(reasons).map(({ id, text }) => ({ id, name: text })),
      },
    };
    for (const name of [type.name, type.plural, type.prefix]) types.set(name.toLowerCase(), here);
  }
  const groups = new Map([...configuration.groups.values()].map((one) => [one.name.toLowerCase(), one]));
  return { configuration, types, groups };
}

/** What a batch asks for by name. */
export type Asked = { emails: string[]; cases: string[]; references: string[] };

/** Looks a batch up. */
export async function lookUp(
  reader: Reader,
  rules: Rules,
  { kind, source }: { kind: Kind; source: string },
  { emails, cases, references }: Asked,
): Promise<Known> {
  const people = await reader.user.findMany({
    where: { email: { in: emails }, kind: { not: 'system' } },
    select: { id: true, email: true, name: true },
  });
  const byKey = await reader.movedIn.findMany({ where: { source, kind: 'cases', key: { in: cases } } });
  const wanted = [...references, ...cases].flatMap((typed) => readReference(typed) ?? []);
  const byReference = await reader.$queryRaw<{ id: number; reference: string }[]>`
    SELECT "id", "reference" FROM "cases" WHERE "reference" = ANY(${wanted}::text[])`;
  const found = new Map(byReference.map(({ id, reference }) => [reference, id]));
  return {
    ...rules,
    people: new Map(people.map((person) => [person.email, person])),
    cases: new Map([
      ...cases.flatMap((typed): [string, number][] => {
        const id = found.get(readReference(typed) ?? '');
        return id === undefined ? [] : [[typed, id]];
      }),
      ...byKey.map(({ key, recordId }): [string, number] => [key, recordId]),
    ]),
    references: new Set(found.keys()),
    held: await heldBy(
      reader,
      kind,
      people.map(({ id }) => id),
    ),
  };
}

/** What is held already, as `identity` names it. */
async function heldBy(reader: Reader, kind: Kind, userIds: number[]): Promise<Set<string>> {
  if (kind === 'memberships') {
    const rows = await reader.groupMember.findMany({ where: { userId: { in: userIds } } });
    return new Set(rows.map(({ groupId, userId }) => `${groupId} ${userId}`));
  }
  if (kind !== 'flags') return new Set();
  const rows = await reader.grant.findMany({
    where: { OR: [{ userId: { in: userIds } }, { groupId: { not: null } }] },
  });
  return new Set(rows.map((row) => `${row.flag} ${row.userId} ${row.groupId} ${row.caseTypeId}`));
}
