/** Addresses of duties by the calendar and of 配套文件. */
import type { Id } from './address.ts';

export const routinePaths = {
  routine: (section?: string) => `/routine${section === undefined ? '' : `#${section}`}`,
  routineRecord: () => '/routine/records',
  routineWithdraw: (id: Id) => `/routine/records/${id}/withdraw`,
  supportingRecord: () => '/routine/supporting',
  supportingFulfil: (id: Id) => `/routine/supporting/${id}/fulfil`,
  supportingWithdraw: (id: Id) => `/routine/supporting/${id}/withdraw`,
};
