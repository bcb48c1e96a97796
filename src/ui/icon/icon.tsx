import styles from './icon.module.css'

/** The paths of our own icons, 16 × 16, drawn with a stroke of 1.5. */
const PATHS = {
  alert: 'M8 2.5 14 13H2zM8 6.5v3M8 11.3v.01',
  back: 'M10 3.5 5.5 8l4.5 4.5',
  bolt: 'M9 2 3.5 9H8l-1 5 5.5-7H8z',
  bot: 'M4.5 5.5h7a1.5 1.5 0 0 1 1.5 1.5v4a1.5 1.5 0 0 1-1.5 1.5h-7A1.5 1.5 0 0 1 3 11V7a1.5 1.5 0 0 1 1.5-1.5zM8 5.5v-2M6 8.5v1M10 8.5v1',
  box: 'M8 2.2 13.5 5v6L8 13.8 2.5 11V5zM2.5 5 8 7.8 13.5 5M8 7.8v6',
  calendar:
    'M3.5 3.5h9a1 1 0 0 1 1 1v8a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1v-8a1 1 0 0 1 1-1zM2.5 6.7h11M5.5 2v2.5M10.5 2v2.5',
  camera: 'M3.5 4.5h6a1 1 0 0 1 1 1v5a1 1 0 0 1-1 1h-6a1 1 0 0 1-1-1v-5a1 1 0 0 1 1-1zM10.5 7.2l3-2v5.6l-3-2',
  chat: 'M3.5 3h9a1 1 0 0 1 1 1v6.5a1 1 0 0 1-1 1H8L5 14v-2.5H3.5a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1zM5.5 6h5M5.5 8.5h3',
  chatPlus: 'M13.5 7v3.5a1 1 0 0 1-1 1H8L5 14v-2.5H3.5a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1H9M12 2v4M10 4h4',
  clock: 'M8 13.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11zM8 5v3l2 1.5',
  close: 'm4 4 8 8M12 4l-8 8',
  code: 'm5.5 4.5-3.5 3.5 3.5 3.5M10.5 4.5l3.5 3.5-3.5 3.5',
  copy: 'M6.5 5.5h6a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1h-6a1 1 0 0 1-1-1v-6a1 1 0 0 1 1-1zM10.5 5.5v-2a1 1 0 0 0-1-1h-6a1 1 0 0 0-1 1v6a1 1 0 0 0 1 1h2',
  deal: 'M2.5 5.5h11v7a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1zM5.5 5.5V3.8a1 1 0 0 1 1-1h3a1 1 0 0 1 1 1v1.7M2.5 9h11',
  file: 'M9 2.5H4.5a1 1 0 0 0-1 1v9a1 1 0 0 0 1 1h7a1 1 0 0 0 1-1V6zM9 2.5V6h3.5M6 9h4M6 11h2.5',
  globe:
    'M8 13.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11zM2.5 8h11M8 2.5c3.3 3.3 3.3 7.7 0 11-3.3-3.3-3.3-7.7 0-11z',
  home: 'm2.5 7.5 5.5-5 5.5 5M4 6.5v7h8v-7',
  key: 'M5.5 13a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.6zM7.5 8.2 13 2.7M11 4.7l1.8 1.8M9.3 6.4l1.3 1.3',
  link: 'M6.8 9.2a2.4 2.4 0 0 0 3.4 0l2.3-2.3a2.4 2.4 0 0 0-3.4-3.4l-.9.9M9.2 6.8a2.4 2.4 0 0 0-3.4 0L3.5 9.1a2.4 2.4 0 0 0 3.4 3.4l.9-.9',
  lock: 'M4 7.5h8a.8.8 0 0 1 .8.8v4.4a.8.8 0 0 1-.8.8H4a.8.8 0 0 1-.8-.8V8.3a.8.8 0 0 1 .8-.8zM5.3 7.5V5.2a2.7 2.7 0 0 1 5.4 0v2.3',
  mail: 'M3 3.5h10a.7.7 0 0 1 .7.7v7.6a.7.7 0 0 1-.7.7H3a.7.7 0 0 1-.7-.7V4.2A.7.7 0 0 1 3 3.5zM2.5 4.5 8 8.7l5.5-4.2',
  megaphone: 'M3 6.5h2.5L11 3.5v9l-5.5-3H3zM5.5 9.5v3.5h2V10.6M13 7v2',
  money:
    'M8 13.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11zM9.8 6.3C9.4 5.6 8.8 5.3 8 5.3c-1 0-1.7.5-1.7 1.3 0 1.9 3.5.9 3.5 2.8 0 .8-.8 1.3-1.8 1.3-.9 0-1.6-.4-1.9-1.1M8 4.5v7',
  mute: 'M4 6.5a4 4 0 0 1 6.6-3M12 7v1.8l1.2 2.4H5.5M6.7 13.5h2.6M3.6 9.2 2.8 11.2H4M2.5 2.5l11 11',
  offline:
    'M2 6.3A9 9 0 0 1 5 4.4M7.7 3.8A9 9 0 0 1 14 6.3M4.3 8.8a5.5 5.5 0 0 1 2.3-1.4M10 7.6a5.5 5.5 0 0 1 1.7 1.2M8 12.2v.01M2.5 2.5l11 11',
  open: 'M6 3.5H4A1.5 1.5 0 0 0 2.5 5v7A1.5 1.5 0 0 0 4 13.5h7a1.5 1.5 0 0 0 1.5-1.5v-2M9 2.5h4.5V7M13.2 2.8 7.5 8.5',
  phone: 'M5.7 2.7 3.6 3.3c-.6 3.3 5.8 9.7 9.1 9.1l.6-2.1-2.6-1.5-1.2 1C8.3 9.3 6.7 7.7 6.2 6.5l1-1.2z',
  retry: 'M13 8a5 5 0 1 1-1.6-3.7L13 5.8M13 2.8v3h-3',
  right: 'm6 3.5 4.5 4.5L6 12.5',
  search: 'M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9zM10.3 10.3l3.2 3.2',
  spark: 'M8 2.5 9.4 6.6 13.5 8 9.4 9.4 8 13.5 6.6 9.4 2.5 8 6.6 6.6z',
  task: 'M3.5 2.5h9a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1v-9a1 1 0 0 1 1-1zM5.3 8.3l1.9 1.9 3.5-4.3',
  users:
    'M6 8a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM1.8 13c.3-2 2-3.2 4.2-3.2s3.9 1.2 4.2 3.2M10.5 3.3a2.3 2.3 0 0 1 0 4.4M12 10.2c1.2.4 2 1.4 2.2 2.8',
  window: 'M3.5 3h9a1 1 0 0 1 1 1v8a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1zM2.5 6h11',
} as const

export type IconName = keyof typeof PATHS

interface IconProps {
  name: IconName
  /** m: 16 px beside words, l: 24 px in a state's glyph. */
  size?: 'm' | 'l'
  /** An arrow that follows the direction of reading. */
  flips?: boolean
}

/** An icon in the colour of the text around it. Decoration: a word or a label stands with it. */
export function Icon({ name, size = 'm', flips = false }: IconProps) {
  const flip = flips ? ` ${styles['flips']}` : ''
  return (
    <svg className={`${styles['icon']} ${styles[size]}${flip}`} viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  )
}
