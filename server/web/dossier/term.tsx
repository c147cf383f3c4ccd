import type { JSX } from 'preact';
import { TERM_ACT } from '../../text/term.ts';
import { Empty } from '../components/parts.tsx';
import { paths } from '../paths.ts';
import { TermStandingFacts } from '../term/standing.tsx';
import type { DossierPage } from './model.ts';

/** 有效期: how it stands, what counts back from its end, and the way to what can be done about it. */
export function Term({ page }: { page: DossierPage }): JSX.Element {
  const { document } = page.dossier;
  const issued = document.status === 'issued' || document.status === 'filed';
  const { term } = page;
  return (
    <section id="term" class="panel" aria-labelledby="term-title">
      <h2 id="term-title">有效期</h2>
      {issued ? <TermStandingFacts term={term} today={page.today} /> : <Empty>印发以后才有有效期。</Empty>}
      {term.acts.length === 0 && !term.mayDraft ? null : (
        <p class="acts">
          {term.acts.map((act) => (
            <a class="button" href={paths.term(document.id, { act: act.slice(5) })}>
              {TERM_ACT[act]}
            </a>
          ))}
          {term.acts.length === 0 ? (
            <a class="button" href={paths.term(document.id, {}, 'draft')}>
              起草延长有效期的通知
            </a>
          ) : null}
        </p>
      )}
    </section>
  );
}
