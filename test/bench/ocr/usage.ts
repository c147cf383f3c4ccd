import { readdirSync, readFileSync } from 'node:fs';

const TICKS = 100;

/** Processor seconds so far and peak resident memory in MB. */
export interface Usage {
  cpu: number;
  memory: number;
}

/** What a process has used so far; nothing once it is gone. */
export function usageOf(pid: number): Usage {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ')[1]?.split(' ') ?? [];
    const peak = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1];
    return { cpu: (Number(stat[11]) + Number(stat[12])) / TICKS, memory: Number(peak ?? 0) / 1024 };
  } catch {
    return { cpu: 0, memory: 0 };
  }
}

/** Our children whose command line holds `words`. */
export function children(words: string): number[] {
  return readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .filter((name) => {
      try {
        const parent = readFileSync(`/proc/${name}/stat`, 'latin1').split(') ')[1]?.split(' ')[1];
        return Number(parent) === process.pid && readFileSync(`/proc/${name}/cmdline`, 'latin1').includes(words);
      } catch {
        return false; // ended between two looks
      }
    })
    .map(Number);
}
