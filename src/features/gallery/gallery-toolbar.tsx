import { CHOICES, type GalleryChoice } from './gallery-choice.ts'
import type { GalleryGroup } from './gallery-group.ts'
import styles from './gallery-toolbar.module.css'

interface GalleryToolbarProps {
  choice: GalleryChoice
  groups: readonly GalleryGroup[]
  onChoose: (choice: GalleryChoice) => void
}

/** The controls for theme, direction, language, width and group. */
export function GalleryToolbar({ choice, groups, onChoose }: GalleryToolbarProps) {
  const asOptions = (values: readonly string[]) => values.map((value) => ({ value, title: value }))
  const offered = {
    theme: asOptions(CHOICES.theme),
    dir: asOptions(CHOICES.dir),
    language: asOptions(CHOICES.language),
    width: asOptions(CHOICES.width),
    group: [{ value: 'all', title: 'all' }, ...groups.map(({ id, title }) => ({ value: id, title }))],
  }
  return (
    <form className={styles['toolbar']} onSubmit={(event) => event.preventDefault()}>
      {Object.entries(offered).map(([name, options]) => (
        <label key={name} className={styles['choice']}>
          {LABELS[name as keyof typeof offered]}
          <select
            name={name}
            value={choice[name as keyof typeof offered]}
            onChange={(event) => onChoose({ ...choice, entry: '', [name]: event.target.value })}
          >
            {options.map(({ value, title }) => (
              <option key={value} value={value}>
                {title}
              </option>
            ))}
          </select>
        </label>
      ))}
    </form>
  )
}

const LABELS = {
  theme: 'Theme',
  dir: 'Direction',
  language: 'Language',
  width: 'Width',
  group: 'Group',
} as const
