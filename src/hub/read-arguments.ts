import { parseArgs } from 'node:util'
import { sayMisread } from '#contract/misread-option.ts'
import { fail, type Result, succeed } from '#contract/result.ts'

export interface HubArguments {
  readonly port: number
  readonly host: string
  readonly kioskDir: string
  readonly releaseDir: string
  readonly adminDir: string
  readonly aidantDir: string
  /** What the hub keeps: its database, unless `DATABASE_URL` names another. */
  readonly dataDir: string
  /** `https://hub.example`, where people open the hub; by default this machine. */
  readonly origin: string | undefined
  /** The hub answers a proxy of ours: see `docs/hub.md`. */
  readonly isBehindProxy: boolean
  /** `1.root.json`: where trust begins, when no release of a folder brings it. */
  readonly rootFile: string | undefined
  /** `kiosk-config/<deployment>`: what a hub without texts begins with. */
  readonly textsDir: string | undefined
  /** A link for one more administrator, when all of them have lost their passkeys and codes. */
  readonly rescue: boolean
  /** Opens the browser once the hub answers. */
  readonly open: boolean
}

/** French. */
export const usage =
  'Usage : node src/hub/main.ts [--port 4173] [--host 127.0.0.1] [--data .escale/hub] [--origin https://…] [--root 1.root.json] [--texts kiosk-config/…] [--rescue] [--behind-proxy] [--kiosk dist/kiosk] [--admin dist/admin] [--aidant dist/aidant] [--release dist/release] [--open]'

/** Browsers give passkeys to HTTPS and to a machine’s own pages, and none to an address made of numbers. */
function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { origin, protocol, hostname } = new URL(text)
  const hasPasskeys = protocol === 'https:' || hostname === 'localhost'
  return origin === text && hasPasskeys && !/^\[|^[\d.]+$/.test(hostname)
}

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
        admin: { type: 'string', default: 'dist/admin' },
        aidant: { type: 'string', default: 'dist/aidant' },
        data: { type: 'string', default: '.escale/hub' },
        origin: { type: 'string' },
        root: { type: 'string' },
        texts: { type: 'string' },
        rescue: { type: 'boolean', default: false },
        'behind-proxy': { type: 'boolean', default: false },
        open: { type: 'boolean', default: false },
      },
    })
    const port = Number(values.port)
    if (!/^\d+$/.test(values.port) || port > 65_535)
      return fail(`--port attend un nombre de 0 à 65535, et non « ${values.port} ».`)
    const { origin, root: rootFile, texts: textsDir, rescue } = values
    if (origin !== undefined && !isOrigin(origin))
      return fail(
        `--origin attend une adresse en https://, comme « https://hub.example », et non « ${origin} » : sans cela, les clés d’accès ne marchent pas.`,
      )
    const {
      host,
      kiosk: kioskDir,
      release: releaseDir,
      admin: adminDir,
      aidant: aidantDir,
      data: dataDir,
      open,
    } = values
    const isBehindProxy = values['behind-proxy']
    const folders = { kioskDir, releaseDir, adminDir, aidantDir, dataDir }
    return succeed({
      port,
      host,
      ...folders,
      origin,
      rootFile,
      textsDir,
      rescue,
      isBehindProxy,
      open,
    })
  } catch (error) {
    // `parseArgs` has no other way to say that an option is unknown or incomplete.
    if (!(error instanceof TypeError)) throw error
    return fail(`${sayMisread(error)}\n${usage}`)
  }
}
