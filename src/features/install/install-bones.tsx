import styles from './install-bones.module.css'

/** Keys of the rows, as many as a usual portal has. */
const ROWS = ['a', 'b', 'c', 'd', 'e', 'f']

/** The skeleton of the installer. */
export function InstallBones() {
  return (
    <div className={`page bones ${styles['page']}`} aria-hidden="true">
      <div className={styles['head']}>
        <span className="bone chat-picture" />
        <span className="bone chat-title" />
      </div>
      {ROWS.map((row) => (
        <span key={row} className={`bone line ${styles['row']}`} />
      ))}
    </div>
  )
}
