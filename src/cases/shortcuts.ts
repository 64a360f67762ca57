// The sheet of the keyboard's shortcuts as a page of its own, for where the script that opens it doesn't run.
import { navigation, shortcutsOf } from '../web/look/chrome.ts';
import type { Reply } from '../web/reply.ts';
import type { Visit } from '../web/visit.ts';
import type { ShortcutsPage } from './models.ts';

/** GET /shortcuts */
export function showShortcuts({ actor, config, say }: Visit): Reply {
  const title = 'Keyboard shortcuts';
  const model: ShortcutsPage = {
    title,
    text: [
      'These keys work on the pages for staff in a browser that runs scripts. They mean nothing while you type into a field.',
      'Everything that they do can be done without them.',
    ],
    shortcuts: shortcutsOf(navigation(actor, undefined, config.showOutbox, say)),
  };
  return { show: 'cases/shortcuts', model, title, wide: true };
}
