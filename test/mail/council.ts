// A small council for the tests of mail: one case type, its groups, and one person for each reason to get a mail or not.
import { type Config, readConfig } from '../../src/config.ts';
import type { PrismaClient } from '../../src/generated/prisma/client.ts';
import { DEFAULT_MATRIX } from '../../src/permissions/default-matrix.ts';
import { type Actor, standingOf } from '../../src/permissions/standing.ts';
import { ANONYMOUS, ESCALATION_USER, MANAGER } from '../../src/permissions/vocabulary.ts';

/** Highways manages Potholes and has Crew below it; Chiefs are its escalation group; Parks have nothing to do with it. */
export const HIGHWAYS = 11;
export const CREW = 12;
export const CHIEFS = 13;
export const PARKS = 14;

const [POTHOLES, WORKFLOW, NEW, OPEN, CLOSED, FIXED] = [21, 22, 31, 32, 33, 41];
export const STATUS = { new: NEW, open: OPEN, closed: CLOSED };

/** Everybody has `access` but Olive, who owns cases, Nora, and Otto, an owner whose account was closed. */
export const PEOPLE = {
  olive: { id: 101, groups: [] },
  otto: { id: 102, groups: [], active: false },
  mia: { id: 103, groups: [HIGHWAYS] },
  carl: { id: 104, groups: [CREW] },
  ina: { id: 105, groups: [HIGHWAYS], active: false },
  nora: { id: 106, groups: [HIGHWAYS] },
  petra: { id: 107, groups: [PARKS] },
  chad: { id: 108, groups: [CHIEFS] },
} satisfies Record<string, { id: number; groups: number[]; active?: boolean }>;

export type Name = keyof typeof PEOPLE;
const NO_ACCESS: readonly Name[] = ['olive', 'otto', 'nora'];

/** What a person of the council is written to at. */
export const addressOf = (name: Name) => `${name}@ambridge.example`;

export function configWith(settings: Record<string, string> = {}): Config {
  return readConfig({ NODE_ENV: 'test', BASE_URL: 'https://cases.example', ...settings });
}

export function actorOf(prisma: PrismaClient, name: Name): Promise<Actor> {
  return standingOf(prisma, PEOPLE[name].id);
}

/** Writes the council into an empty database. */
export async function writeCouncil(prisma: PrismaClient): Promise<void> {
  await prisma.group.createMany({
    data: [
      { id: HIGHWAYS, name: 'Highways' },
      { id: CREW, name: 'Crew', parentId: HIGHWAYS },
      { id: CHIEFS, name: 'Chiefs' },
      { id: PARKS, name: 'Parks' },
    ],
  });
  await writePeople(prisma);
  await writePotholes(prisma);
}

async function writePeople(prisma: PrismaClient): Promise<void> {
  const people = Object.entries(PEOPLE) as [Name, { id: number; groups: number[]; active?: boolean }][];
  await prisma.user.createMany({
    data: people.map(([name, { id, active = true }]) => ({
      id,
      active,
      email: addressOf(name),
      name: `${name[0]?.toUpperCase()}${name.slice(1)}`,
    })),
  });
  await prisma.groupMember.createMany({
    data: people.flatMap(([, { id, groups }]) => groups.map((groupId) => ({ userId: id, groupId }))),
  });
  await prisma.grant.createMany({
    data: people
      .filter(([name]) => !NO_ACCESS.includes(name))
      .map(([, { id }]) => ({ flag: 'access', userId: id })),
  });
}

async function writePotholes(prisma: PrismaClient): Promise<void> {
  await prisma.workflow.create({ data: { id: WORKFLOW, name: 'Repairs' } });
  const ofWorkflow = { workflowId: WORKFLOW };
  await prisma.status.createMany({
    data: [
      {
        ...ofWorkflow,
        id: NEW,
        name: 'New',
        kind: 'start',
        publicName: 'Received',
        publicDescription: 'We will look soon.',
      },
      { ...ofWorkflow, id: OPEN, name: 'With the crew', kind: 'open', publicName: 'In progress' },
      { ...ofWorkflow, id: CLOSED, name: 'Done', kind: 'closed' },
    ],
  });
  await prisma.matrixCell.createMany({
    data: DEFAULT_MATRIX.map((cell) => ({ ...cell, workflowId: WORKFLOW })),
  });
  await prisma.caseType.create({
    data: {
      id: POTHOLES,
      name: 'Pothole',
      plural: 'Potholes',
      prefix: 'POT',
      published: true,
      workflowId: WORKFLOW,
      forms: { create: { id: FIXED, version: 1, definition: { pages: [] } } },
      reasons: { create: { id: FIXED, kind: 'closing', text: 'Repaired' } },
      roleGroups: {
        create: [
          { roleId: MANAGER, groupId: HIGHWAYS },
          { roleId: ESCALATION_USER, groupId: CHIEFS },
        ],
      },
    },
  });
}

type Raised = {
  reference: string;
  owner?: Name;
  contactName?: string;
  contactEmail?: string;
  title?: string;
};

/** A case of the council's type, assigned to Highways. Gives its id. */
export async function raise(prisma: PrismaClient, { owner, ...raised }: Raised): Promise<number> {
  const { id } = await prisma.case.create({
    data: {
      title: 'Deep hole in Elm Road',
      ...raised,
      caseTypeId: POTHOLES,
      workflowId: WORKFLOW,
      statusId: NEW,
      formId: FIXED,
      submission: {},
      ownerId: owner ? PEOPLE[owner].id : null,
      raisedById: owner ? PEOPLE[owner].id : ANONYMOUS,
      raisedAt: new Date('2026-06-30T23:30:00Z'),
    },
  });
  await prisma.assignment.create({
    data: {
      caseId: id,
      caseTypeId: POTHOLES,
      statusId: NEW,
      roleId: MANAGER,
      groupId: HIGHWAYS,
      byId: ANONYMOUS,
    },
  });
  return id;
}

export const CLOSING = { statusId: CLOSED, closingReasonId: FIXED };
