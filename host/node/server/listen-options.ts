import type { Limits } from '../../settings/read-settings.ts'
import type { LogEntry } from '../log/access-line.ts'
import type { CommonHeaders } from './refusal.ts'
import type { Stop } from './stop-gracefully.ts'

/** Where and how the host listens. */
export interface ListenOptions {
  fetch(request: Request): Promise<Response>
  /** What every answer has: those that the server gives without the handler as well. */
  headers: CommonHeaders
  port: number
  /** None is every address of the machine. */
  address: string | undefined
  limits: Limits
  /** Aborted when the host is to stop. */
  stopping: AbortSignal
  stop: Stop
  /** Is told of each request when it has ended. */
  log(entry: LogEntry): void
  /** Is told what an operator should know. */
  warn(text: string): void
  /** Is told of a defect of ours. */
  fail(error: unknown): void
}
