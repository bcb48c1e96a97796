import type { Remarks } from '../rest/remarks.ts'
import type { BatchAnswer } from './batch.ts'

/** Notes the number of a batch's commands, and each failed one with its blame. */
export function remarkOnBatch(remarks: Remarks, commands: number, failed: BatchAnswer['failed']): void {
  remarks.notes.push(`${commands} command${commands === 1 ? '' : 's'}, ${failed.length} failed`)
  for (const { key, error } of failed) {
    const sentence = `${key}: ${error.code}`
    if (error.blame === 'app') remarks.refused.push(`${sentence} ${error.message}`)
    else remarks.notes.push(error.blame === 'injected' ? `${sentence}, injected by a fault` : sentence)
  }
}
