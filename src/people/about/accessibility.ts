// The accessibility statement: what the pages meet, how that is tested, and what is known to be missing.

import { momentsIn } from '../../web/look/moments.ts';
import type { Reply } from '../../web/reply.ts';
import type { Visit } from '../../web/visit.ts';
import { waysToReachUs } from './contact.ts';
import type { AboutPage } from './models.ts';

// When its sentences were last held against the site.
const REVIEWED = new Date('2026-11-24T12:00:00Z');

/** GET /accessibility */
export function showAccessibility(visit: Visit): Reply {
  const { say, config, language } = visit;
  const site = config.siteName;
  const { date } = momentsIn(config.timeZone, () => REVIEWED, language);
  const model: AboutPage = {
    title: say('about.access-title'),
    intro: say('about.access-intro', { site }),
    sections: [
      {
        ...{ id: 'can', title: say('about.can-title'), text: [] },
        items: [
          say('about.can-zoom'),
          say('about.can-keyboard'),
          say('about.can-reader'),
          say('about.can-script'),
          say('about.can-colours'),
          say('about.can-language'),
        ],
      },
      {
        ...{ id: 'meets', title: say('about.meets-title') },
        text: [say('about.meets-text'), say('about.meets-tested')],
        items: [say('about.tested-axe'), say('about.tested-keyboard'), say('about.tested-size')],
      },
      {
        ...{ id: 'limits', title: say('about.limits-title'), text: [say('about.limits-text')] },
        items: [
          say('about.limit-files'),
          say('about.limit-words'),
          say('about.limit-staff'),
          say('about.limit-people'),
        ],
      },
      {
        ...{ id: 'report', title: say('about.report-title') },
        ...waysToReachUs(visit, say('about.report-lead'), say('about.report-none', { site })),
      },
      {
        ...{ id: 'reviewed', title: say('about.reviewed-title') },
        text: [say('about.reviewed-text', { date: date(REVIEWED) })],
      },
    ],
  };
  return { show: 'people/about', model, title: model.title };
}
