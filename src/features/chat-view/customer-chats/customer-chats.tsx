import { type ReactNode, useId } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import type { Me } from '../../../chat/me.ts'
import type { OpenChannelChat } from '../../../chat/opening/open-channel-chat.ts'
import type { Part } from '../../../chat/part.ts'
import type { SecondaryData } from '../../../chat/secondary/secondary-data.ts'
import { type Retry, TryAgain } from '../../../shared/errors/try-again.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { PermissionLine } from '../body/permission-line.tsx'
import { CustomerChatRow } from './customer-chat-row.tsx'
import styles from './customer-chats.module.css'

interface CustomerChatsProps extends Retry {
  /** Null: this type of item has no open channel chats, and nothing is shown. */
  lines: Part<readonly OpenChannelChat[]> | null
  /** Their titles and last messages, of the second request; null: loading. */
  secondary: Part<Pick<SecondaryData, 'customerChats' | 'customerChatsLeft'>> | null
  me: Me | null
  /** The time for relative dates, in milliseconds. */
  now: number
  /** Level of its heading. */
  level: 2 | 3 | 4
}

/** The customer's open channel chats about the item. */
export function CustomerChats({ lines, secondary, me, now, level, ...again }: CustomerChatsProps) {
  const t = useTranslations('customerChats')
  const format = useFormatter()
  if (lines === null) return null
  if (!lines.ok) {
    return (
      <Section level={level}>
        {lines.failure.kind === 'missing-scope' ? (
          <PermissionLine scope="imopenlines">{(tags) => t.rich('needs', tags)}</PermissionLine>
        ) : (
          <Failed {...again} />
        )}
      </Section>
    )
  }
  if (lines.value.length === 0) {
    return (
      <Section level={level}>
        <p className={styles['none']}>{t('none')}</p>
      </Section>
    )
  }
  const dialogs = new Map(
    secondary?.ok ? secondary.value.customerChats.map(({ chatId, dialog }) => [chatId, dialog]) : [],
  )
  const left = secondary?.ok ? secondary.value.customerChatsLeft : 0
  return (
    <Section level={level} count={format.number(lines.value.length)}>
      <ul className={styles['list']} aria-busy={secondary === null}>
        {lines.value.map((line) => (
          <CustomerChatRow
            key={line.chatId}
            dialog={dialogs.get(line.chatId) ?? null}
            isWaiting={secondary === null}
            {...{ line, me, now, again }}
          />
        ))}
      </ul>
      {left > 0 && <p className={styles['none']}>{t('left', { count: left })}</p>}
      {secondary?.ok === false && <Failed {...again} />}
    </Section>
  )
}

function Section({ level, count, children }: { level: 2 | 3 | 4; count?: string; children: ReactNode }) {
  const t = useTranslations('customerChats')
  const title = useId()
  const Heading = `h${level}` as const
  return (
    <section aria-labelledby={title}>
      <Heading id={title} className={styles['heading']}>
        {t('heading')} {count !== undefined && <span className={styles['n']}>{count}</span>}
      </Heading>
      {children}
    </section>
  )
}

function Failed(again: Retry) {
  const t = useTranslations('customerChats')
  return (
    <Notice tone="bad" action={<TryAgain {...again} />}>
      {t('failed')}
    </Notice>
  )
}
