/** Gives requests of the page their `timeout`, which happy-dom ignores. Returns the function that undoes this. */
export function keepRequestTimeouts(): () => void {
  const { prototype } = XMLHttpRequest
  const { send } = prototype
  prototype.send = function (this: XMLHttpRequest, body) {
    if (this.timeout > 0) {
      const timer = setTimeout(() => {
        this.dispatchEvent(new ProgressEvent('timeout'))
        this.abort()
      }, this.timeout)
      this.addEventListener('loadend', () => clearTimeout(timer))
    }
    send.call(this, body)
  }
  return () => {
    prototype.send = send
  }
}
