import { insert } from '../../server/domain/change.ts';
import { day } from '../../server/domain/day.ts';
import type { Day } from '../../server/domain/day.ts';
import type { Figures } from '../../server/domain/profile.ts';
import { SYSTEM } from './world.ts';
import type { World } from './world.ts';

const own = <T>(value: T) => ({ value, source: null, kind: 'ours' as const });

/** The figures of 三统一 as a county might set them. */
export const REGISTRATION_RULES = {
  'registration.countFrom': own('signed' as const),
  'registration.submit': own({ count: 5, unit: 'day' as const }),
  'registration.decide': own({ count: 5, unit: 'workday' as const }),
  'registration.publish': own({ count: 5, unit: 'day' as const }),
  'registration.missing': own('no_basis' as const),
  'registration.grammars': own([
    { tier: 'government' as const, pattern: 'QHGS-{year}-{serial}' },
    { tier: 'department' as const, pattern: '{code}〔{year}〕{serial:3}' },
  ]),
} satisfies Partial<Figures>;

/** Sets figures of a world from a day on, as an admin would have. */
export async function setFigures(
  world: World,
  figures: Partial<Figures> = REGISTRATION_RULES,
  fromDay: Day = day('2026-01-01'),
): Promise<void> {
  const [id = 0] = await world.ctx.store.ids(1);
  const row = { id, fromDay, figures, note: '测试', savedAt: world.clock.now(), savedById: null };
  await world.ctx.store.commit({ act: 'profile.set', documents: [], writes: [insert('profile', row)] }, SYSTEM);
}
