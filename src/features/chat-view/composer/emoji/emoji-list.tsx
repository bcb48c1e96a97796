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
    <div className={styles['row']} {...props}>
      {children}
    </div>
  ),
  Emoji: ({ emoji, ...props }) => (
    <button type="button" className={styles['emoji']} {...props}>
      {emoji.emoji}
    </button>
  ),
}
