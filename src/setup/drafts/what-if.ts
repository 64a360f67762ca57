// The place on the review page for what publishing a draft would do to people and cases.
import type { Draft } from '../../configuration/draft.ts';
import type { SectionProps } from '../../web/look/parts.ts';
import type { Visit } from '../../web/visit.ts';

/** The sections of the review page that say it; none are known yet. */
export async function showWhatIf(_visit: Visit, _draft: Draft): Promise<readonly SectionProps[]> {
  return [];
}
