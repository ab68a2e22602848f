/**
 * Builds the root of trust into the app: root metadata of the first generation, as a file of its own, and the moment of the
 * build, below which no clock is believed; with them the version that terminals report. The same root and `SOURCE_DATE_EPOCH` (seconds) give the same app, byte for byte.
 */
import { existsSync, readFileSync } from 'node:fs'
import type { Plugin } from 'vite'

export interface RootOfTrustOptions {
  /** `1.root.json`, as the ceremony of the keys wrote it. Absolute. */
  readonly rootFile: string
  /** Value of `SOURCE_DATE_EPOCH`: seconds since 1970. The moment of the build when absent. */
  readonly sourceDateEpoch?: string | undefined
  /** Holds the version of the app. Absolute. */
  readonly packageFile: string
}

const name = 'virtual:escale-trust'
const resolved = `\0${name}`

export const rootOfTrust = ({
  rootFile,
  sourceDateEpoch,
  packageFile,
}: RootOfTrustOptions): Plugin => {
  let isBuild = false
  return {
    name: 'escale-root-of-trust',
    configResolved({ command }) {
      isBuild = command === 'build'
    },
    resolveId: (id) => (id === name ? resolved : undefined),
    load(id) {
      if (id !== resolved) return undefined
      if (!existsSync(rootFile))
        return this.error(
          `Les clés racines manquent : ${rootFile} n'existe pas. Lancez « npm start », qui en crée pour cette machine, ` +
            'ou donnez dans ESCALE_ROOT le chemin du 1.root.json de votre cérémonie des clés (docs/releases.md).',
        )
      const source = readFileSync(rootFile)
      // A server that reloads has no files to emit.
      const address = isBuild
        ? `import.meta.ROLLUP_FILE_URL_${this.emitFile({ type: 'asset', name: 'root.json', source })}`
        : JSON.stringify(`data:application/json;base64,${source.toString('base64')}`)
      const { version }: { version: string } = JSON.parse(readFileSync(packageFile, 'utf8'))
      const builtMs = builtAtMs(sourceDateEpoch)
      return `export const rootAddress = ${address}
        export const builtAtMs = ${builtMs}
        export const appVersion = ${JSON.stringify(`${version}+${stampOf(builtMs)}`)}`
    },
  }
}

/** `20261129.181200`, in UTC. */
const stampOf = (ms: number) =>
  new Date(ms)
    .toISOString()
    .replaceAll(/[-:]|\..*/g, '')
    .replace('T', '.')

const builtAtMs = (sourceDateEpoch: string | undefined) => {
  const seconds = Number(sourceDateEpoch)
  return sourceDateEpoch && Number.isSafeInteger(seconds) ? seconds * 1000 : Date.now()
}
