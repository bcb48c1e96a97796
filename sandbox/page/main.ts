import { connectFrame } from './connect-frame.ts'
import { element } from './element.ts'
import { fillHeight } from './fill-height.ts'
import { readPageData } from './page-data.ts'
import { showLog } from './show-log.ts'
import { wirePanel } from './wire-panel.ts'
import { wireTabs } from './wire-tabs.ts'

const data = readPageData()

wireTabs()
wirePanel(data.faults)
showLog(data.frame.sid, data.logEnd)
const ownPage = document.querySelector<HTMLElement>('.own-page')
if (ownPage !== null) fillHeight(element('app-frame', HTMLIFrameElement), ownPage)
const app = connectFrame(data)
app.open()

element('reload-app', HTMLButtonElement).addEventListener('click', () => app.open())
element('copy-link', HTMLButtonElement).addEventListener('click', () => void copyLink())

async function copyLink(): Promise<void> {
  await navigator.clipboard.writeText(location.href)
  element('copy-status', HTMLElement).textContent = 'Copied'
}
