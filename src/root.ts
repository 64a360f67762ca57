// Where the checkout lies, whether this runs from src/ or from dist/.
import fs from 'node:fs';
import path from 'node:path';

/** The folder that holds package.json (absolute). */
export const root = nearest(import.meta.dirname);

function nearest(folder: string): string {
  if (fs.existsSync(path.join(folder, 'package.json'))) return folder;
  const above = path.dirname(folder);
  if (above === folder)
    throw new Error(`No package.json above ${import.meta.dirname}: run Casement from its checkout.`);
  return nearest(above);
}
