import styles from './inbox-icon.module.css'

/** Paths of icons that only the inbox has, 16 × 16: the card's first screen leaves them out. */
const PATHS = {
  at: 'M8 10.3a2.3 2.3 0 1 0 0-4.6 2.3 2.3 0 0 0 0 4.6zM10.3 5.8v3c0 .9.6 1.5 1.5 1.5s1.7-.9 1.7-2.3a5.5 5.5 0 1 0-2.2 4.4',
  keyboard:
    'M2.5 4.5h11a.8.8 0 0 1 .8.8v5.4a.8.8 0 0 1-.8.8h-11a.8.8 0 0 1-.8-.8V5.3a.8.8 0 0 1 .8-.8zM4 7h.01M6.7 7h.01M9.3 7h.01M12 7h.01M5 9.3h6',
  silent: 'M13.5 7.5v3a1 1 0 0 1-1 1H8L5 14v-2.5H3.5a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1H8M10.5 2.5h3l-3 3h3',
  sort: 'M4.5 3v10M2.5 11l2 2 2-2M8.5 4h5M8.5 8h3.5M8.5 12h2',
} as const

/** An icon of the inbox in the colour of the surrounding text. Decorative: a word or a label goes with it. */
export function InboxIcon({ name }: { name: keyof typeof PATHS }) {
  return (
    <svg className={styles['icon']} viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  )
}
