import type { Browser } from '@playwright/test'
import { loadBuiltApp } from '../server/built-app.ts'
import type { SelfSigned } from '../server/self-signed.ts'
import { type Column, milliseconds, table } from '../table.ts'
import { measureChat, type Reading, type Size } from './measure-chat.ts'

/** The measured chats; the first is ordinary, and the others are compared with it. */
const CHATS: readonly (Size & { name: string })[] = [
  { name: '20 messages', messages: 20, characters: 100 },
  { name: '500 messages', messages: 500, characters: 100 },
  { name: '500 of 10,000 characters', messages: 500, characters: 10_000 },
]

const COLUMNS: readonly Column<Reading>[] = [
  { key: 'elements', title: 'elements', write: String },
  { key: 'scrollFrameMs', title: 'scrolling: longest frame', write: milliseconds },
  { key: 'scrollLongTasksMs', title: 'long tasks in 5 s', write: milliseconds },
  { key: 'frameProcessorMs', title: 'its processor time', write: tenths },
  { key: 'slowFrameProcessorMs', title: 'slowest 1 %', write: tenths },
  { key: 'typingFrameMs', title: 'typing: longest frame', write: milliseconds },
  { key: 'typingLongTasksMs', title: 'long tasks in 17 s', write: milliseconds },
  { key: 'typingProcessorMs', title: 'its processor time, unslowed', write: tenths },
  { key: 'botFrameMs', title: 'bot: longest frame', write: milliseconds },
  { key: 'botLongTasksMs', title: 'long tasks in 12 s', write: milliseconds },
]

function tenths(value: number): string {
  return `${value.toFixed(1)} ms`
}

/** Options of the measurement. */
export interface LongChats {
  browser: Browser
  certificate: SelfSigned
  runs: number
}

/** Measures long chats against an ordinary one, with all messages loaded and a bot writing; gives a Markdown table. */
export async function longChats({ browser, certificate, runs }: LongChats): Promise<string> {
  const hostOf = await loadBuiltApp()
  const results = CHATS.map(({ name }) => ({ name, runs: [] as Reading[] }))
  for (let run = 0; run < runs; run++) {
    for (const [place, chat] of CHATS.entries()) {
      results[place]?.runs.push(await measureChat(browser, certificate, hostOf, chat))
    }
  }
  const pairs = CHATS.slice(1).map((_, index) => [index + 1, 0] as const)
  return `**long chats** (processor 4 × slower, but for the processor times of frames; median of ${runs})\n\n${table(COLUMNS, results, pairs)}`
}
