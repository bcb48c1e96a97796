import type { MessageDraft } from '../../im/seed/message-draft.ts'

const ANNA = 27
const MARCO = 31
const LEILA = 44
const DANA = 71
const OSKAR = 72
const GUEST = 73
const AMIRA = 74

type Row = readonly [at: string, authorId: number, text: string]

const ROWS: ReadonlyMap<number, readonly Row[]> = new Map([
  [
    1630,
    [
      ['2026-09-21T08:50:00+03:00', DANA, 'Hello, this is Dana from Northwind. Who plans the yard?'],
      ['2026-09-21T09:02:00+03:00', ANNA, 'Good morning, Dana. I do, together with Leila.'],
      ['2026-09-22T14:31:00+03:00', LEILA, 'The estimate is on its way to you.'],
      ['2026-09-22T16:41:00+03:00', DANA, 'Thank you, it has come.'],
      ['2026-09-22T16:43:00+03:00', DANA, 'One more thing: your people need a form for the gate.'],
      ['2026-09-22T16:55:00+03:00', DANA, 'Is the site access form still valid, or do you need a new one?'],
    ],
  ],
  [
    1631,
    [
      ['2026-09-16T12:10:00+03:00', OSKAR, 'Can the crane stay over the weekend?'],
      ['2026-09-16T12:25:00+03:00', MARCO, 'It can, until Monday at 7.'],
      ['2026-09-18T13:05:00+03:00', MARCO, 'Thank you, I will call at 14:00'],
    ],
  ],
  [
    1632,
    [
      ['2026-05-11T14:20:00+03:00', GUEST, 'Do you light warehouses of 11 m as well?'],
      ['2026-05-11T14:22:00+03:00', ANNA, 'We do. How large is it?'],
      ['2026-05-11T14:30:00+03:00', GUEST, 'About 9,000 m². I’ll write an e-mail.'],
    ],
  ],
  [
    1633,
    [
      ['2026-09-17T09:40:00+03:00', AMIRA, 'مرحبا، هل لديكم أضواء للساحات؟'],
      ['2026-09-17T09:58:00+03:00', LEILA, 'Yes, we have. Which country is it for?'],
      ['2026-09-17T10:03:00+03:00', AMIRA, 'The Emirates, for a yard of 4,000 m².'],
    ],
  ],
  [
    1634,
    [
      ['2026-06-20T11:15:00+03:00', OSKAR, 'Two lamps in the cold store flicker.'],
      ['2026-06-20T11:40:00+03:00', ANNA, 'Somebody will be there tomorrow.'],
      ['2026-06-22T16:02:00+03:00', OSKAR, 'Fixed. Thanks!'],
    ],
  ],
])

/** The messages of a customer's conversation; null for any other chat. */
export function lineConversation(chatId: number): MessageDraft[] | null {
  const rows = ROWS.get(chatId)
  return rows?.map(([at, authorId, text]) => ({ at: Date.parse(at), authorId, text })) ?? null
}
