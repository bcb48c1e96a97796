import type { IncomingMessage } from 'node:http'
import type { Limits } from '../../settings/read-settings.ts'
import type { LogEntry } from '../log/access-line.ts'
import type { CommonHeaders } from './refusal.ts'
import type { Stop } from './stop-gracefully.ts'

/** Options of `listen`. */
export interface ListenOptions {
  fetch(request: Request): Response | Promise<Response>
  /** True for a request whose form the handler reads; undefined: it reads none, and every body is discarded. */
  keepsForm?: ((request: IncomingMessage) => boolean) | undefined
  /** Headers of every answer, including those that the server gives without the handler. */
  headers: CommonHeaders
  port: number
  /** Undefined: every address of the machine. */
  address: string | undefined
  limits: Limits
  /** Aborts to stop the host. */
  stopping: AbortSignal
  stop: Stop
  /** Called once for each request when it has ended. */
  log(entry: LogEntry): void
  /** Takes a warning for the operator. */
  warn(text: string): void
  /** Takes an unexpected error of the host. */
  fail(error: unknown): void
}
