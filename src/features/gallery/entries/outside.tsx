import { OutsideScreen } from '../../outside/outside-screen.tsx'
import type { GalleryGroup } from '../gallery-group.ts'

/** The page opened outside a portal. */
export const OUTSIDE: GalleryGroup = {
  id: 'outside',
  title: 'No portal',
  entries: [
    {
      id: 'outside',
      title: 'Opened with no portal around',
      folder: 'features/outside',
      render: () => <OutsideScreen />,
    },
  ],
}
