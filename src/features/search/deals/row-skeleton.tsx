import styles from './row-skeleton.module.css'

const ROWS = ['', 'short', '', 'short'] as const

/** The skeleton of the list while searching. */
export function RowSkeleton() {
  return (
    <div aria-hidden="true" className={`bones ${styles['rows']}`}>
      {ROWS.map((width, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: skeleton rows have no ID
        <div className={styles['row']} key={place}>
          <span className={`bone name ${width}`.trim()} />
        </div>
      ))}
    </div>
  )
}
