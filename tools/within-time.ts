import type { Machine } from './machine.ts'

/** The machine, for one search: many programs that hang one after another don't take longer together than `allMs`. */
export function withinTime<M extends Machine>(machine: M, allMs: number): M {
  const deadline = machine.now() + allMs
  return {
    ...machine,
    run: async (program, args, limits) => {
      const timeoutMs = Math.min(limits.timeoutMs, deadline - machine.now())
      return timeoutMs > 0 && (await machine.run(program, args, { ...limits, timeoutMs }))
    },
  }
}
