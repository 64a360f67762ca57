// The help page: the same way to help from every page's foot.
import type { Reply } from '../../web/reply.ts';
import type { Visit } from '../../web/visit.ts';
import { waysToReachUs } from './contact.ts';
import type { AboutPage } from './models.ts';

/** GET /help */
export function showHelp(visit: Visit): Reply {
  const { say, config } = visit;
  const model: AboutPage = {
    title: say('about.help-title'),
    intro: say('about.help-intro', { site: config.siteName }),
    sections: [
      {
        ...{ id: 'contact', title: say('about.contact-title') },
        ...waysToReachUs(
          visit,
          say('about.contact-lead'),
          say('about.contact-none', { site: config.siteName }),
        ),
      },
      {
        ...{
          id: 'find',
          title: say('about.find-title'),
          text: [say('about.find-account'), say('about.find-link')],
        },
        links: [{ text: say('frame.my-cases'), href: '/my-cases' }],
      },
      {
        ...{ id: 'lost', title: say('about.lost-title'), text: [say('about.lost-text')] },
        links: [
          { text: say('about.lost-link'), href: '/track' },
          { text: say('about.lost-password'), href: '/forgot-password' },
        ],
      },
      {
        ...{ id: 'without', title: say('about.without-title') },
        text: [say('about.without-text'), say('about.without-saved')],
      },
    ],
  };
  return { show: 'people/about', model, title: model.title };
}
