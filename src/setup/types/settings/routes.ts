// The pages of a case type’s settings: one small form a section, each kept in the draft by itself.
import type { SetupPermit } from '../../../permissions/permit.ts';
import { setup } from '../../../web/doors.ts';
import type { Reply } from '../../../web/reply.ts';
import { type Filled, form, type Route } from '../../../web/routing.ts';
import type { Visit } from '../../../web/visit.ts';
import { namesIn, picked } from '../../choosing.ts';
import type { AddPage } from '../../models.ts';
import { filledIn, setupPage } from '../../show.ts';
import { refuseTaken } from '../making/naming.ts';
import { backTo, changeType, theType, typeAddress, typeKey } from '../the-type.ts';
import { basics, publishing } from './basics.ts';
import { files } from './files.ts';
import { type Change, orNothing, type SettingsSection } from './section.ts';
import { target } from './target.ts';
import { retention, working } from './working.ts';

/** The sections in the order of the type’s page. */
export const SECTIONS: readonly SettingsSection[] = [basics, publishing, working, target, files, retention];

export const settingsRoutes: Route[] = SECTIONS.flatMap((section) =>
  form(`/setup/types/:key/${section.slug}`, setup, {
    input: () => section.input,
    show: (visit, filled) => showSection(section, visit, filled),
    submit: (permit, change, visit) => keepSection(section, permit, change, visit),
  }),
);

async function showSection(section: SettingsSection, visit: Visit, filled: Filled): Promise<Reply> {
  const type = await theType(visit.prisma, visit);
  const model: AddPage = {
    title: section.title,
    action: `${typeAddress(typeKey(visit))}/${section.slug}`,
    errors: filled.errors,
    fields: filledIn(await section.fields(type, visit), filled),
    submit: 'Keep in my draft',
  };
  return setupPage('setup/add', `${section.title}: ${type.name}`, model, backTo(visit, type));
}

async function keepSection(
  { names: field, asksName }: SettingsSection,
  permit: SetupPermit,
  change: Change,
  visit: Visit,
): Promise<Reply> {
  if (field === undefined) {
    if (asksName) await refuseTaken(permit, change(await theType(permit.tx, visit)), typeKey(visit));
    return changeType(permit, visit, change);
  }
  const names = await namesIn(permit.tx, permit.actor, field);
  return changeType(permit, visit, (type) => {
    const next = change(type);
    return { ...next, ...orNothing(field, picked(field, next[field] ?? '', names)) };
  });
}
