import iconStyles from '../icon/icon.module.css'

/** The paths of icons that the first screen does not need, drawn as those of `Icon`. */
const PATHS = {
  clip: 'm12.8 7.3-5 5a3 3 0 0 1-4.2-4.2l5.3-5.3a2 2 0 0 1 2.8 2.8L6.5 10.8a1 1 0 0 1-1.4-1.4l4.6-4.6',
  photo:
    'M3 4.5h2l1-1.5h4l1 1.5h2a.8.8 0 0 1 .8.8v6.4a.8.8 0 0 1-.8.8H3a.8.8 0 0 1-.8-.8V5.3a.8.8 0 0 1 .8-.8zM8 10.5a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4z',
  download: 'M8 2.5v7.5M4.8 7 8 10.2 11.2 7M3 13.5h10',
  play: 'M5 3.2v9.6L12.5 8z',
  plus: 'M8 3v10M3 8h10',
  minus: 'M3 8h10',
  left: 'M10 3.5 5.5 8l4.5 4.5',
  message: 'M3.5 3h9a1 1 0 0 1 1 1v6.5a1 1 0 0 1-1 1H8L5 14v-2.5H3.5a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1z',
  at: 'M8 10.3a2.3 2.3 0 1 0 0-4.6 2.3 2.3 0 0 0 0 4.6zM10.3 5.8v3c0 .9.6 1.5 1.5 1.5s1.7-.9 1.7-2.3a5.5 5.5 0 1 0-2.2 4.4',
  ball: 'M8 13.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11zM8 5.5l2.3 1.7-.9 2.7H6.6l-.9-2.7z',
  bold: 'M5 3.5h3.5a2.2 2.2 0 0 1 0 4.4H5zM5 7.9h4.2a2.3 2.3 0 0 1 0 4.6H5z',
  car: 'M2.5 11V8.5l1.3-3.7a1 1 0 0 1 .9-.6h6.6a1 1 0 0 1 .9.6l1.3 3.7V11zM4 11v1.5M12 11v1.5M2.8 8.2h10.4',
  cup: 'M3 5.5h8v4a3 3 0 0 1-3 3H6a3 3 0 0 1-3-3zM11 6.5h1a1.5 1.5 0 0 1 0 3.2h-1M5.5 2v1.5M8.5 2v1.5',
  eye: 'M1.8 8S4 3.8 8 3.8 14.2 8 14.2 8 12 12.2 8 12.2 1.8 8 1.8 8zM8 9.8a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6z',
  flag: 'M4 14V2.5M4 3h8l-1.5 2.7L12 8.5H4',
  format: 'M2.5 12 5.7 4h.6l3.2 8M3.6 9.3h4.8M10.5 12h3.5M12.2 7v5M10.5 7h3.5',
  italic: 'M7 3.5h4M5 12.5h4M9.2 3.5l-2.4 9',
  lamp: 'M6 11.5h4M6.5 13.5h3M5.8 9.5a4 4 0 1 1 4.4 0c-.4.3-.6.7-.6 1.2v.8H6.4v-.8c0-.5-.2-.9-.6-1.2z',
  leaf: 'M3 13c0-6 3.5-9.5 10-10 0 6.5-3.5 10-9 9M3 13c1.5-3 3.5-5 6-6.5',
  smile:
    'M8 13.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11zM5.7 9.3c.6.9 1.4 1.3 2.3 1.3s1.7-.4 2.3-1.3M6.2 6.5v.3M9.8 6.5v.3',
  strike:
    'M11 5c-.5-1-1.6-1.5-3-1.5-1.8 0-3 .8-3 2.1 0 1.2 1 1.7 2.5 2.1M5 11c.5 1 1.6 1.5 3 1.5 1.9 0 3.1-.9 3.1-2.2 0-.6-.2-1-.5-1.4M2.5 8h11',
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
