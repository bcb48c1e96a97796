import type { CDPSession } from '@playwright/test'

/** An event of Chromium's trace: of a thread, with that thread's processor time in microseconds. */
export interface TraceEvent {
  name: string
  pid: number
  tid: number
  tts?: number
}

const CATEGORY = 'blink.user_timing'

/** Starts recording the page's marks. */
export async function recordMarks(session: CDPSession): Promise<void> {
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: [CATEGORY], recordMode: 'recordUntilFull' },
  })
}

/** Ends the recording, and gives its events. */
export async function recordedMarks(session: CDPSession): Promise<readonly TraceEvent[]> {
  const events: TraceEvent[] = []
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])))
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve))
  await session.send('Tracing.end')
  await complete
  return events
}

/**
 * Processor time of the thread between two marks, in milliseconds. Thread time, since a busy machine falsifies the clock.
 * Throws where the marks are not of one thread.
 */
export function threadTimeBetween(events: readonly TraceEvent[], first: string, second: string): number {
  const [from, to] = [first, second].map((name) => events.find((event) => event.name === name))
  if (from?.tts === undefined || to?.tts === undefined) throw new Error('A mark is not in the trace')
  if (from.pid !== to.pid || from.tid !== to.tid) throw new Error('The marks are of two threads')
  return (to.tts - from.tts) / 1000
}

/** Processor times of the thread between one mark and the next, in milliseconds, for all marks of a name in turn. */
export function threadTimesBetween(events: readonly TraceEvent[], name: string): readonly number[] {
  const times = events
    .filter((event) => event.name === name)
    .map(({ tts }) => tts ?? Number.NaN)
    .sort((a, b) => a - b)
  return times.slice(1).map((time, place) => (time - (times[place] ?? Number.NaN)) / 1000)
}
