/** Said beside a limit that runs through years whose days off nobody has announced yet. */
export const provisionalText = (years: readonly number[]): string =>
  `${years.join('、')}年的放假安排还没有登记，暂按周一至周五为工作日计算`;
