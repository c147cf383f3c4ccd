import { Fault } from '../../domain/fault.ts';

const ROUNDS = 20;

/**
 * Decides again as long as somebody else's commit came in between. Each round reads anew: of many guesses at one password
 * that run side by side, each is counted and no more than the rules allow are answered.
 */
export async function untilFresh<T>(decide: () => Promise<T>): Promise<T> {
  for (let round = 1; ; round += 1) {
    try {
      return await decide();
    } catch (error) {
      if (!(error instanceof Fault && error.code === 'conflict.stale') || round === ROUNDS) throw error;
    }
  }
}
