/** The part of gifenc that `take-moving-picture.ts` uses; the package has no types. */
declare module 'gifenc' {
  type Palette = number[][]
  interface FrameOptions {
    palette: Palette
    /** Milliseconds. */
    delay: number
    transparent: boolean
    transparentIndex: number
    /** 1: the next frame is drawn over this one. */
    dispose: number
  }
  const gifenc: {
    GIFEncoder(): {
      writeFrame(index: Uint8Array, width: number, height: number, options: FrameOptions): void
      finish(): void
      bytes(): Uint8Array
    }
    quantize(rgba: Uint8Array, colours: number): Palette
    nearestColorIndex(palette: Palette, rgb: number[]): number
  }
  export default gifenc
}
