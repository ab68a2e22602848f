/**
 * One JSON object a line. A line is made of words of ours, numbers, and names of our files: no address of a page or of a
 * computer, no text of a request, no message of an exception, which may repeat one.
 */

/** `event` is kebab-case; a text among the fields is one of ours: a route's pattern, a code. */
export type LogFields = Readonly<Record<string, boolean | number | string | undefined>>

export interface HubLog {
  readonly say: (level: 'error' | 'info' | 'warn', event: string, fields?: LogFields) => void
}

export const silentLog: HubLog = { say: () => {} }

/** `write` takes a whole line. */
export function jsonLog(write: (line: string) => void, nowMs: () => number): HubLog {
  return {
    say: (level, event, fields) => {
      const line = { time: new Date(nowMs()).toISOString(), level, event, ...fields }
      write(`${JSON.stringify(line)}\n`)
    },
  }
}

/** Where an exception comes from: its kind, its code, and places in the code. What it says is left out. */
export function whereFrom(error: unknown): LogFields {
  if (!(error instanceof Error)) return { kind: typeof error }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined
  // A message of several lines could look like a place.
  const places = (error.stack ?? '').replace(error.message, '').split('\n')
  const frames = places.filter((line) => /^\s+at /.test(line))
  const at = frames.slice(0, 8).map((frame) => frame.trim().replace(/[^\s(]*\//, ''))
  return { kind: error.constructor.name, code, at: at.join(' < ') }
}
