import type { ReactNode } from 'react'
import { AnyChatAnswer } from '../../../app/left-menu/any-chat-answer.tsx'
import { ENTITY_KINDS, type EntityForm, readEntityForm } from '../../../chat/search/entity-form.ts'
import type { AnyChatForm, Route } from '../../../shared/navigation/routes.ts'
import { BLANK_FORM } from '../../search/any-chat/blank-form.ts'
import { BotChoice } from '../../search/any-chat/bot-choice.tsx'
import { EntityFields } from '../../search/any-chat/entity-fields.tsx'
import { SearchScreen } from '../../search/search-screen.tsx'
import type { GalleryEntry, GalleryGroup } from '../gallery-group.ts'
import { type Cached, LeftMenuStage } from '../left-menu-stage.tsx'
import { SearchStage } from '../search-stage.tsx'

const folder = 'features/search'
const BOT = {
  ask: { ...BLANK_FORM, asBot: true },
  onChange: nothing,
  onRetry: nothing,
  isRetrying: false,
}

/** Filled-in fields of each kind's form. */
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

/** The form for any chat. */
export const ANY_CHAT: GalleryGroup = {
  id: 'any-chat',
  title: 'Find: any chat',
  entries: [
    any('blank', 'any chat, untouched', { form: { kind: 'deal', fields: {} } }),
    any('wrong', 'any chat, what is wrong is said', {
      form: { kind: 'lines', fields: { connector: 'a|b', line: 'x', chat: '', user: '' } },
    }),
    part('missing', 'the fields, once somebody wanted to ask', () => (
      <EntityFields form={{ kind: 'lines', fields: { line: '0' } }} isTried onChange={nothing} />
    )),
    part('bot-asking', 'the bot method: whether the app may is being asked', () => (
      <BotChoice {...BOT} permission="asking" isBotIdFine />
    )),
    part('bot-id-wrong', 'the bot method: a BOT_ID that is none', () => (
      <BotChoice {...BOT} ask={{ ...BOT.ask, botId: 'x' }} permission="granted" isBotIdFine={false} />
    )),
    {
      id: 'any-recent',
      title: 'any chat, after some questions',
      folder,
      render: () => (
        <LeftMenuStage route={BLANK_FORM} recents={[{ route: asked('task'), label: 'Task 8293' }]}>
          <SearchScreen route={BLANK_FORM} Answer={AnyChatAnswer} />
        </LeftMenuStage>
      ),
    },
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
  ],
}

/** A part of the form in a state that only a press leads to. */
function part(id: string, title: string, draw: () => ReactNode): GalleryEntry {
  return { id, title: `any chat: ${title}`, folder, render: () => <div className="page">{draw()}</div> }
}

function nothing(): void {}

function any(
  id: string,
  title: string,
  ask: Partial<AnyChatForm>,
  cached: readonly Cached[] = [],
): GalleryEntry {
  const route = { ...asked('deal'), isAsked: false, ...ask }
  return { id, title, folder, render: () => <SearchStage route={route} cached={cached} /> }
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
