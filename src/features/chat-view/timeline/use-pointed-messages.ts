import { createElement, type RefObject, useEffect, useState } from 'react'
import { useLocale } from 'use-intl'
import { loadMessageMenu, type MessageMenuCode } from './load-message-menu.ts'
import { useMessageSlots } from './message-slots.tsx'
import { watchPointed } from './watch-pointed.ts'

/**
 * Shows the bar of each message that is pointed at or has the focus, and the sheet of one under a resting finger. Their
 * code is fetched then; where it does not arrive, the next pointing asks again. Draws the slots of these rows alone.
 */
export function usePointedMessages(region: RefObject<HTMLElement | null>): void {
  const slots = useMessageSlots()
  const locale = useLocale()
  const [defect, setDefect] = useState<{ error: unknown } | null>(null)
  useEffect(() => {
    if (region.current === null) return
    let pointed: ReadonlySet<number> = new Set()
    let barred: ReadonlySet<number> = new Set()
    const withCode = (act: (code: MessageMenuCode) => void) =>
      void loadMessageMenu(locale).then(act, (error: unknown) => {
        if (!(error instanceof Error) || error.name !== 'MissingCode') setDefect({ error })
      })
    const end = watchPointed(region.current, {
      onPointed(ids) {
        pointed = ids
        for (const id of barred) if (!ids.has(id)) slots.set(id, 'bar', null)
        if (ids.size === 0) {
          barred = ids
          return
        }
        withCode(({ MessageBar }) => {
          barred = pointed
          for (const id of pointed) {
            if (slots.get(id).bar === null) slots.set(id, 'bar', createElement(MessageBar, { id }))
          }
        })
      },
      onLongPress: (id) =>
        withCode(({ MessageSheet }) => {
          const onClose = () => slots.set(id, 'bar', null)
          slots.set(id, 'bar', createElement(MessageSheet, { id, onClose }))
        }),
    })
    return () => {
      end()
      for (const id of barred) slots.set(id, 'bar', null)
    }
  }, [region, slots, locale])
  if (defect !== null) throw defect.error
}
