import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Resident memory of a process in bytes; 0 when it is gone. Reads /proc (a few microseconds), asks `ps` where there is none. */
export async function residentBytes(pid: number): Promise<number> {
  if (process.platform !== 'linux') return residentByPs(pid);
  const status = readStatus(pid);
  // VmRSS in kB and not the page counts of statm: the size of a page differs between machines.
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1];
  return Number(kilobytes ?? 0) * 1024;
}

function readStatus(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/status`, 'latin1');
  } catch {
    return ''; // the process ended between two looks
  }
}

function residentByPs(pid: number): Promise<number> {
  return new Promise((resolve) => {
    execFile('ps', ['-o', 'rss=', '-p', String(pid)], (_, output) => resolve(Number(output.trim() || 0) * 1024));
  });
}
