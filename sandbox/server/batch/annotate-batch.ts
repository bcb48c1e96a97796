import type { Annotations } from '../rest/annotations.ts'
import type { BatchAnswer } from './batch.ts'

/** Notes the number of a batch's commands, and each failed one with its blame. */
export function annotateBatch(
  annotations: Annotations,
  commands: number,
  failed: BatchAnswer['failed'],
): void {
  annotations.notes.push(`${commands} command${commands === 1 ? '' : 's'}, ${failed.length} failed`)
  for (const { key, error } of failed) {
    const sentence = `${key}: ${error.code}`
    if (error.blame === 'app') annotations.refusals.push(`${sentence} ${error.message}`)
    else annotations.notes.push(error.blame === 'injected' ? `${sentence}, injected by a fault` : sentence)
  }
}
