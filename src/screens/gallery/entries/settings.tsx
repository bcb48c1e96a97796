import { SettingsScreen } from '../../settings/settings-screen.tsx'
import type { GalleryGroup } from '../gallery-group.ts'
import { LeftMenuStage } from '../left-menu-stage.tsx'

const folder = 'screens/settings'

/** Settings, in the left menu. */
export const SETTINGS: GalleryGroup = {
  id: 'settings',
  title: 'Settings, in the left menu',
  entries: [
    {
      id: 'settings',
      title: 'as they are opened',
      folder,
      render: () => (
        <LeftMenuStage>
          <SettingsScreen />
        </LeftMenuStage>
      ),
    },
  ],
}
