/**
 * Tells systemd that the terminal is ready and alive (sd_notify(3)). The socket it listens on is a datagram one, which
 * Node has not: its own program `systemd-notify` speaks for us, which the unit allows (`NotifyAccess=all`).
 */
import { execFile } from 'node:child_process'
import type { Clock } from '../clock.ts'

type Environment = Readonly<Record<string, string | undefined>>
type Say = (words: readonly string[]) => void

const speak: Say = (words) => {
  // Not installed, or the socket is gone: systemd will see the silence.
  execFile('systemd-notify', [...words], () => {})
}

/** Half of what systemd allows between two signs of life, as its manual advises; `undefined` when it expects none. */
const everyMs = (environment: Environment) => {
  const allowed = Number(environment['WATCHDOG_USEC'] ?? 0)
  return allowed > 0 ? allowed / 2000 : undefined
}

/** Once the terminal runs. Does nothing without systemd. The function returned ends the signs of life. */
export function notifySystemd(
  clock: Clock,
  isAlive: () => boolean,
  environment: Environment = process.env,
  say: Say = speak,
): () => void {
  if (environment['NOTIFY_SOCKET'] === undefined) return () => {}
  say(['--ready'])
  const pause = everyMs(environment)
  let cancel = () => {}
  const go = (ms: number) => {
    cancel = clock.after(ms, () => {
      if (isAlive()) say(['WATCHDOG=1'])
      go(ms)
    })
  }
  if (pause !== undefined) go(pause)
  return () => cancel()
}
