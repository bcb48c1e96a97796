import { ENTITY_KINDS, type EntityForm, readEntityForm } from '../../../chat/find/entity-form.ts'
import type { FoundPair } from '../../../chat/find/load-chat.ts'
import type { AskForm, Route } from '../../routes.ts'
import { FindStage } from '../find-stage.tsx'
import { FOUND, NO_ACCESS, NONE } from '../fixtures/opened-items.ts'
import type { GalleryEntry, GalleryGroup } from '../gallery-group.ts'
import type { Cached } from '../left-menu-stage.tsx'

const folder = 'screens/find'

/** A form of each kind, filled in. */
const FIELDS: Readonly<Record<EntityForm['kind'], EntityForm['fields']>> = {
  deal: { id: '1663' },
  lead: { id: '13' },
  contact: { id: '25' },
  company: { id: '7' },
  quote: { id: '5' },
  invoice: { id: '9' },
  smartProcess: { process: '128', id: '17' },
  task: { id: '8293' },
  group: { id: '103' },
  event: { id: '522' },
  mail: { id: '941' },
  announcement: { id: '6' },
  lines: { connector: 'telegrambot', line: '2', chat: '209607941', user: '744' },
  livechat: { first: '3', second: '812' },
  call: { id: '615' },
  conference: { id: '41' },
  assistant: { id: '27' },
  other: { type: 'MYAPP', id: 'order-15' },
}

/** Find's form for any chat, and its answers. */
export const ANY_CHAT: GalleryGroup = {
  id: 'any-chat',
  title: 'Find: any chat',
  entries: [
    any('blank', 'any chat, untouched', { form: { kind: 'deal', fields: {} } }),
    any('wrong', 'any chat, what is wrong is said', {
      form: { kind: 'lines', fields: { connector: 'a|b', line: 'x', chat: '', user: '' } },
    }),
    ...ENTITY_KINDS.map((kind) => any(`form-${kind}`, `any chat: ${kind}`, { form: formOf(kind) })),
    any('bot', 'by the bot method', { form: formOf('deal'), asBot: true, botId: '39' }, [
      [['scopes'], { data: ['im', 'imbot'] }],
    ]),
    any('bot-missing', 'by the bot method, without the permission', { form: formOf('deal'), asBot: true }, [
      [['scopes'], { data: ['im'] }],
    ]),
    any(
      'bot-unknown',
      'by the bot method, the permission couldn’t be asked',
      { form: formOf('deal'), asBot: true },
      [[['scopes'], { failure: { kind: 'timeout' } }]],
    ),
    answer('asking', 'the portal is asked'),
    answer('found', 'found', {
      data: { ...FOUND, ref: { type: 'CRM', id: 'DEAL|1663' } } satisfies FoundPair,
    }),
    answer('none', 'none', { data: { ...NONE, ref: { type: 'CRM', id: 'DEAL|1663' } } satisfies FoundPair }),
    answer('no-access', 'exists, but one isn’t in it', {
      data: { ...NO_ACCESS, ref: { type: 'CRM', id: 'DEAL|1663' } } satisfies FoundPair,
    }),
    answer('answer-failed', 'a failure', { failure: { kind: 'server-error' } }),
  ],
}

function any(id: string, title: string, ask: Partial<AskForm>, cached: readonly Cached[] = []): GalleryEntry {
  const route = { ...asked('deal'), isAsked: false, ...ask }
  return { id, title, folder, render: () => <FindStage route={route} cached={cached} /> }
}

function answer(id: string, title: string, said?: Cached[1]): GalleryEntry {
  const key = ['pair', 'CRM', 'DEAL|1663', 'im.chat.get', '']
  const cached: Cached[] = said === undefined ? [] : [[key, said]]
  return {
    id,
    title: `any chat: ${title}`,
    folder,
    render: () => <FindStage route={asked('deal')} cached={cached} />,
  }
}

function formOf(kind: EntityForm['kind']): EntityForm {
  return { kind, fields: FIELDS[kind] }
}

function asked(kind: EntityForm['kind']): Extract<Route, { page: 'any' }> {
  return {
    page: 'any',
    form: formOf(kind),
    asBot: false,
    botId: '',
    isAsked: readEntityForm(formOf(kind)).ok,
  }
}
