import type { JSX } from 'preact';
import type { Dossier } from '../../domain/dossier.ts';
import type { JudgedHint } from '../../domain/hintVerdict.ts';
import type { TextVersionRow } from '../../domain/model.ts';
import { TextBody } from '../components/textBody.tsx';
import { hintSpans } from './model.ts';

/** A wording in a frame that scrolls, with the spans of its hints marked: beside it stands what is to be said of them. */
export function HintedText(props: {
  /** What the text is called, e.g. 送审文本. */
  name: string;
  text: Pick<TextVersionRow, 'text' | 'articles'>;
  hints: readonly JudgedHint[];
  dossier: Pick<Dossier, 'document' | 'issuers'>;
}): JSX.Element {
  const { document, issuers } = props.dossier;
  return (
    <section class="confirm-text" aria-labelledby="text-title">
      <h2 id="text-title">{props.name}</h2>
      <div class="confirm-scroll" tabIndex={0} role="group" aria-label={props.name} data-evidence-pane>
        <TextBody
          text={props.text.text}
          articles={props.text.articles}
          spans={hintSpans(props.hints)}
          title={document.title}
          docNumber={document.docNumber}
          issuers={issuers.map((issuer) => issuer.name)}
        />
      </div>
    </section>
  );
}
