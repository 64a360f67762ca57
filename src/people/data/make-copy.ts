// A copy of what is held on somebody: data.json, index.html, cases.csv and the files, in one zip on our disk.
import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { Config } from '../../config.ts';
import { CSV_MARK, csvRows } from '../../export/csv.ts';
import { written } from '../../export/html.ts';
import { safeName, uniqueNames, writeZip, type ZipEntry } from '../../export/zip.ts';
import { bytesOf } from '../../files/bytes.ts';
import { newCopyFolder, type Pen, pen } from '../../files/copies.ts';
import { type FormDefinition, formIn } from '../../forms/definition.ts';
import type { PrismaClient } from '../../generated/prisma/client.ts';
import { momentsIn } from '../../web/look/moments.ts';
import type { Visit } from '../../web/visit.ts';
import type { Language } from '../../words/languages.ts';
import { beginning, caseSection, ENDING } from './as-html.ts';
import { columns, rowOf } from './as-table.ts';
import { copyOf } from './copy-case.ts';
import { ownCases, type ReadCase } from './read-cases.ts';
import { type AccountCopy, type CaseCopy, type CopyHead, FORMAT, VERSION } from './shape.ts';

/**
 * Writes the copy for a visitor: with their account and all their cases, or (null) with `only` some of them. Gives the zip's
 * path, to be removed once it was sent. Portions of cases go to disk as they are read, so that it takes no more
 * memory for ten thousand.
 */
export async function makeCopy(
  visit: Visit,
  account: AccountCopy | null,
  only?: readonly number[],
): Promise<string> {
  const { prisma, actor, config, language, say } = visit;
  const folder = await newCopyFolder(config);
  const zip = `${folder}.zip`;
  const pens: Pen[] = [];
  try {
    const madeAt = new Date();
    const head: CopyHead = { format: FORMAT, version: VERSION, site: config.siteName, madeAt, account };
    const { dateTime } = momentsIn(config.timeZone, () => madeAt, language);
    const words = { say, language, dateTime };
    for (const name of ['data.json', 'index.html', 'cases.csv'])
      pens.push(await pen(path.join(folder, name)));
    const [json, page, table] = pens;
    if (!json || !page || !table) throw new Error('a pen is missing');
    await json.write(JSON.stringify({ ...head, cases: [] }).slice(0, -']}'.length));
    await page.write(written(beginning(head, words)));
    await table.write(`${CSV_MARK}${csvRows([columns(say)])}`);
    const files: ZipEntry[] = [];
    const formOf = formsIn(prisma, language);
    let isFirst = true;
    for await (const portion of ownCases(prisma, actor, only)) {
      const copies: CaseCopy[] = [];
      for (const read of portion) {
        const paths = await pathsOf(config, read, files);
        copies.push(
          copyOf(read, await formOf(read.row.formId), (file) => paths.get(file.storedAs) ?? null, words),
        );
      }
      await json.write(`${isFirst ? '' : ','}${copies.map((one) => JSON.stringify(one)).join(',')}`);
      await page.write(copies.map((one) => written(caseSection(one, words))).join(''));
      await table.write(csvRows(copies.map((one) => rowOf(one))));
      isFirst = false;
    }
    await json.write(']}\n');
    await page.write(written(ENDING));
    for (const one of pens) await one.close();
    const documents = ['index.html', 'data.json', 'cases.csv'].map((name) => ({
      name,
      path: path.join(folder, name),
    }));
    await writeZip(zip, [...documents, ...files]);
    return zip;
  } catch (error) {
    await rm(zip, { force: true });
    throw error;
  } finally {
    // Closed already, unless it broke off.
    for (const one of pens) await one.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Forms by id, each read once. */
function formsIn(prisma: PrismaClient, language: Language): (id: number) => Promise<FormDefinition> {
  const known = new Map<number, Promise<FormDefinition>>();
  const read = async (id: number) => {
    const { definition } = await prisma.form.findUniqueOrThrow({
      where: { id },
      select: { definition: true },
    });
    return formIn(definition, language);
  };
  return (id) => {
    const form = known.get(id) ?? read(id);
    known.set(id, form);
    return form;
  };
}

/** Where each of a case's files goes in the zip, by what it is stored as; adds them to `files`. */
async function pathsOf(
  config: Config,
  { row, may }: ReadCase,
  files: ZipEntry[],
): Promise<Map<string, string>> {
  const paths = new Map<string, string>();
  if (!may('view-attachments')) return paths;
  const unique = uniqueNames();
  for (const file of row.files) {
    const stored = await bytesOf(config, file);
    if (stored === null) continue;
    const name = `files/${row.reference}/${unique(safeName(file.name))}`;
    paths.set(file.storedAs, name);
    files.push({ name, path: stored });
  }
  return paths;
}
