/** How a person is told by mail: as soon as there is something, in one mail a day or a week, or not at all (escalations always). */
export const MAIL_RHYTHMS = ['at_once', 'daily', 'weekly', 'none'] as const;
export type MailRhythm = (typeof MAIL_RHYTHMS)[number];

/** What a person can do with a reminder on the own desk. */
export const NOTICE_ACTS = ['acknowledge', 'snooze', 'hand_over'] as const;
export type NoticeAct = (typeof NOTICE_ACTS)[number];

/** Where a reminder stands on a day: asked of its row and its duty, kept nowhere. */
export const NOTICE_STATES = ['waiting', 'snoozed', 'acknowledged', 'handed_over', 'settled'] as const;
export type NoticeState = (typeof NOTICE_STATES)[number];
