/** How a cleanup that did not come is counted (`domain/problems/oneCause.ts`), for the pages that show or foretell the event. */
export const ONE_CAUSE =
  '同一文件没有按期清理只计一次（本系统设定）：列入清理批次期间以批次任务的期限为准，按期报送结论的不计；列入以前已因自身期限计过的，任务逾期时不再计。';
