import type { EmojiPickerListComponents } from 'frimousse'
import styles from './emoji-pop.module.css'

/** The parts of the list; the same objects for each render, as the library wants them. */
export const COMPONENTS: Partial<EmojiPickerListComponents> = {
  CategoryHeader: ({ category, ...props }) => (
    <div className={styles['group']} {...props}>
      {category.label}
    </div>
  ),
  Row: ({ children, ...props }) => (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: the library gives it the role of a row
    <div className={styles['row']} {...props} aria-rowindex={fromOne(props['aria-rowindex'])}>
      {children}
    </div>
  ),
  Emoji: ({ emoji, ...props }) => (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: the library gives it the role of a cell
    <button
      type="button"
      className={styles['emoji']}
      {...props}
      aria-colindex={fromOne(props['aria-colindex'])}
    >
      {emoji.emoji}
    </button>
  ),
}

/** ARIA counts rows and columns from 1, the library from 0. */
function fromOne(index: number | undefined): number | undefined {
  return index === undefined ? undefined : index + 1
}
