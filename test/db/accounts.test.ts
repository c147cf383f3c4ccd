import { describe } from 'vitest';
import { createSessions } from '../../db/accounts.ts';
import { insert } from '../../server/domain/change.ts';
import { accountsContract } from '../contract/accounts.ts';
import { sessionsContract } from '../contract/sessions.ts';
import { secondConnection } from '../support/connection.ts';
import { createWorld, SYSTEM } from '../support/world.ts';

describe('accounts in SQLite', () => {
  accountsContract(async () => {
    const world = await createWorld();
    return {
      accounts: world.ctx.accounts,
      user: async (more) => (await world.person('clerk', more)).id,
      async token(row) {
        const [fresh = 0] = await world.ctx.store.ids(1);
        const { id = fresh, name = '统计', createdAt = world.clock.now(), revokedAt = null } = row;
        const write = insert('token', { id, name, createdAt, revokedAt, userId: row.userId, hash: row.hash });
        await world.ctx.store.commit({ act: 'token.add', documents: [], writes: [write] }, SYSTEM);
        return id;
      },
      end: () => world.close(),
    };
  });
});

describe('sessions in SQLite', () => {
  sessionsContract(async () => {
    const world = await createWorld();
    const other = secondConnection(world);
    return {
      sessions: world.ctx.sessions,
      another: () => createSessions(other.db),
      user: async () => (await world.person('clerk')).id,
      async end() {
        other.close();
        await world.close();
      },
    };
  });
});
