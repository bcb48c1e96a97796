import styles from './install-bones.module.css'

/** As many as there are rows in the usual portal. */
const ROWS = ['a', 'b', 'c', 'd', 'e', 'f']

/** The installer's shape, in its place, while the portal is asked. */
export function InstallBones() {
  return (
    <div className={`page ${styles['page']}`} aria-hidden="true">
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
