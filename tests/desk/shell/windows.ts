/** The windows on a screen, as the window manager has them. */
import { spawnSync } from 'node:child_process'
import type { Bounds } from '#terminal/shell/layout.ts'

export interface SeenWindow {
  readonly name: string
  readonly place: Bounds
}

/** Visible windows of a class, `escale-kiosk` or `escale-site`. */
export function windowsOf(
  env: Readonly<Record<string, string>>,
  windowClass: string,
): SeenWindow[] {
  // A window of somebody else that goes while xdotool looks at it ends xdotool: then it has seen nothing, and looks again.
  const ask = (...args: string[]): string => {
    const { stdout, stderr } = spawnSync('xdotool', args, { env, encoding: 'utf8' })
    return stderr.includes('X Error') ? ask(...args) : stdout.trim()
  }
  const ids = ask('search', '--onlyvisible', '--class', windowClass).split('\n').filter(Boolean)
  return ids.map((id) => {
    const geometry = ask('getwindowgeometry', '--shell', id)
    const read = (name: string) => Number(new RegExp(`^${name}=(-?\\d+)`, 'm').exec(geometry)?.[1])
    return {
      name: ask('getwindowname', id),
      place: { left: read('X'), top: read('Y'), width: read('WIDTH'), height: read('HEIGHT') },
    }
  })
}
