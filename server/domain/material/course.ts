import type { Act } from '../acts.ts';
import { Fault } from '../fault.ts';
import type { MaterialState } from './codes.ts';

/** Acts on a material that is there. */
export const MATERIAL_ACTS = [
  'material.edit',
  'material.show',
  'material.hide',
  'material.remove',
] as const satisfies readonly Act[];
export type MaterialAct = (typeof MATERIAL_ACTS)[number];

/** Where each act leads from each state; what is not here is refused. What the public sees is not changed under its eyes: it is taken back first. */
export const MATERIAL_COURSE: Readonly<Record<MaterialState, Partial<Record<MaterialAct, MaterialState>>>> = {
  held: { 'material.edit': 'held', 'material.show': 'shown', 'material.remove': 'removed' },
  shown: { 'material.hide': 'hidden' },
  hidden: { 'material.edit': 'hidden', 'material.show': 'shown', 'material.remove': 'removed' },
  removed: {},
};

/** The state after an act. Throws Fault('material.state', {state, act}). */
export function nextMaterialState(state: MaterialState, act: MaterialAct): MaterialState {
  const next = MATERIAL_COURSE[state][act];
  if (next === undefined) throw new Fault('material.state', { state, act });
  return next;
}
