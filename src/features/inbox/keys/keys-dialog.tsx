import { Fragment, useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { useNavigation } from '../../../shared/navigation/navigation.tsx'
import { SETTINGS } from '../../../shared/navigation/routes.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Icon } from '../../../ui/icon/icon.tsx'
import { IconButton } from '../../../ui/icon-button/icon-button.tsx'
import styles from './keys-dialog.module.css'
import { useHasSingleKeys } from './use-inbox-keys.ts'

/** The keys by place; the texts of each row are `inbox.keys.<place>.<row>`. `Mod`: Ctrl, or Cmd. */
const KEYS = [
  [
    {
      place: 'list',
      rows: [
        ['move', ['J', 'K']],
        ['arrows', ['↓', '↑']],
        ['open', ['Enter']],
        ['read', ['E']],
        ['undo', ['Ctrl', 'Z']],
        ['search', ['/']],
        ['groups', ['1', '2', '3', '4']],
      ],
    },
    {
      place: 'between',
      rows: [
        ['box', ['R']],
        ['back', ['Esc']],
        ['keys', ['?']],
      ],
    },
  ],
  [
    {
      place: 'talk',
      rows: [
        ['move', ['↑', '↓']],
        ['ends', ['Home', 'End']],
        ['reply', ['R']],
        ['like', ['L']],
        ['copy', ['C']],
        ['edit', ['E']],
        ['unread', ['U']],
        ['all', ['Enter']],
      ],
    },
    {
      place: 'inBox',
      rows: [
        ['send', ['Enter']],
        ['line', ['Shift', 'Enter']],
        ['edit', ['↑']],
      ],
    },
  ],
] as const

/** Keys of the list that the option switches off. */
const SINGLE = /^[A-Z\d/?]$/

/**
 * The keys of the inbox and of a chat. A modal dialog: the browser keeps the focus in it, closes it by Escape, and gives
 * the focus back.
 */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal()
  }, [])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog by itself
    <dialog
      ref={dialog}
      className={styles['dialog']}
      aria-labelledby="inbox-keys"
      onClose={onClose}
      onClick={({ target }) => {
        // A press on the veil.
        if (target === dialog.current) dialog.current?.close()
      }}
    >
      <KeysTable onClose={() => dialog.current?.close()} />
    </dialog>
  )
}

/** The keys by place, as the dialog shows them. */
export function KeysTable({ onClose }: { onClose: () => void }) {
  const t = useTranslations('inbox.keys')
  const words = t as (key: string) => string
  const close = useTranslations('inbox')('close')
  const { go } = useNavigation()
  const hasSingleKeys = useHasSingleKeys()
  return (
    <div className={styles['content']}>
      <header className={styles['head']}>
        <h2 id="inbox-keys" className={styles['heading']}>
          {t('heading')}
        </h2>
        <IconButton label={close} onClick={onClose}>
          <Icon name="close" />
        </IconButton>
      </header>
      <div className={styles['columns']}>
        {KEYS.map((column) => (
          <div key={column[0].place}>
            {column.map(({ place, rows }) => (
              <Fragment key={place}>
                <h3 className={styles['place']}>{words(`${place}.heading`)}</h3>
                <dl className={styles['keys']}>
                  {rows.map(([row, caps]) => {
                    const isOff = !hasSingleKeys && place !== 'talk' && caps.every((cap) => SINGLE.test(cap))
                    return (
                      <div key={row} className={isOff ? styles['off'] : undefined}>
                        <dt>{words(`${place}.${row}`)}</dt>
                        <dd>
                          {caps.map((cap) => (
                            <Fragment key={cap}>
                              <kbd className={styles['cap']}>{cap}</kbd>{' '}
                            </Fragment>
                          ))}
                          {isOff && <span className="sr-only">{t('isOff')}</span>}
                        </dd>
                      </div>
                    )
                  })}
                </dl>
              </Fragment>
            ))}
          </div>
        ))}
      </div>
      <p className={styles['note']}>
        {t(hasSingleKeys ? 'on' : 'off')}
        <Button
          look="plain"
          onClick={() => {
            onClose()
            go(SETTINGS)
          }}
        >
          {t('settings')}
        </Button>
      </p>
    </div>
  )
}
