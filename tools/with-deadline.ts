import type { System } from './system.ts'

/** The system, for one search: many programs that hang one after another don't take longer together than `allMs`. */
export function withDeadline<M extends System>(system: M, allMs: number): M {
  const deadline = system.now() + allMs
  return {
    ...system,
    run: async (program, args, limits) => {
      const timeoutMs = Math.min(limits.timeoutMs, deadline - system.now())
      return timeoutMs > 0 && (await system.run(program, args, { ...limits, timeoutMs }))
    },
  }
}
