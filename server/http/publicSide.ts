import type { Router } from 'express';
import type {
  Context,
  PublicBulletins,
  PublicIntake,
  PublicReader,
  PublicRounds,
  PublicSuggestions,
  QueryNotes,
  SubscriptionIntake,
} from '../ports.ts';
import type { ApiRoute } from './apiRoute.ts';
import { publicApi } from './api/public.ts';
import { publicArticlesApi } from './api/publicArticles.ts';
import { publicBulletinsApi } from './api/publicBulletins.ts';
import { publicChangesApi } from './api/publicChanges.ts';
import { publicDocumentsApi } from './api/publicDocuments.ts';
import { publicSubscriptionsApi } from './api/publicSubscriptions.ts';
import { publicRoundsApi } from './api/publicRounds.ts';
import { publicConsultationsApi } from './api/publicConsultations.ts';
import { publicSuggestionsApi } from './api/publicSuggestions.ts';
import { cataloguePages } from './pages/catalogue.ts';
import { catalogueViewPages } from './pages/catalogueViews.ts';
import { consultationPages } from './pages/consultations.ts';
import { documentPages } from './pages/documents.ts';
import { documentTextPages } from './pages/documentText.ts';
import { feedPages } from './pages/feeds.ts';
import { materialReadPages } from './pages/materialReads.ts';
import { openDataPages } from './pages/openData.ts';
import { publicPages } from './pages/public.ts';
import { publicRoundPages } from './pages/publicRounds.ts';
import { publicBulletinPages } from './pages/publicBulletins.ts';
import { publicSuggestionPages } from './pages/publicSuggestions.ts';
import { subscriptionPages } from './pages/subscriptions.ts';
import type { Shell } from './shell.ts';
import { withdrawnPages } from './withdrawn.ts';

/** What the public side is made of, whichever process it runs in. */
export interface PublicSide {
  ctx: PublicReader;
  workbooks: Context['workbooks'];
  papers: Context['papers'];
  queries: QueryNotes;
  intake: PublicIntake;
  suggestions: PublicSuggestions;
  bulletins: PublicBulletins;
  rounds: PublicRounds;
  subscriptions: SubscriptionIntake;
  /** Whether mails to subscribers go out. */
  mail: () => boolean;
  /** The public address, if one is set. */
  baseUrl: string | null;
}

/** Every page of the public side: one list for the whole service and for the public process of its own. */
export const publicSidePages = (side: PublicSide): ((router: Router, shell: Shell) => void)[] => [
  publicPages(side.ctx, side.queries),
  documentPages(side.ctx, side.baseUrl, side.queries),
  documentTextPages(side.ctx, side, side.baseUrl),
  materialReadPages(side.ctx),
  cataloguePages(side.ctx, side),
  catalogueViewPages(side.ctx),
  feedPages(side.ctx, side.baseUrl),
  openDataPages(side.ctx, side.baseUrl),
  consultationPages(side.ctx, side.intake),
  publicSuggestionPages(side.ctx, side.suggestions, side.intake),
  publicBulletinPages(side.bulletins),
  publicRoundPages(side.rounds, { ...side, clock: side.ctx.clock }, side.baseUrl),
  subscriptionPages(side.ctx, side.subscriptions, side.mail),
  withdrawnPages(side.ctx),
];

/** Every route of the public API, likewise. */
export const publicSideApi =
  (side: PublicSide) =>
  (shell: Shell): ApiRoute[] => [
    ...publicApi(side.ctx),
    ...publicDocumentsApi(side.ctx, side.baseUrl),
    ...publicArticlesApi(side.ctx, side.baseUrl),
    ...publicChangesApi(side.ctx),
    ...publicSubscriptionsApi(side.subscriptions, side.mail, shell),
    ...publicConsultationsApi(side.ctx, side.intake, shell),
    ...publicSuggestionsApi(side.suggestions, side.intake, shell),
    ...publicBulletinsApi(side.bulletins),
    ...publicRoundsApi(side.rounds),
  ];
