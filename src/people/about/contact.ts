// How people reach the council for help: as its settings say, and only what they say.
import type { Visit } from '../../web/visit.ts';
import type { AboutSection } from './models.ts';

type Ways = Pick<AboutSection, 'text' | 'items' | 'links'>;

/** The ways to reach it, `lead` before them; `none` where no setting says any. */
export function waysToReachUs({ config, say }: Visit, lead: string, none: string): Ways {
  const { email, phone, hours } = config.help;
  if (!email && !phone) return { text: [none] };
  return {
    text: [lead],
    items: [
      ...(phone ? [say('about.phone', { phone })] : []),
      ...(hours ? [say('about.hours', { hours })] : []),
    ],
    ...(email
      ? { links: [{ text: say('about.email', { email }), href: `mailto:${encodeURI(email)}` }] }
      : {}),
  };
}
