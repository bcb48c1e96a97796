import styles from './row-bones.module.css'

/** Widths of a bone row's three lines, in per cent. */
const WIDTHS = [
  [70, 88, 52],
  [52, 76, 44],
  [64, 90, 56],
  [48, 70, 40],
  [72, 84, 50],
  [56, 78, 46],
] as const

/** Rows on their way, as high as rows. */
export function RowBones({ count = WIDTHS.length }: { count?: number }) {
  return (
    <div className="bones" aria-hidden="true">
      {WIDTHS.slice(0, count).map(([title, line, foot]) => (
        <div key={title} className={styles['row']}>
          <span className={`bone ${styles['face']}`} />
          <div className={styles['lines']}>
            <span className="bone" style={{ inlineSize: `${title}%` }} />
            <span className="bone" style={{ inlineSize: `${line}%` }} />
            <span className="bone" style={{ inlineSize: `${foot}%` }} />
          </div>
        </div>
      ))}
    </div>
  )
}
