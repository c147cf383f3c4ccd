import type { VNode } from 'preact';
import type { ReviewRow } from '../../../server/domain/model.ts';
import { ReviewChecklistPage } from '../../../server/web/pages/reviewChecklist.tsx';
import { ReviewsPage } from '../../../server/web/pages/reviews.tsx';
import type { DossierModel } from '../../../server/web/pages/dossier.tsx';
import { DossierPage } from '../../../server/web/pages/dossier.tsx';
import { at, staff, TODAY } from './base.ts';
import { HINTS } from './hints.tsx';
import { dossierModel } from './staff.tsx';
import { ARTICLES, TEXT } from './text.ts';

const EMERGENCY = {
  id: 651, version: 1, documentId: 101, draftSha256: 'e'.repeat(64), approvedById: 7, approvedOn: at('2026-11-10'), approvedAt: '2026-11-10T01:00:00.000Z',
  reason: '汛情紧急，需要立即公布转移安置办法', basis: '某省办法第二十三条', reviewBy: at('2026-11-20'), problemId: null, revokedAt: null, revokedById: null, revokeReason: null,
}; // prettier-ignore

const list = (): VNode => {
  const { dossier } = dossierModel();
  const review = dossier.reviews[0] as ReviewRow;
  const document = { ...dossier.document, isPublic: false };
  return (
    <ReviewsPage
      chrome={staff('/reviews', 'reviewer')}
      today={TODAY}
      query={{ show: 'open', q: '管理' }}
      show="open"
      counts={{ mine: 1, unassigned: 1, soon: 1, open: 2, all: 12 }}
      lines={[
        { review: { ...review, state: 'accepted', dueOn: at('2026-11-20'), opinion: null }, document, issuerName: '清河县人民政府' },
        { review: { ...review, id: 62, state: 'supplement', supplementDueOn: at('2026-11-27'), reviewerId: null, opinion: null }, document, issuerName: null },
        { review: { ...review, id: 63, emergencyId: 651 }, document, issuerName: '清河县水利局' },
      ]} // prettier-ignore
      paging={{ page: 1, pageSize: 30, total: 62 }}
      issuers={[{ id: 1, name: '清河县人民政府' }]}
      people={new Map([[8, '陈立']])}
      followUps={[{ emergency: EMERGENCY, document, followUp: 'late' }]}
    />
  );
};

const checklist = (): VNode => {
  const { dossier } = dossierModel();
  return (
    <ReviewChecklistPage
      chrome={staff('/dossiers/101/reviews/61/checklist', 'reviewer')}
      dossier={dossier}
      review={{ id: 61, version: 2 }}
      text={{ text: TEXT, articles: ARTICLES }}
      hints={HINTS}
      form={{
        values: { 'result.issuer': 'pass', 'result.rights': 'problem', 'note.rights': '第八条没有依据' },
        errors: [{ field: null, message: '审核清单“职权”选了“有问题”，但没有写明问题。' }],
      }}
      proposed={['rights']}
      mayCheck
    />
  );
};

const urgent = (): VNode => {
  const base = dossierModel({ chrome: staff('/dossiers/101', 'leader') });
  const model: DossierModel = {
    ...base,
    reviewing: {
      ...base.reviewing,
      emergencies: [
        { emergency: EMERGENCY, followUp: 'late', usable: false },
        { emergency: { ...EMERGENCY, id: 652, revokedAt: '2026-11-09T01:00:00.000Z', revokeReason: '改为按常规审核' }, followUp: null, usable: false },
      ], // prettier-ignore
    },
  };
  return <DossierPage {...model} />;
};

export const REVIEW_SAMPLES = { reviews: list, 'review-checklist': checklist, 'dossier-urgent': urgent };
