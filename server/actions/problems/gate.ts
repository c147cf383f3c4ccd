import { Fault } from '../../domain/fault.ts';
import type { GateOf } from '../attachments/gates.ts';
import { problemOf, thingOfProblem } from './problems.ts';

/** Papers of a problem event come from its issuer and the bureau until it is taken out; none go: they are what was decided on. */
export const problemGate: GateOf = async (ctx, actor, { subjectId }) => {
  if (subjectId === null) throw new Fault('not.found', {});
  const problem = await problemOf(ctx, actor, subjectId);
  return {
    thing: thingOfProblem(problem),
    documentId: problem.documentId,
    mayAdd: problem.state !== 'excluded',
    mayRemove: false,
    relies: [{ table: 'problemEvent', id: problem.id, version: problem.version }],
  };
};
