/** `node src/hub/main.ts`: the hub of a programme, or of one machine for trying. */
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import {
  hubKeyVariable,
  pepperVariable,
  recordKeyVariable,
  rootVariable,
  trialHubKey,
  trialPepper,
} from '#contract/hub-key.ts'
import { fail, type Result, succeed } from '#contract/result.ts'
import { jsonLog } from './hub-log.ts'
import { makeFolder } from './make-folder.ts'
import { openBrowser } from './open-browser.ts'
import { openHub, type OpenHub } from './open-hub.ts'
import { placeAddresses } from './place-addresses.ts'
import { type HubArguments, readArguments, usage } from './read-arguments.ts'
import { readAidantPepper } from './read-aidant-pepper.ts'
import { readHubKey } from './read-hub-key.ts'
import { readRecordKeys, type RecordKeys } from './records/record-keys.ts'
import { Refusal } from './refusal.ts'
import type { TimestampKey } from './releases/timestamp-key.ts'
import { startAndEnd } from './start-and-end.ts'
import { StoreFault } from './store/store-fault.ts'
import { isAddress, notAnAddress, whyNotOpening } from './why-not-opening.ts'

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

const withoutKey = `Sans clé du serveur (${hubKeyVariable}), aucun poste ne reçoit de publication. Elle se fait par « npm run keys -- give-hub <clés> <fichier> ».`

/** Passkeys want a name: a browser gives none to an address made of numbers. */
const originOf = ({ origin, port }: HubArguments) => origin ?? `http://localhost:${port}`

/** Absent: the hub serves what was signed elsewhere, and starts no rollout. */
function readKey(): Result<TimestampKey | undefined, string> {
  const path = process.env[hubKeyVariable]
  if (path !== undefined) return readHubKey(path)
  return existsSync(trialHubKey) ? readHubKey(trialHubKey) : succeed(undefined)
}

/** Absent: no terminal of this hub unlocks anything with a code. */
function readPepper(): Result<string | undefined, string> {
  const path = process.env[pepperVariable]
  if (path !== undefined) return readAidantPepper(path)
  return existsSync(trialPepper) ? readAidantPepper(trialPepper) : succeed(undefined)
}

interface HubKeys {
  readonly timestampKey: TimestampKey | undefined
  readonly recordKeys: RecordKeys
  readonly aidantPepper: string | undefined
}

/** The fault is a French sentence. */
async function readKeys({ dataDir }: HubArguments): Promise<Result<HubKeys, string>> {
  const timestampKey = readKey()
  if (!timestampKey.ok) return timestampKey
  try {
    makeFolder(resolve(dataDir))
  } catch (error) {
    const why = whyNotOpening(error, dataDir)
    if (why === undefined) throw error
    return fail(why)
  }
  const path = process.env[recordKeyVariable] ?? join(resolve(dataDir), 'records.pem')
  const recordKeys = await readRecordKeys(path)
  if (!recordKeys.ok) return recordKeys
  const aidantPepper = readPepper()
  if (!aidantPepper.ok) return aidantPepper
  return succeed({
    timestampKey: timestampKey.value,
    recordKeys: recordKeys.value,
    aidantPepper: aidantPepper.value,
  })
}

async function open(options: HubArguments, keys: HubKeys): Promise<Result<OpenHub, string>> {
  const databaseUrl = process.env['DATABASE_URL']
  if (databaseUrl !== undefined && !isAddress(databaseUrl)) return fail(notAnAddress)
  try {
    const hub = await openHub({
      dataDir: resolve(options.dataDir),
      databaseUrl,
      folders: {
        kioskDir: resolve(options.kioskDir),
        adminDir: resolve(options.adminDir),
        aidantDir: resolve(options.aidantDir),
      },
      settings: { origin: originOf(options), isBehindProxy: options.isBehindProxy },
      log: jsonLog((line) => process.stderr.write(line), Date.now),
      ...keys,
    })
    return succeed(hub)
  } catch (error) {
    const why = whyNotOpening(error, databaseUrl === undefined ? options.dataDir : undefined)
    if (why === undefined) throw error
    return fail(why)
  }
}

/** The root keys of this machine, then the release of its folder. What cannot be taken is told, and the hub serves. */
async function take(hub: OpenHub, options: HubArguments): Promise<void> {
  const { releaseDir, rootFile = process.env[rootVariable] } = options
  if (rootFile !== undefined)
    await told(rootFile, async () => hub.trustRoot(new Uint8Array(readFileSync(rootFile))))
  await told(releaseDir, () => hub.takeFolder(resolve(releaseDir)))
}

/** Says what the hub refuses of this file or folder, or that it cannot be read, and goes on. */
async function told(path: string, act: () => Promise<unknown>): Promise<void> {
  try {
    await act()
  } catch (error) {
    if (error instanceof Refusal) return console.error(`${path} : ${error.message}`)
    if (!(error instanceof Error && 'code' in error)) throw error
    const missing = 'path' in error && typeof error.path === 'string' ? error.path : path
    console.error(
      `${missing} ne peut pas être lu. Vérifiez le chemin, et que ce compte peut le lire.`,
    )
  }
}

/** The texts of a hub that has none yet. */
async function takeTexts(hub: OpenHub, textsDir: string | undefined): Promise<void> {
  if (textsDir === undefined) return
  try {
    const left = await hub.takeTexts(resolve(textsDir))
    if (left.length > 0) console.error(`Laissés de côté : ${left.join(', ')}.`)
  } catch (error) {
    if (error instanceof Refusal) return console.error(`${textsDir} : ${error.message}`)
    if (!(error instanceof Error && 'code' in error)) throw error
    console.error(`${textsDir} ne peut pas être lu : la console n’aura pas de textes.`)
  }
}

async function printLink(hub: OpenHub, options: HubArguments, address: string): Promise<void> {
  try {
    const link = await hub.firstLink(options.rescue)
    if (link === undefined) return
    console.log(
      `${options.rescue ? 'Nouvel' : 'Premier'} administrateur, pendant une heure et une seule fois :`,
    )
    console.log(`  ${options.origin ?? address.replace(/\/\/[^:]+/, '//localhost')}${link}`)
  } catch (error) {
    // It listens already, and goes on without its database until that comes back.
    if (!(error instanceof StoreFault)) throw error
    console.error(
      'La base ne répond pas : le lien de l’administrateur n’a pas été fait. Relancez le serveur si vous l’attendiez.',
    )
  }
}

/** After a cut, thousands come back within seconds. Longer, and a slow hub would answer those at its end when they have gone. */
const backlog = 1024

async function listen(hub: OpenHub, options: HubArguments): Promise<void> {
  const address = await hub.app.listen({ port: options.port, host: options.host, backlog })
  console.log(`Escale : ${address}`)
  for (const line of placeAddresses(resolve(options.releaseDir), address)) console.log(`  ${line}`)
  await printLink(hub, options, address)
  if (options.open && !openBrowser(address))
    console.log('Pas d’écran ici : ouvrez cette adresse vous-même.')
}

async function serve(options: HubArguments): Promise<void> {
  if (!existsSync(join(resolve(options.kioskDir), 'index.html')))
    return stop(
      `${options.kioskDir} ne contient pas l'application. Lancez d'abord « npm run build ».`,
      1,
    )
  const keys = await readKeys(options)
  if (!keys.ok) return stop(keys.fault, 1)
  if (!keys.value.timestampKey) console.error(withoutKey)
  const hub = await open(options, keys.value)
  if (!hub.ok) return stop(hub.fault, 1)
  const { app } = hub.value
  hub.value.followFolder(resolve(options.releaseDir))
  try {
    await startAndEnd({
      steps: [
        () => take(hub.value, options),
        () => takeTexts(hub.value, options.textsDir),
        () => listen(hub.value, options),
      ],
      close: () => app.close(),
      onTold: (end) => {
        for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, end)
      },
    })
  } catch (error) {
    await app.close()
    stop(whyNotListening(error, options), 1)
  }
}

const options = readArguments(process.argv.slice(2))
if (process.argv.includes('--help')) console.log(usage)
else if (options.ok) await serve(options.value)
else stop(options.fault, 2)
