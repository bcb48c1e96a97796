import type { Remarks } from '../rest/remarks.ts'
import type { BatchAnswer } from './batch.ts'

/** Says in the log how many commands a batch had, and which of them failed by whose doing. */
export function remarkOnBatch(remarks: Remarks, commands: number, failed: BatchAnswer['failed']): void {
  remarks.notes.push(`${commands} command${commands === 1 ? '' : 's'}, ${failed.length} failed`)
  for (const { key, error } of failed) {
    const sentence = `${key}: ${error.code}`
    if (error.blame === 'app') remarks.refused.push(`${sentence} ${error.message}`)
    else remarks.notes.push(error.blame === 'injected' ? `${sentence}, injected by a fault` : sentence)
  }
}
