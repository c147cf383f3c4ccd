/** 备案情况通报: written by the clerk, issued by the leader; one that was wrong is withdrawn, never changed. */
export const BULLETIN_STATES = ['draft', 'issued', 'withdrawn'] as const;
export type BulletinState = (typeof BULLETIN_STATES)[number];

/** The time that a bulletin covers. */
export const BULLETIN_SPANS = ['quarter', 'half_year', 'year'] as const;
export type BulletinSpan = (typeof BULLETIN_SPANS)[number];
