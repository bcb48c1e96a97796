import styles from './row-skeleton.module.css'

const ROWS = ['', 'short', '', 'short'] as const

/** The shape of rows that are on their way. */
export function RowSkeleton() {
  return (
    <div aria-hidden="true" className={styles['rows']}>
      {ROWS.map((width, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: bones have no identity but their place
        <div className={styles['row']} key={place}>
          <span className={`bone name ${width}`.trim()} />
        </div>
      ))}
    </div>
  )
}
