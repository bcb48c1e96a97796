/** Ends the page, as a reload does: whatever is rendered after it is the next page. */
export function reload(): void {
  window.dispatchEvent(new Event('pagehide'))
}
