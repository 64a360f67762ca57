// A case as one zip on our disk: a page to read, the same for machines, and its files.
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { written } from '../../export/html.ts';
import { safeName, uniqueNames, writeZip, type ZipEntry } from '../../export/zip.ts';
import { bytesOf } from '../../files/bytes.ts';
import { newCopyFolder, pen } from '../../files/copies.ts';
import { filesOf } from '../../files/rows.ts';
import { momentsIn } from '../../web/look/moments.ts';
import { type CaseVisit, may } from '../../web/visit.ts';
import { dossierPage } from './as-html.ts';
import { readDossier } from './read.ts';
import type { FileEntry } from './shape.ts';

/** Gives the zip's path, to be removed once it was sent. */
export async function makeDossier(visit: CaseVisit): Promise<string> {
  const { config } = visit;
  const folder = await newCopyFolder(config);
  const zip = `${folder}.zip`;
  try {
    const entries: ZipEntry[] = [];
    const files = may(visit, 'view-attachments') ? await filesFor(visit, entries) : undefined;
    const dossier = await readDossier(visit, files);
    const { dateTime } = momentsIn(config.timeZone, () => dossier.madeAt);
    const documents = {
      'index.html': written(dossierPage(dossier, dateTime)),
      'case.json': `${JSON.stringify(dossier)}\n`,
    };
    for (const [name, text] of Object.entries(documents)) {
      const file = path.join(folder, name);
      const writing = await pen(file);
      await writing.write(text).finally(() => writing.close());
      entries.unshift({ name, path: file });
    }
    await writeZip(zip, entries);
    return zip;
  } catch (error) {
    await rm(zip, { force: true });
    throw error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The case's files, private ones too; adds those whose bytes can be had to `entries`. */
async function filesFor({ prisma, facts, config }: CaseVisit, entries: ZipEntry[]): Promise<FileEntry[]> {
  const unique = uniqueNames();
  const files: FileEntry[] = [];
  for (const file of await filesOf(prisma, facts.id, { publicOnly: false })) {
    const stored = await bytesOf(config, file);
    const name = stored === null ? null : `files/${unique(safeName(file.name))}`;
    if (stored !== null && name !== null) entries.push({ name, path: stored });
    const { contentType, bytes, uploadedAt } = file;
    files.push({ name: file.name, contentType, bytes, uploadedAt, public: file.public, path: name });
  }
  return files;
}
