/** `node src/hub/main.ts`: serves the built app and the release on this machine. */
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { jsonLog } from './hub-log.ts'
import { openBrowser } from './open-browser.ts'
import { openHub } from './open-hub.ts'
import { placeAddresses } from './place-addresses.ts'
import { type HubArguments, readArguments } from './read-arguments.ts'
import { whyNotOpening } from './why-not-opening.ts'

const stop = (message: string, exitCode: number) => {
  console.error(message)
  process.exitCode = exitCode
}

const whyNotListening = (error: unknown, { host, port }: HubArguments) => {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE')
    return `Le port ${port} est déjà pris. Essayez « --port ${port + 1} », ou fermez l'autre programme.`
  if (code === 'EACCES') return `Le port ${port} est réservé au système. Essayez « --port 4173 ».`
  return `Impossible d'écouter sur ${host}:${port}.`
}

/** Passkeys want a name: a browser gives none to an address made of numbers. */
const originOf = ({ origin, port }: HubArguments) => origin ?? `http://localhost:${port}`

/** A text says why not. */
async function open(options: HubArguments, kioskDir: string, releaseDir: string) {
  const databaseUrl = process.env['DATABASE_URL']
  try {
    return await openHub({
      dataDir: resolve(options.dataDir),
      databaseUrl,
      folders: { kioskDir, releaseDir, adminDir: resolve(options.adminDir) },
      settings: { origin: originOf(options), isBehindProxy: options.isBehindProxy },
      log: jsonLog((line) => process.stdout.write(line), Date.now),
    })
  } catch (error) {
    const why = whyNotOpening(error, databaseUrl === undefined ? options.dataDir : undefined)
    if (why === undefined) throw error
    return why
  }
}

async function serve(options: HubArguments): Promise<void> {
  const kioskDir = resolve(options.kioskDir)
  const releaseDir = resolve(options.releaseDir)
  if (!existsSync(join(kioskDir, 'index.html')))
    return stop(
      `${options.kioskDir} ne contient pas l'application. Lancez d'abord « npm run build ».`,
      1,
    )
  if (!existsSync(join(releaseDir, 'manifest.json')))
    console.error(
      `${options.releaseDir} ne contient aucune publication : les postes n'auront pas de guide.`,
    )

  const app = await open(options, kioskDir, releaseDir)
  if (typeof app === 'string') return stop(app, 1)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void app.close())
  try {
    const address = await app.listen({ port: options.port, host: options.host })
    console.log(`Escale : ${address}`)
    for (const line of placeAddresses(releaseDir, address)) console.log(`  ${line}`)
    if (options.open && !openBrowser(address))
      console.log('Pas d’écran ici : ouvrez cette adresse vous-même.')
    return undefined
  } catch (error) {
    await app.close()
    return stop(whyNotListening(error, options), 1)
  }
}

const options = readArguments(process.argv.slice(2))
if (options.ok) await serve(options.value)
else stop(options.fault, 2)
