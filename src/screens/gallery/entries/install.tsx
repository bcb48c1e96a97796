import { InstallScreen } from '../../install/install-screen.tsx'
import type { GalleryGroup } from '../gallery-group.ts'

/** What a portal shows while it installs the app. */
export const INSTALL: GalleryGroup = {
  id: 'install',
  title: 'Installation',
  entries: [
    {
      id: 'install',
      title: 'The portal runs the installation',
      folder: 'screens/install',
      render: () => <InstallScreen />,
    },
  ],
}
