/** Samples a second, of one byte each. */
const RATE = 8_000
const SECONDS = 1
/** Pitch of the tone, in hertz. */
const PITCH = 440
const HEADER_BYTES = 44
/** The sample of silence, and the loudness of the tone. */
const MIDDLE = 128
const LOUDNESS = 40

/** A tone of one second, as a WAV file. */
export function sampleSound(): Uint8Array<ArrayBuffer> {
  const length = RATE * SECONDS
  const bytes = new Uint8Array(HEADER_BYTES + length)
  const view = new DataView(bytes.buffer)
  const write = (at: number, text: string) => bytes.set(new TextEncoder().encode(text), at)
  write(0, 'RIFF')
  view.setUint32(4, HEADER_BYTES - 8 + length, true)
  write(8, 'WAVEfmt ')
  view.setUint32(16, 16, true)
  // PCM, one channel.
  view.setUint16(20, 1, true)
  view.setUint16(22, 1, true)
  view.setUint32(24, RATE, true)
  view.setUint32(28, RATE, true)
  view.setUint16(32, 1, true)
  view.setUint16(34, 8, true)
  write(36, 'data')
  view.setUint32(40, length, true)
  for (let index = 0; index < length; index += 1) {
    bytes[HEADER_BYTES + index] =
      MIDDLE + Math.round(LOUDNESS * Math.sin((index * 2 * Math.PI * PITCH) / RATE))
  }
  return bytes
}
