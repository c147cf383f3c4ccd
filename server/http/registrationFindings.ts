import { isIssued } from '../domain/documents/parts.ts';
import type { Dossier } from '../domain/dossier.ts';
import { citationOf } from '../domain/profile.ts';
import type { Figures } from '../domain/profile.ts';
import { mayBeShown } from '../domain/registration/limits.ts';
import { currentRegistration } from '../domain/registration/states.ts';
import { missingSentence } from '../text/registers.ts';

/** That an issued document made here has no effect before it is registered and published, where the profile says so. */
export function registrationFindings(
  { document, registrations }: Pick<Dossier, 'document' | 'registrations'>,
  figures: Figures,
): { text: string; rule: string }[] {
  const figure = figures['registration.missing'];
  const said = missingSentence(figure);
  if (said === null || !isIssued(document.status)) return [];
  if (mayBeShown(document, currentRegistration(registrations), true)) return [];
  return [{ text: `还没有办完统一登记和公布：${said}`, rule: citationOf(figure) }];
}
