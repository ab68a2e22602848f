import { parseArgs } from 'node:util'
import { fail, type Result, succeed } from '#contract/result.ts'

export interface HubArguments {
  readonly port: number
  readonly host: string
  readonly kioskDir: string
  readonly releaseDir: string
  /** Opens the browser once the hub answers. */
  readonly open: boolean
}

const usage =
  'Usage : node src/hub/main.ts [--port 4173] [--host 127.0.0.1] [--kiosk dist/kiosk] [--release dist/release] [--open]'

/** `argv` without `node` and the script. The fault is a French sentence for the person at the keyboard. */
export function readArguments(argv: readonly string[]): Result<HubArguments, string> {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: {
        port: { type: 'string', default: '4173' },
        host: { type: 'string', default: '127.0.0.1' },
        kiosk: { type: 'string', default: 'dist/kiosk' },
        release: { type: 'string', default: 'dist/release' },
        open: { type: 'boolean', default: false },
      },
    })
    const port = Number(values.port)
    if (!/^\d+$/.test(values.port) || port > 65_535)
      return fail(`--port attend un nombre de 0 à 65535, et non « ${values.port} ».`)
    const { host, kiosk: kioskDir, release: releaseDir, open } = values
    return succeed({ port, host, kioskDir, releaseDir, open })
  } catch (error) {
    // `parseArgs` has no other way to say that an option is unknown or incomplete.
    if (!(error instanceof TypeError)) throw error
    return fail(`Option inconnue ou incomplète.\n${usage}`)
  }
}
