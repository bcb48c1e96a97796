import { createLogger, type Logger } from 'vite'

/** A logger for Vite that records what a terminal would show, without its warnings and errors. */
export function recordingLogger(): { customLogger: Logger; printed: string[] } {
  const printed: string[] = []
  const customLogger = createLogger('silent')
  customLogger.info = (text) => void printed.push(text)
  return { customLogger, printed }
}
