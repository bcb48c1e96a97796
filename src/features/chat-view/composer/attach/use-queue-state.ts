import { useSyncExternalStore } from 'react'
import type { QueueState } from '../attachments/attachment-store.ts'
import type { UploadQueue } from '../attachments/upload-queue.ts'

const NOTHING: QueueState = { attachments: [], defect: null }
const none = () => NOTHING
const never = () => () => undefined

/** The state of a queue; null: its code is not there yet, and nothing is chosen. */
export function useQueueState(queue: UploadQueue | null): QueueState {
  const state = queue?.state ?? none
  return useSyncExternalStore(queue?.subscribe ?? never, state, state)
}
