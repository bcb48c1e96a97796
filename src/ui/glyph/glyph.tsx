import iconStyles from '../icon/icon.module.css'

/** The paths of icons that the first screen does not need, drawn as those of `Icon`. */
const PATHS = {
  clip: 'm12.8 7.3-5 5a3 3 0 0 1-4.2-4.2l5.3-5.3a2 2 0 0 1 2.8 2.8L6.5 10.8a1 1 0 0 1-1.4-1.4l4.6-4.6',
  photo:
    'M3 4.5h2l1-1.5h4l1 1.5h2a.8.8 0 0 1 .8.8v6.4a.8.8 0 0 1-.8.8H3a.8.8 0 0 1-.8-.8V5.3a.8.8 0 0 1 .8-.8zM8 10.5a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4z',
  download: 'M8 2.5v7.5M4.8 7 8 10.2 11.2 7M3 13.5h10',
  plus: 'M8 3v10M3 8h10',
  minus: 'M3 8h10',
  left: 'M10 3.5 5.5 8l4.5 4.5',
  message: 'M3.5 3h9a1 1 0 0 1 1 1v6.5a1 1 0 0 1-1 1H8L5 14v-2.5H3.5a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1z',
} as const

export type GlyphName = keyof typeof PATHS

/** An icon as `Icon` draws them, of a part that is fetched later. Decorative: a word or a label goes with it. */
export function Glyph({ name, flips = false }: { name: GlyphName; flips?: boolean }) {
  const flip = flips ? ` ${iconStyles['flips']}` : ''
  return (
    <svg className={`${iconStyles['icon']} ${iconStyles['m']}${flip}`} viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  )
}
