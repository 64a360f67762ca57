// What there is to find in the configuration: each piece and each named thing in it, with the words it is found by.
import { z } from 'zod';
import type { Piece } from '../../configuration/document.ts';
import { placeAddress } from '../drafts/places.ts';
import { type Drafted, stateTag } from '../drafts/standing.ts';
import { ROOMS } from '../rooms.ts';
import type { Pieces, Searched } from './read.ts';
import type { Candidate, Kind } from './sift.ts';
import { OTHER_WORDS } from './words.ts';

/** The rooms of setup, whatever they are called elsewhere. */
export function roomCandidates(): Candidate[] {
  return ROOMS.flatMap(({ rooms }) => rooms).map(({ text, href, about }) => ({
    ...{ kind: 'room', name: text, note: about, href, tags: [] },
    further: [about, OTHER_WORDS[href] ?? ''],
  }));
}

/** Everything in the pieces that has a name. */
export function candidatesIn(pieces: Pieces): Candidate[] {
  return [
    ...each('type', pieces.type, (type) => ({
      name: type.plural,
      note: type.published ? type.prefix : `${type.prefix}, not published`,
      further: [type.name, type.prefix, type.description],
    })),
    ...inside('type', 'part', pieces.type, partsOfType),
    ...each('workflow', pieces.workflow, ({ name, description }) => ({
      ...{ name, note: description, further: [description] },
    })),
    ...inside('workflow', 'step', pieces.workflow, partsOfWorkflow),
    ...each('role', pieces.role, ({ name, plural }) => ({ name, note: '', further: [plural] })),
    ...each('list', pieces.list, ({ name, items }) => ({
      ...{ name, note: `${items.length} items` },
      further: items.flatMap(({ key, label, welsh = '' }) => [label, welsh, key]),
    })),
    ...each('calendar', pieces.calendar, ({ name, timeZone, days }) => ({
      ...{ name, note: timeZone, further: [timeZone, ...days.map((day) => day.name)] },
    })),
    ...each('mail', pieces.mail, ({ action, recipient, language, subject, body }) => ({
      name: subject || action,
      note: `${action}, to ${recipient}, ${language === 'cy' ? 'Welsh' : 'English'}`,
      further: [action, recipient, body],
    })),
    ...each('group', pieces.group, ({ name, description, parent }) => ({
      name,
      note: [parent === undefined ? '' : `in ${pieces.group.get(parent)?.piece.name ?? parent}`, description]
        .filter(Boolean)
        .join(': '),
      further: [description],
    })),
    ...each('rule', pieces.rule, ({ name, holds, action }) => ({
      ...{ name, note: `${holds} ${action}`, further: [holds, action] },
    })),
  ];
}

type Said = Pick<Candidate, 'name' | 'note' | 'further'>;

function each<S extends Searched>(
  section: S & Kind,
  pieces: ReadonlyMap<string, Drafted<S>>,
  say: (piece: Piece<S>) => Said,
): Candidate[] {
  return [...pieces.values()].map(({ key, piece, state }) => {
    const { name, note, further } = say(piece);
    const found = { kind: section, href: placeAddress({ section, key }), tags: stateTag(state) };
    return { ...found, name, note, further: [...further, key] };
  });
}

type Part = { what: string; name: string; further?: readonly string[] };

function inside<S extends 'type' | 'workflow'>(
  section: S,
  kind: Kind,
  pieces: ReadonlyMap<string, Drafted<S>>,
  parts: (piece: Piece<S>) => Part[],
): Candidate[] {
  return [...pieces.values()].flatMap(({ key, piece, state }) =>
    parts(piece).map(({ what, name, further = [] }) => ({
      ...{ kind, name, further, note: `${what} of ${'plural' in piece ? piece.plural : piece.name}` },
      ...{ href: placeAddress({ section, key }), tags: stateTag(state) },
    })),
  );
}

function partsOfType({ form, additional, stages, subtypes, reasons, tasks }: Piece<'type'>): Part[] {
  return [
    ...fieldsIn(form).map((field) => ({ what: 'field', ...field })),
    ...fieldsIn(additional).map((field) => ({ what: 'staff field', ...field })),
    ...stages.map(({ key, name }) => ({ what: 'stage', name, further: [key] })),
    ...subtypes.map(({ key, name }) => ({ what: 'subtype', name, further: [key] })),
    ...reasons.map(({ key, kind, text }) => ({ what: `${kind} reason`, name: text, further: [key] })),
    ...tasks.map(({ key, title, instructions }) => ({
      ...{ what: 'task', name: title, further: [key, instructions] },
    })),
  ];
}

function partsOfWorkflow({ statuses, transitions }: Piece<'workflow'>): Part[] {
  return [
    ...statuses.map(({ key, name, publicName = '', publicDescription = '' }) => ({
      ...{ what: 'status', name, further: [key, publicName, publicDescription] },
    })),
    ...transitions.map(({ name }) => ({ what: 'transition', name })),
  ];
}

const Text = z.union([z.string(), z.record(z.string(), z.string())]);
const Fields = z.array(z.object({ key: z.string(), label: Text }));
// No more of a form than is searched: to check all of 200 forms takes long, and they were checked when they were kept.
const Labelled = z.object({ pages: z.array(z.object({ fields: Fields })) });

function fieldsIn(form: unknown): { name: string; further: string[] }[] {
  const read = Labelled.safeParse(form);
  return (read.data?.pages ?? [])
    .flatMap(({ fields }) => fields)
    .map(({ key, label }) =>
      typeof label === 'string'
        ? { name: label, further: [key] }
        : { name: label['en'] ?? key, further: [key, ...Object.values(label)] },
    );
}
