// Loaded into the host by `node --import`: reports its memory to the parent process. Plain JavaScript, for Node 20.
process.on('message', () => {
  globalThis.gc()
  process.send(process.memoryUsage())
})
// The channel must not keep the host alive.
process.channel.unref()
