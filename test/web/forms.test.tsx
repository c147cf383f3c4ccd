import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { PAST_FILING_PARTS, PAST_REVIEW_PARTS } from '../../server/web/components/pastActs.tsx';
import { EVENT_FIELDS } from '../../server/web/dossier/events.tsx';
import { STEP_FIELDS } from '../../server/web/filing/stepForms.tsx';
import { ISSUE_FIELDS } from '../../server/web/dossier/procedure.tsx';
import {
  REVIEW_ADOPT_FIELDS,
  REVIEW_CONCLUDE_FIELDS,
  REVIEW_RECORD_FIELDS,
  REVIEW_SUBMIT_FIELDS,
} from '../../server/web/dossier/reviews.tsx';
import { FACT_FIELDS } from '../../server/web/factsForm.ts';
import type { DossierModel } from '../../server/web/pages/dossier.tsx';
import { DossierPage } from '../../server/web/pages/dossier.tsx';
import { ISSUER_FIELDS } from '../../server/web/pages/issuerForm.tsx';
import { PASSWORD_FIELDS } from '../../server/web/pages/passwordChange.tsx';
import { USER_FIELDS } from '../../server/web/pages/user.tsx';
import { paths } from '../../server/web/paths.ts';
import { render } from '../../server/web/render.ts';
import { staff } from './samples/base.ts';
import { SAMPLES } from './samples/index.ts';
import { dossierModel } from './samples/staff.tsx';

/** Names of the controls of each form that posts, by its action. */
function formsOf(html: string): Map<string, Set<string>> {
  const forms = new Map<string, Set<string>>();
  let at: Set<string> | null = null;
  new Parser({
    onopentag(name, attribs) {
      if (name === 'form') {
        at = new Set();
        if (attribs.method === 'post') forms.set(attribs.action ?? '', at);
      } else if (attribs.name !== undefined) at?.add(attribs.name);
    },
    onclosetag: (name) => void (name === 'form' && (at = null)),
  }).end(html);
  return forms;
}

const sample = (name: string): Map<string, Set<string>> => formsOf(render(SAMPLES[name]!()));

/** The sample dossier in another state, seen by a role. */
function dossier(
  role: 'clerk' | 'reviewer' | 'auditor',
  change: Partial<DossierModel['dossier']['document']>,
  more: Partial<DossierModel['dossier']> = {},
): Map<string, Set<string>> {
  const base = dossierModel({ chrome: staff('/dossiers/101', role) });
  return formsOf(
    render(
      <DossierPage
        {...base}
        dossier={{ ...base.dossier, ...more, document: { ...base.dossier.document, ...change } }}
      />,
    ),
  );
}

const lists = (parts: readonly string[], prefix: string): string[] => parts.map((p) => `${prefix}${p}`);

describe('forms carry the fields that they promise', () => {
  it.each<[string, Map<string, Set<string>>, string, readonly string[]]>([
    [
      'confirm',
      sample('confirm'),
      paths.uploadConfirm(1),
      [
        'version',
        'purpose',
        ...FACT_FIELDS,
        'issuers.0',
        'issuers.1',
        'relations.0.kind',
        'relations.2.title',
        ...lists(PAST_REVIEW_PARTS, 'review.'),
        ...lists(PAST_FILING_PARTS, 'filings.congress.'),
      ],
    ],
    ['edit', sample('dossier-edit'), paths.dossierEdit(101), ['version', 'base', ...FACT_FIELDS, 'issuers.0']],
    ['merge', sample('conflict'), paths.dossierEdit(101), ['version', 'base', ...FACT_FIELDS, 'issuers.0']],
    ['password', sample('password'), paths.password(), PASSWORD_FIELDS],
    ['user', sample('user'), paths.user(9), ['version', ...USER_FIELDS]],
    ['issuer', sample('issuer-form'), paths.issuerNew(), ISSUER_FIELDS],
    ['uploads', sample('uploads'), paths.uploads(), ['purpose', 'issuerId', 'files']],
    ['event', dossier('clerk', {}), paths.events(101), ['version', ...EVENT_FIELDS]],
    [
      'adoption',
      dossier('clerk', { status: 'reviewed', isPublic: false }),
      paths.reviewAdopt(101, 60),
      ['version', ...REVIEW_ADOPT_FIELDS],
    ],
    [
      'filing outcome',
      dossier('clerk', {}),
      paths.filingStep(101, 71, 'close'),
      ['version', ...STEP_FIELDS.close.map((one) => one.field)],
    ],
    [
      'filing',
      dossier('clerk', {}),
      paths.filingStep(101, 72, 'submit'),
      ['version', ...STEP_FIELDS.submit.map((one) => one.field)],
    ],
    [
      'issue',
      dossier('clerk', { status: 'reviewed', isPublic: false }),
      paths.issue(101),
      ['version', ...ISSUE_FIELDS],
    ],
    [
      'send to review',
      dossier('clerk', { status: 'draft' }),
      paths.reviewSubmit(101),
      ['version', ...REVIEW_SUBMIT_FIELDS],
    ],
    [
      'past review',
      dossier('clerk', { origin: 'stock' }),
      paths.reviewRecord(101),
      ['version', ...REVIEW_RECORD_FIELDS],
    ],
    ['opinion', sample('dossier-draft'), paths.reviewConclude(101, 61), ['version', ...REVIEW_CONCLUDE_FIELDS]],
  ])('%s', (_name, forms, action, fields) => {
    expect([...forms.keys()]).toContain(action);
    expect([...fields].filter((f) => forms.get(action)?.has(f) !== true)).toEqual([]);
  });

  it('offer nothing to do to somebody who may only read', () => {
    expect([...dossier('auditor', {}).keys()].filter((action) => action.startsWith('/dossiers'))).toEqual([]);
  });

  it('show a refused form again, open, with what was sent', () => {
    const html = render(SAMPLES['dossier-draft']!());
    expect(html).toMatch(/<details class="act" open/);
    expect(html).toContain('value="2026-11-23"');
    expect(html).toContain('href="#review-conclude-61-outcome"');
  });
});
