import { spawn } from 'node:child_process'

export interface Desktop {
  readonly platform: string
  readonly env: Readonly<Record<string, string | undefined>>
}

/** The command that opens an address on this system, or `undefined` when there is no screen to open it on. */
export function openingCommand(desktop: Desktop): readonly [string, ...string[]] | undefined {
  if (desktop.platform === 'win32') return ['cmd', '/c', 'start', '']
  if (desktop.platform === 'darwin') return ['open']
  const hasDisplay = desktop.env['DISPLAY'] ?? desktop.env['WAYLAND_DISPLAY']
  return hasDisplay ? ['xdg-open'] : undefined
}

/** Opens the address in the person's browser. `false` when there is no screen; a browser that fails is not our fault. */
export function openBrowser(address: string, desktop: Desktop = process): boolean {
  const command = openingCommand(desktop)
  if (!command) return false
  const [program, ...options] = command
  spawn(program, [...options, address], { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref()
  return true
}
