import { readFileSync } from 'node:fs'

/** Clock ticks of `/proc` in a millisecond: Linux reports 100 a second to programs on every architecture. */
const TICKS_PER_MS = 0.1

/** Processor time that a process and its children have used, in milliseconds. Linux only. */
export function processorTime(pid: number): number {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ')
  return [String(pid), ...children]
    .filter((process) => process !== '')
    .map((process) => ticksOf(readFileSync(`/proc/${process}/stat`, 'utf8')) / TICKS_PER_MS)
    .reduce((sum, ms) => sum + ms, 0)
}

/** User and system time: the fields 14 and 15. The second field, the program's name, can contain spaces. */
function ticksOf(stat: string): number {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return Number(fields[11]) + Number(fields[12])
}
