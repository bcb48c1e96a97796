// Loaded into the host by `node --import`: it tells its memory to whoever started it. Plain JavaScript, for Node 20.
process.on('message', () => {
  globalThis.gc()
  process.send(process.memoryUsage())
})
// The host stops when it is asked to, whether or not anybody listens still.
process.channel.unref()
