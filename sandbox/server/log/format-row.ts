import type { LogRow } from './log-row.ts'

/** Formats a row as one line, for errors: `batch (profile, im.chat.get): 200, 2 commands, 0 failed`. */
export function formatRow({ method, commands, status, note }: LogRow): string {
  const inside = commands === undefined ? '' : ` (${commands.join(', ')})`
  return `${method}${inside}: ${status}${note === '' ? '' : `, ${note}`}`
}
