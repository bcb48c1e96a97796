import type { EmojiData } from 'frimousse'
import { type RefObject, useEffect, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { Glyph, type GlyphName } from '../../../../ui/glyph/glyph.tsx'
import { loadEmojiData } from './emoji-data.ts'
import styles from './emoji-pop.module.css'

/** The glyph of a group, by its index in `emojibase-data`. */
const GLYPHS: ReadonlyMap<number, GlyphName> = new Map([
  [0, 'smile'],
  [3, 'leaf'],
  [4, 'cup'],
  [5, 'car'],
  [6, 'ball'],
  [7, 'lamp'],
  [8, 'at'],
  [9, 'flag'],
])

interface EmojiGroupsProps {
  /** Emoji in a row of the list. */
  columns: number
  /** The list's scroller. */
  viewport: RefObject<HTMLDivElement | null>
}

/** Buttons that scroll the list to a group: its place follows from the number of rows, because the list is virtual. */
export function EmojiGroups({ columns, viewport }: EmojiGroupsProps) {
  const t = useTranslations('composing.emoji')
  const locale = useLocale()
  const [data, setData] = useState<EmojiData | null>(null)
  const [current, setCurrent] = useState(0)
  useEffect(() => {
    let isHere = true
    loadEmojiData(locale).then(
      (loaded) => {
        if (isHere) setData(loaded)
      },
      // The list tells of it.
      () => undefined,
    )
    return () => {
      isHere = false
    }
  }, [locale])
  function goTo(index: number) {
    const scroller = viewport.current
    const list = scroller?.querySelector('[frimousse-list-sizer]')
    if (data === null || scroller === null || !(list instanceof HTMLElement)) return
    setCurrent(index)
    const size = (name: string) => Number.parseFloat(getComputedStyle(list).getPropertyValue(name))
    const before = rowsBefore(data, index, columns)
    scroller.scrollTop =
      before.groups * size('--frimousse-category-header-height') +
      before.rows * size('--frimousse-row-height')
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: buttons, not fields
    <div className={styles['groups']} role="group" aria-label={t('groups')}>
      {(data?.categories ?? [])
        .filter(({ index }) => GLYPHS.has(index))
        .map(({ index, label }) => (
          <button
            key={index}
            type="button"
            aria-label={label}
            title={label}
            aria-current={index === current}
            onClick={() => goTo(index)}
          >
            <Glyph name={GLYPHS.get(index) ?? 'smile'} />
          </button>
        ))}
    </div>
  )
}

/** Rows and groups of the list before a group. */
function rowsBefore(data: EmojiData, group: number, columns: number): { rows: number; groups: number } {
  const before = data.categories.slice(
    0,
    data.categories.findIndex(({ index }) => index === group),
  )
  const counts = before.map(({ index }) => data.emojis.filter(({ category }) => category === index).length)
  return {
    rows: counts.reduce((rows, count) => rows + Math.ceil(count / columns), 0),
    groups: counts.filter((count) => count > 0).length,
  }
}
