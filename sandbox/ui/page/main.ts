import { showLog } from '../panel/show-log.ts'
import { wireActions } from '../panel/wire-actions.ts'
import { wirePanel } from '../panel/wire-panel.ts'
import { connectFrame } from './connect-frame.ts'
import { element } from './element.ts'
import { fillHeight } from './fill-height.ts'
import { openAppTab } from './open-app-tab.ts'
import { readPageData } from './page-data.ts'
import { wireTabs } from './wire-tabs.ts'

const data = readPageData()

wireTabs((panel) => void openAppTab(data.frame.sid, panel))
wirePanel(data.faults)
wireActions(data.frame.sid, data.timed)
showLog(data.frame.sid, data.logEnd)
if (data.hasApp) openApp()
else element('reload-app', HTMLButtonElement).disabled = true
element('copy-link', HTMLButtonElement).addEventListener('click', () => void copyLink())

function openApp(): void {
  const frame = element('app-frame', HTMLIFrameElement)
  const ownPage = document.querySelector<HTMLElement>('.own-page')
  if (ownPage !== null) fillHeight(frame, ownPage)
  const app = connectFrame(data, frame)
  app.open()
  element('reload-app', HTMLButtonElement).addEventListener('click', () => app.open())
}

async function copyLink(): Promise<void> {
  await navigator.clipboard.writeText(location.href)
  element('copy-status', HTMLElement).textContent = 'Copied'
}
