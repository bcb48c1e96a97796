import iconStyles from '../../../ui/icon/icon.module.css'

/** The paths of icons that only the menu has, drawn as `src/ui/icon` draws. */
const PATHS = {
  reply: 'M6.5 4 2.8 7.7l3.7 3.7M3 7.7h6.5a3.5 3.5 0 0 1 3.5 3.5v.8',
  like: 'M8 13 3.3 8.3a2.9 2.9 0 0 1 4.1-4.1l.6.6.6-.6a2.9 2.9 0 0 1 4.1 4.1z',
  copy: 'M6.5 5.5h6a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1h-6a1 1 0 0 1-1-1v-6a1 1 0 0 1 1-1zM10.5 5.5v-2a1 1 0 0 0-1-1h-6a1 1 0 0 0-1 1v6a1 1 0 0 0 1 1h2',
  more: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  link: 'M6.8 9.2a2.5 2.5 0 0 0 3.6 0l2-2a2.55 2.55 0 0 0-3.6-3.6l-.8.8M9.2 6.8a2.5 2.5 0 0 0-3.6 0l-2 2a2.55 2.55 0 0 0 3.6 3.6l.8-.8',
  unread:
    'M3.5 3h5M13 7.5v3a1 1 0 0 1-1 1H8L5 14v-2.5H3.5a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1M12 5.5a1.7 1.7 0 1 0 0-3.4 1.7 1.7 0 0 0 0 3.4z',
  note: 'M3.5 2.5h9a1 1 0 0 1 1 1V9.5l-4 4h-6a1 1 0 0 1-1-1v-9a1 1 0 0 1 1-1zM13.5 9.5h-3a1 1 0 0 0-1 1v3M5.5 6h5M5.5 8.5h2.5',
  task: 'M3.5 2.5h9a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1v-9a1 1 0 0 1 1-1zM5.3 8.3l1.9 1.9 3.5-4.3',
  event:
    'M3.5 3.5h9a1 1 0 0 1 1 1v8a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1v-8a1 1 0 0 1 1-1zM2.5 6.7h11M5.5 2v2.5M10.5 2v2.5',
  edit: 'm10.8 3.2 2 2-7.3 7.3-2.7.7.7-2.7zM9.5 4.5l2 2',
  delete:
    'M3 4.5h10M6 4.5V3h4v1.5M4.5 4.5l.6 8.3a.8.8 0 0 0 .8.7h4.2a.8.8 0 0 0 .8-.7l.6-8.3M6.8 7v4M9.2 7v4',
} as const

export type MenuIconName = keyof typeof PATHS

/** An icon of the menu, in the colour of the text. Decorative: a word or a label goes with it. */
export function MenuIcon({ name }: { name: MenuIconName }) {
  const flip = name === 'reply' ? iconStyles['flips'] : ''
  return (
    <svg
      className={`${iconStyles['icon']} ${iconStyles['m']} ${flip}`}
      viewBox="0 0 16 16"
      aria-hidden="true"
    >
      <path d={PATHS[name]} />
    </svg>
  )
}
