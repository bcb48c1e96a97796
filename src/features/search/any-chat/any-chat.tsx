import { type ComponentType, type FormEvent, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { LookupMethod } from '../../../chat/entity-chat/load-chat.ts'
import {
  type EntityField,
  type EntityForm,
  type EntityKind,
  fieldsOf,
  problemOf,
  readEntityForm,
} from '../../../chat/search/entity-form.ts'
import { useNavigation } from '../../../shared/navigation/navigation.tsx'
import type { AnyChatForm } from '../../../shared/navigation/routes.ts'
import { useRecordName } from '../../../shared/records/use-record-name.ts'
import { Button } from '../../../ui/button/button.tsx'
import { RecentList } from '../recent-list.tsx'
import type { AnyChatAnswerProps } from './answer-slot.ts'
import styles from './any-chat.module.css'
import { BotChoice } from './bot-choice.tsx'
import { EntityFields } from './entity-fields.tsx'
import { KindChoice } from './kind-choice.tsx'
import { RequestPreview } from './request-preview.tsx'
import { useBotPermission } from './use-bot-permission.ts'

const BOT_ID = /^\s*(?:[1-9]\d{0,14})?\s*$/

interface AnyChatProps {
  ask: AnyChatForm
  Answer: ComponentType<AnyChatAnswerProps>
}

/** The form for any chat by its entity pair, with a preview of the request and the answer. */
export function AnyChat({ ask, Answer }: AnyChatProps) {
  const t = useTranslations('find')
  const { go, replace, remember } = useNavigation()
  const nameOf = useRecordName()
  const { permission, ...again } = useBotPermission(ask.asBot)
  const form = useRef<HTMLFormElement>(null)
  /** True after the first submit, from which on empty fields are problems. */
  const [isTried, setIsTried] = useState(false)
  const [round, setRound] = useState(0)
  /** Values of all kinds' fields, restored when the user returns to a kind. */
  const typed = useRef<EntityForm['fields']>({})

  const read = readEntityForm(ask.form)
  const isBotIdFine = BOT_ID.test(ask.botId)
  const isAskable = !ask.asBot || (isBotIdFine && permission === 'granted')
  const refs = read.ok ? read.refs : null
  const answered = ask.isAsked && isAskable ? refs : null
  const shown = !ask.asBot || (isBotIdFine && permission !== 'missing') ? refs : null
  const by: LookupMethod = ask.asBot
    ? { method: 'imbot.chat.get', botId: ask.botId }
    : { method: 'im.chat.get' }

  /** Updates the route: a new history entry after an answer, else in place, so that typing is one entry. */
  function change(next: Partial<AnyChatForm>) {
    const route = { page: 'any', ...ask, ...next, isAsked: false } as const
    if (ask.isAsked) go(route)
    else replace(route)
  }

  function choose(kind: EntityKind) {
    setIsTried(false)
    typed.current = { ...typed.current, ...ask.form.fields }
    // Keeps values that are valid for the new kind too.
    const kept = fieldsOf(kind).map((field) => {
      const text = typed.current[field] ?? ''
      return [field, problemOf(kind, field, text) === null ? text : '']
    })
    change({ form: { kind, fields: Object.fromEntries(kept) } })
  }

  function submit(event: FormEvent) {
    event.preventDefault()
    setIsTried(true)
    if (!read.ok || !isAskable) {
      const wrong = read.ok ? 'bot' : Object.keys(read.problems)[0]
      form.current?.querySelector<HTMLInputElement>(`input[name="${wrong}"]`)?.focus()
      return
    }
    const route = { page: 'any', ...ask, isAsked: true } as const
    remember({ route, label: nameOf(read.refs[0]) })
    if (ask.isAsked) setRound(round + 1)
    else go(route)
  }

  return (
    <div className={styles['layout']}>
      <form ref={form} className={styles['form']} onSubmit={submit} noValidate>
        <KindChoice kind={ask.form.kind} onChoose={choose} />
        <hr />
        <EntityFields
          form={ask.form}
          isTried={isTried}
          onChange={(field: EntityField, value: string) =>
            change({ form: { ...ask.form, fields: { ...ask.form.fields, [field]: value } } })
          }
        />
        <BotChoice {...{ ask, permission, isBotIdFine }} onChange={change} {...again} />
        <div>
          <Button look="primary" type="submit" busy={ask.asBot && permission === 'asking'}>
            {t('ask')}
          </Button>
        </div>
      </form>
      <div className={styles['side']}>
        <RequestPreview refs={shown} by={by} />
        {answered === null ? <RecentList /> : <Answer refs={answered} by={by} round={round} />}
      </div>
    </div>
  )
}
