// A copy of what is held on somebody: data.json, index.html, cases.csv and the files, in one zip on our disk.
import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { access, mkdir, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { once } from 'node:events';
import { CSV_MARK, csvRows } from '../../export/csv.ts';
import { safeName, uniqueNames, writeZip, type ZipEntry } from '../../export/zip.ts';
