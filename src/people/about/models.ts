// What the pages about the site itself (views/people/about) are given.
import type { Link } from '../../web/look/parts.ts';

/** views/people/about: help, and the accessibility statement. */
export interface AboutPage {
  title: string;
  intro: string;
  sections: readonly AboutSection[];
}

export interface AboutSection {
  id: string;
  title: string;
  text: readonly string[];
  items?: readonly string[];
  links?: readonly Link[];
}
