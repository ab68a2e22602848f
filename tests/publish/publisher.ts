/** An administrator at work: a deployment, the keys of a ceremony, a folder that a server hands out. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { createKeys } from '#publish/keys/ceremony.ts'
import { runKeys } from '#publish/keys/keys.ts'
import { runPublish } from '#publish/publish.ts'
import { newClient } from '../seal/client.ts'
import { borrowDeployment, goodDay, listen } from './borrow-deployment.ts'
import { borrowFolder, ceremonyWays } from './keys/act-alone.ts'

type Files = Map<string, Uint8Array<ArrayBuffer>>

/** Files of a folder as a server would give them, by their address. */
export const filesIn = (folder: string): Files =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const path = join(entry.parentPath, entry.name)
        const bytes = new Uint8Array(readFileSync(path))
        return [relative(folder, path).replaceAll('\\', '/'), bytes] as const
      }),
  )

/** A terminal that trusts the first root of these files. */
export const terminalOf = (files: Files, now = new Date(`${goodDay}T00:00:00Z`)) => {
  const client = newClient(files, files.get('metadata/1.root.json') ?? new Uint8Array())
  client.nowMs = now.getTime()
  return client
}

const noNetwork = () => Promise.reject(new Error('no network here'))

export async function newPublisher(
  begun = new Date(`${goodDay}T00:00:00Z`),
  ask: typeof fetch = noNetwork,
) {
  let now = begun
  const deployment = borrowDeployment()
  const out = deployment.path('../release')
  const keys = join(borrowFolder(), 'keys')
  await createKeys(keys, ceremonyWays([], now))
  const publish = async (
    args: readonly string[],
    { isSure = true, away = [] }: { readonly isSure?: boolean; readonly away?: string[] } = {},
  ) => {
    const said = listen()
    const ways = {
      ...said.around,
      ...ceremonyWays(away, now),
      confirm: () => Promise.resolve(isSure),
      fetch: ask,
    }
    return {
      code: await runPublish([...args, '--without-audio'], ways),
      out: said.out(),
      err: said.err(),
    }
  }
  return {
    deployment,
    out,
    keys,
    publish,
    /** Publishes the deployment in the folder, with other keys when told so. */
    release: (with_ = keys) => publish([deployment.folder, '--keys', with_, '--out', out]),
    run: async (...words: string[]) => {
      const said = listen()
      const around = { ...said.around, now }
      const code = await runKeys(words, ceremonyWays([], now), around)
      return { code, out: said.out(), err: said.err() }
    },
    /** From now on it is later. */
    at: (later: Date) => {
      now = later
    },
    files: () => filesIn(out),
    rename: (from: string, to: string) =>
      deployment.edit('deployment.yaml', `name: ${from}`, `name: ${to}`),
  }
}
