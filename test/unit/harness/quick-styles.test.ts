// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { quickStyles } from '../../harness/quick-styles.ts'

const PAGE = `
  <div><span>a</span><p style="display: none">b</p><label>c</label><em style="color: red">d</em></div>
  <ul style="visibility: hidden"><li>e</li><li style="visibility: visible">f</li></ul>
  <dialog>g</dialog><dialog open>h</dialog><template>i</template><datalist></datalist><audio></audio>
  <section style="display: contents"><b>j</b></section>
  <button style="pointer-events: none"><i>k</i></button>`

/** The styles that queries by role, names of elements and presses read. */
const read = (style: CSSStyleDeclaration) => ({
  display: style.display,
  byName: style.getPropertyValue('display'),
  isHidden: style.visibility === 'hidden',
  isHiddenByName: style.getPropertyValue('visibility') === 'hidden',
  direction: style.direction,
})

test('a quick style reads as happy-dom’s own', () => {
  document.body.innerHTML = PAGE
  const quick = quickStyles((element) => getComputedStyle(element))
  const all = [...document.querySelectorAll('body, body *')]
  expect(all.length).toBeGreaterThan(15)
  for (const element of all) {
    expect([element.outerHTML, read(quick(element))]).toEqual([
      element.outerHTML,
      read(getComputedStyle(element)),
    ])
  }
})

test('a press is refused in a part that takes none', () => {
  document.body.innerHTML = PAGE
  const quick = quickStyles((element) => getComputedStyle(element))
  const pointerEvents = (selector: string) =>
    quick(document.querySelector(selector) ?? document.body).pointerEvents
  expect([pointerEvents('button'), pointerEvents('i'), pointerEvents('span')]).toEqual([
    'none',
    'none',
    'auto',
  ])
})
